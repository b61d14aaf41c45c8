// What the asking verbs refuse in a terminal: each time in one sentence, with exit code 2, and the rest goes on.
import { afterAll, expect, test, vi } from 'vitest';
import { LISTINGS_FOLDER } from '#test/listings.ts';
import { removeAll } from './support/corpora.ts';
import { endAll, run } from './support/process.ts';
import { ANSWER, expectOneSentence, REFUSED } from './support/shapes.ts';
import { LISTINGS_OPTIONS, runBatch } from './support/verbs.ts';

// They run side by side, on whatever the machine has to spare.
vi.setConfig({ testTimeout: 120_000 });

const QUESTION = 'Does the initialization of LoRA matter?';

afterAll(async () => {
  endAll();
  await removeAll();
});

test.concurrent(
  'a line of a batch that cannot be answered is refused in its place, the rest is answered',
  async () => {
    const bad = ['not json', '{"id": "x"}', { id: 'e', question: ' ' }, '[1]', 'null', '"text"'];
    const long = { id: 'long', question: 'word '.repeat(600) };
    const lines = [...bad, long, { id: 'good', question: QUESTION }];
    const answers = await runBatch('ask', lines, 2);
    const refused = answers.slice(0, -1).map((line) => REFUSED.parse(line));
    expect(refused.map(({ id }) => id)).toEqual(['1', '2', 'e', '4', '5', '6', 'long']);
    for (const { error } of refused) expectOneSentence(`${error}\n`);
    expect(ANSWER.parse(answers.at(-1)).id).toBe('good');
  },
);

const NO_QUESTIONS = [
  '',
  ' \t\n ',
  'long '.repeat(600),
  '🤖🎉👩‍🔬',
  '\u001b\u0007\u0001',
  '\u202e\u200f\u200b',
  '<@123456789>',
  '**__~~||>#',
];

test.concurrent.each(['ask', 'related'])(
  '%s refuses what asks nothing, each time in one sentence',
  async (verb) => {
    const answers = await runBatch(
      verb,
      NO_QUESTIONS.map((question) => ({ question })),
      2,
    );
    expect(answers).toHaveLength(NO_QUESTIONS.length);
    for (const answer of answers) {
      expect(answer).toMatchObject({ papers: [] });
      expectOneSentence(`${(answer as { error: string }).error}\n`);
    }
  },
);

test.concurrent(
  'what asks nothing is refused in one sentence before anything is loaded',
  async () => {
    const refused = [
      ...NO_QUESTIONS.slice(0, 4).map((text) => run('ask', ['--', text])),
      run('related', ['']),
      run('findings', ['  ']),
    ];
    for (const outcome of await Promise.all(refused)) {
      expect(outcome).toMatchObject({ code: 2, stdout: '' });
      expectOneSentence(outcome.stderr);
    }
  },
);

test.concurrent('bad usage is refused in one sentence with exit code 2', async () => {
  const bad = [
    ['ask'],
    ['ask', '--papers', '0', QUESTION],
    ['ask', '--papers', '11', QUESTION],
    ['ask', '--papers', '2.5', QUESTION],
    ['ask', '--papers', '-1', QUESTION],
    ['ask', QUESTION, '--papers'],
    ['ask', '--colour', QUESTION],
    ['ask', '--batch', '/nowhere/batch.jsonl'],
    ['ask', '--batch', LISTINGS_FOLDER],
    ['ask', '--batch', 'batch.jsonl', QUESTION],
    ['findings'],
    ['build-index', 'seeds'],
  ];
  const outcomes = bad.map(([verb = '', ...args]) => run(verb, [...args, ...LISTINGS_OPTIONS]));
  for (const [at, outcome] of (await Promise.all(outcomes)).entries()) {
    expect({ asked: bad[at], ...outcome }).toMatchObject({ code: 2, stdout: '' });
    expectOneSentence(outcome.stderr);
  }
});

test.concurrent.each(['ask', 'related', 'findings', 'build-index', 'evaluate', 'tune', 'bench'])(
  '%s refuses an option that it does not have, in one sentence',
  async (verb) => {
    const outcome = await run(verb, ['--colour']);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expectOneSentence(outcome.stderr);
    expect(outcome.stderr).toContain("Unknown option '--colour'. Run it with --help");
  },
);
