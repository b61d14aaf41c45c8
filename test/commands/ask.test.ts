// /ask passes the question and the number of papers on, is private as its user or its server wants, and keeps the turn.
import { expect, test } from 'vitest';
import { ask } from '#commands/ask.ts';
import { paperKey } from '#src/papers/paper.ts';
import { DEFAULT_SETTINGS } from '#src/state/settings.ts';
import { asideOf } from '#src/state/turns.ts';
import { contents } from '#test/builders/contents.ts';
import { aContext, anInteraction } from '#test/builders/interaction.ts';
import { anAnswer, loraGa, s2ft } from '#test/fakes/library.ts';

function recordingContext() {
  const asked: unknown[] = [];
  const context = aContext({
    ask: (question, options) => {
      asked.push({ question, ...options });
      return Promise.resolve(anAnswer({ question }));
    },
  });
  return { asked, context };
}

test('asks for ten papers unless told otherwise', async () => {
  const { asked, context } = recordingContext();
  const question = 'What is LoRA?';
  const reply = await ask.execute(anInteraction('ask', { question }), context);
  await ask.execute(anInteraction('ask', { question, papers: 2 }), context);
  expect(asked).toEqual([
    { question, papers: 10 },
    { question, papers: 2 },
  ]);
  expect(contents(reply)[0]).toBe('### What is LoRA?');
});

test('a declined question names the size of the corpus', async () => {
  const reply = await ask.execute(anInteraction('ask', { question: 'pizza?' }), aContext());
  expect(contents(reply)).toContain('Nothing in these 3 papers answers that.');
});

test.each([
  [undefined, false, 'public'],
  [undefined, true, 'private'],
  [true, false, 'private'],
  [false, true, 'public'],
])('asked for private: %s, the server’s default %s, it is %s', (asked, privateByDefault, seen) => {
  const interaction = anInteraction('ask', asked === undefined ? {} : { private: asked });
  expect(ask.visibility(interaction, { ...DEFAULT_SETTINGS, privateByDefault })).toBe(seen);
});

test('what was asked and shown is kept, a private one apart from its channel', async () => {
  const context = aContext();
  const question = 'What is LoRA?';
  await ask.execute(anInteraction('ask', { question }), context);
  await ask.execute(anInteraction('ask', { question }), { ...context, visibility: 'private' });
  const [turn, ...others] = context.state.turns.recent('5', { limit: 9 });
  expect(others).toEqual([]);
  expect(turn).toMatchObject({
    ...{ server: null, user: '7', question, resolved: question, abstained: false },
    papers: [paperKey(loraGa), paperKey(s2ft)],
  });
  expect(turn?.evidence.map(({ quotes }) => quotes.length)).toEqual([2, 1]);
  expect(context.state.turns.recent(asideOf('5', '7'), { limit: 9 })).toHaveLength(1);
});

test('a question without an answer is kept for a server that wants it, but never a private one', async () => {
  const context = { ...aContext(), settings: { ...DEFAULT_SETTINGS, keepDeclined: true } };
  const inServer = (question: string) =>
    Object.assign(anInteraction('ask', { question }), { guildId: 's1' });
  await ask.execute(inServer('Which pizza?'), context);
  await ask.execute(inServer('Which pizza for me?'), { ...context, visibility: 'private' });
  const kept = context.state.declined.latest('s1', 9);
  expect(kept.map(({ question }) => question)).toEqual(['Which pizza?']);
});
