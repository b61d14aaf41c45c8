// The choice of a server's next paper: no paper twice in a round, whatever comes, goes or is its topic.
import { describe, expect, test } from 'vitest';
import { choosePaper } from '#src/daily/choose.ts';
import { pickOfTheDay } from '#src/daily/pick.ts';
import { currentRound, type PaperTurn } from '#src/daily/rounds.ts';
import { toPaper, type Paper } from '#src/papers/paper.ts';
import { failureOf } from '#test/builders/failure.ts';

const papersFrom = (first: number, count: number): Paper[] =>
  Array.from({ length: count }, (_, at) =>
    toPaper({ title: `Paper number ${first + at}`, abstract: 'Text.' }),
  );
const twelve = papersFrom(1, 12);

/** A corpus in which papers with a greater number are nearer to any topic. */
const libraryOf = (papers: readonly Paper[]) => ({
  papers,
  nearest: () => Promise.resolve([...papers].reverse()),
});

/** Posts on every second day, as on Monday, Wednesday, Friday. */
async function post(
  papers: readonly Paper[],
  posts: number,
  options: { topic?: string; turns?: PaperTurn[] } = {},
): Promise<PaperTurn[]> {
  const turns = [...(options.turns ?? [])];
  const library = libraryOf(papers);
  for (let at = 0; at < posts; at += 1) {
    const day = new Date(Date.UTC(2026, 10, 2 + turns.length * 2)).toISOString().slice(0, 10);
    const { paper, round } = await choosePaper(library, options.topic ?? null, day, turns);
    turns.push({ paper: paper.id, round });
  }
  return turns;
}

const ids = (turns: readonly PaperTurn[]) => new Set(turns.map(({ paper }) => paper));

describe.each([undefined, 'sparse tuning'])('with the topic %s', (topic) => {
  const options = topic === undefined ? {} : { topic };

  test('no paper comes twice until all have come, round after round', async () => {
    const turns = await post(twelve, 36, options);
    for (const round of [1, 2, 3]) {
      const posted = turns.slice((round - 1) * 12, round * 12);
      expect(posted.every((turn) => turn.round === round)).toBe(true);
      expect(ids(posted).size).toBe(12);
    }
  });

  test('papers that join the corpus have their turn in the round that is on', async () => {
    const before = await post(twelve, 10, options);
    const fifteen = papersFrom(1, 15);
    const turns = await post(fifteen, 5, { ...options, turns: before });
    expect(turns.every(({ round }) => round === 1)).toBe(true);
    expect(ids(turns)).toEqual(new Set(fifteen.map(({ id }) => id)));
  });

  test('papers that leave the corpus do not hold a round up', async () => {
    const before = await post(twelve, 5, options);
    const seen = ids(before);
    const left = twelve.filter(({ id }) => seen.has(id));
    expect((await post(left, 1, { ...options, turns: before })).at(-1)).toMatchObject({ round: 2 });
  });
});

test('a server that has seen nothing gets the paper that is everyone’s today', async () => {
  const { paper, round } = await choosePaper(libraryOf(twelve), null, '2026-11-21', []);
  expect(paper).toBe(pickOfTheDay(twelve, '2026-11-21'));
  expect(round).toBe(1);
});

test('a topic takes the nearest paper first, then the next nearest', async () => {
  const turns = await post(twelve, 3, { topic: 'sparse tuning' });
  expect(turns.map(({ paper }) => paper)).toEqual(
    twelve
      .slice(-3)
      .reverse()
      .map(({ id }) => id),
  );
});

test('a corpus without papers is refused', async () => {
  const failure = await failureOf(() => choosePaper(libraryOf([]), null, '2026-11-21', []));
  expect(failure.code).toBe('no-corpus');
  expect(currentRound([], [{ paper: 'gone', round: 4 }])).toMatchObject({ round: 4 });
});
