// The paper of the day: everyone's turn comes once a round, whatever order the corpus lists them in.
import { expect, test } from 'vitest';
import { dayOf, pickOfTheDay } from '#src/daily/pick.ts';
import { toPaper, type Paper } from '#src/papers/paper.ts';

const papers = Array.from({ length: 40 }, (_, at) =>
  toPaper({ title: `Paper number ${at}`, abstract: 'Text.' }),
);

function round(from: string, days: number): Paper[] {
  const start = Date.parse(from);
  return Array.from({ length: days }, (_, at) =>
    pickOfTheDay(papers, new Date(start + at * 86_400_000).toISOString().slice(0, 10)),
  );
}

test('every paper comes once before any comes again, across years and leap days', () => {
  expect(new Set(round('2027-12-31', 40)).size).toBe(40);
  expect(new Set(round('2028-02-20', 40)).size).toBe(40);
});

test('the rounds follow each other in the same order', () => {
  const two = round('2026-01-01', 80);
  expect(two.slice(40)).toEqual(two.slice(0, 40));
});

test('a day has one paper, however the corpus is ordered', () => {
  const day = '2026-11-21';
  expect(pickOfTheDay([...papers].reverse(), day)).toBe(pickOfTheDay(papers, day));
});

test('the order is not that of the corpus', () => {
  const positions = round('2026-01-01', 40).map((paper) => papers.indexOf(paper));
  const steps = positions.slice(1).filter((at, before) => at === (positions[before] ?? 0) + 1);
  expect(steps.length).toBeLessThan(10);
});

test('the only paper comes every day, also before 1970', () => {
  const [only] = papers;
  expect(pickOfTheDay(papers.slice(0, 1), '2026-11-21')).toBe(only);
  expect(pickOfTheDay(papers, '1969-12-25')).toBeDefined();
});

test('papers that were seen are passed over, the others keep their turns', () => {
  const [today, tomorrow] = round('2026-11-21', 2);
  const seen = new Set([today?.id ?? '']);
  expect(pickOfTheDay(papers, '2026-11-21', seen)).toBe(tomorrow);
  expect(pickOfTheDay(papers, '2026-11-22', seen)).toBe(tomorrow);
  const all = new Set(papers.map(({ id }) => id));
  expect(pickOfTheDay(papers, '2026-11-21', all)).toBe(today);
});

test('an empty corpus and a day that is none are refused', () => {
  expect(() => pickOfTheDay([], '2026-11-21')).toThrow('no paper to pick from');
  expect(() => pickOfTheDay(papers, 'tomorrow')).toThrow("'tomorrow' is not a day");
});

test('a moment belongs to the day of this machine’s time zone', () => {
  expect(dayOf(new Date(2026, 0, 9, 0, 0))).toBe('2026-01-09');
  expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
