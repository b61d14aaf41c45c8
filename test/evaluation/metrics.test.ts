// The metrics are those of evaluation/score.py: its figures for a fixed file of odd cases are stored beside this test.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Metric, type Prediction, type Question, score } from '#src/evaluation/metrics.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const lines = <T>(name: string): T[] =>
  read(name)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const questions = lines<Question>('fixed-questions.jsonl');
const predictions = lines<Prediction>('fixed-predictions.jsonl');
// python3 evaluation/score.py test/evaluation/fixed-questions.jsonl test/evaluation/fixed-predictions.jsonl --json
const expected = JSON.parse(read('fixed-scores.json')) as Record<string, Metric>;

it('the fixed file has every category', () => {
  expect([...new Set(questions.map(({ category }) => category))].sort()).toEqual([
    'compare',
    'fact',
    'followup',
    'named',
    'other',
    'paraphrase',
    'related',
    'survey',
    'unanswerable',
  ]);
});

const scored = score(questions, predictions);

it('names the same metrics', () => {
  expect([...scored.keys()].sort()).toEqual(Object.keys(expected).sort());
});

it.each(Object.entries(expected))('%s is the same', (name, { mean, count }) => {
  expect(scored.get(name)?.mean).toBeCloseTo(mean, 9);
  expect(scored.get(name)?.count).toBe(count);
});

it('no question gives no metric', () => {
  expect(score([], predictions).size).toBe(0);
});
