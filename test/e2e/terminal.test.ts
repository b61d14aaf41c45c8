// What people and programs get from the asking verbs in a terminal: the promised shapes, exact quotes, right exit codes.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { LISTINGS, seedCorpus } from '#test/papers/seeds.ts';
import { removeAll, workspace } from './support/corpora.ts';
import { endAll, run, start } from './support/process.ts';
import {
  ANSWER,
  expectOneSentence,
  expectPlain,
  expectVerbatim,
  FINDINGS,
  jsonLines,
  NEIGHBOURS,
} from './support/shapes.ts';
import { LISTINGS_OPTIONS, runBatch, runQuietly } from './support/verbs.ts';

// They run side by side, on whatever the machine has to spare.
vi.setConfig({ testTimeout: 120_000 });

const QUESTION = 'Does the initialization of LoRA matter?';
const FAR_OFF = 'How long does a pizza bake in a stone oven?';
const TITLE = 'LoRA-GA: Low-Rank Adaptation with Gradient Approximation';
const ID = seedCorpus.papers.find(({ title }) => title === TITLE)?.id ?? '';

afterAll(async () => {
  endAll();
  await removeAll();
});

test.concurrent(
  'a person reads the papers that answer, each with its address and its quotes in their place',
  async () => {
    const answer = await runQuietly('ask', [QUESTION]);
    expect(answer).toMatch(/^1\. \S.*\n {3}https:\/\/\S+\n {3}\S/);
    const quotes = [...answer.matchAll(/«([^»]+)»/g)].map(([, quote = '']) => quote);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) {
      expect([...LISTINGS.values()].some((listing) => listing.includes(quote))).toBe(true);
    }
  },
);

test.concurrent(
  'a person is told plainly when no paper answers, and sees near misses without a quote',
  async () => {
    const answer = await runQuietly('ask', [FAR_OFF]);
    expect(answer).toMatch(/^Nothing in these 597 papers answers that\.\nNear misses/);
    expect(answer).not.toContain('«');
  },
);

test.concurrent(
  '--json gives one object of the promised shape, with quotes that are slices of the abstracts',
  async () => {
    const stdout = await runQuietly('ask', ['--json', '--papers', '3', QUESTION]);
    const [answer, ...more] = jsonLines(stdout).map((line) => ANSWER.parse(line));
    expect(more).toEqual([]);
    expect(answer).toMatchObject({ id: '1', question: QUESTION, abstained: false });
    expect(answer?.papers).toHaveLength(3);
    for (const { title, quotes } of answer?.papers ?? []) {
      expect(quotes.length).toBeGreaterThan(0);
      expectVerbatim(seedCorpus.papers, title, quotes);
    }
    const scores = answer?.papers.map(({ score }) => score) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  },
);

test.concurrent('a batch is answered line by line, in order, the same every time', async () => {
  const lines = [
    { id: 'fact', question: QUESTION },
    { id: 7, question: FAR_OFF },
    { question: `  ${QUESTION}  ` },
    { id: 'follow-up', question: 'And how fast does it converge?', previous: 'What is LoRA-GA?' },
    { id: 'alone', question: 'And how fast does it converge?' },
    { id: 'near', question: TITLE.toUpperCase(), category: 'related' },
    { id: 'again', question: QUESTION, category: 'fact' },
  ];
  const [first, second] = await Promise.all([runBatch('ask', lines), runBatch('ask', lines)]);
  const answers = first.map((line) => ANSWER.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(
    ['fact', '7', '3', 'follow-up', 'alone', 'near', 'again'], // a line without an id has its number
  );
  expect(answers.map(({ question }) => question)).toEqual(lines.map(({ question }) => question));
  for (const { papers } of answers)
    for (const { title, quotes } of papers) expectVerbatim(seedCorpus.papers, title, quotes);

  const [fact, farOff, , followUp, alone, near, again] = answers;
  expect(farOff?.abstained).toBe(true);
  expect(farOff?.papers.flatMap(({ quotes }) => quotes)).toEqual([]);
  expect(followUp?.papers[0]?.title).toBe(TITLE);
  expect(followUp?.papers).not.toEqual(alone?.papers);
  expect(near?.papers.map(({ title }) => title)).not.toContain(TITLE);
  expect(near?.papers.map(({ quotes }) => quotes.length)).toEqual(Array(10).fill(1));
  expect(again?.papers).toEqual(fact?.papers);
  const timeless = (all: unknown[]) => all.map((line) => ({ ...ANSWER.parse(line), ms: 0 }));
  expect(timeless(second)).toEqual(timeless(first));
});

test.concurrent(
  'whatever is asked is answered or declined in the promised shape, in any script and with any injection',
  async () => {
    const questions = [
      '低秩适应的初始化重要吗？',
      'ما هي أفضل طريقة لضبط النماذج اللغوية؟',
      'Как влияет инициализация на сходимость?',
      'the of and is a',
      `\u0000\u001b[31m${QUESTION}\u0007\u202e`,
      `\u200f\u202b${QUESTION}\u202c`,
      '\ud800 half a character',
      '@everyone <@123> <@&4> **what** is [LoRA-GA](http://evil.example)? `rm -rf` ||x||',
      "'; DROP TABLE papers; -- ${7*7} {{7*7}} <script>alert(1)</script>",
      '__proto__ constructor toString hasOwnProperty',
      'a'.repeat(1000),
      '?'.repeat(500) + ' why',
      'e\u0301'.repeat(300),
    ];
    const lines = questions.map((question, at) => ({ id: `q${at}`, question }));
    const answers = (await runBatch('ask', lines)).map((line) => ANSWER.parse(line));
    expect(answers.map(({ question }) => question)).toEqual(questions);
    for (const { abstained, papers } of answers) {
      expect(papers.length).toBeGreaterThan(0);
      expect(papers.every(({ quotes }) => quotes.length > 0)).toBe(!abstained);
      for (const { title, quotes } of papers) expectVerbatim(seedCorpus.papers, title, quotes);
    }
  },
);

test.concurrent(
  'control characters and direction marks of a question are not sent back to the screen',
  async () => {
    await runQuietly('related', [`\u001b[31mred\u0007 \u202eteaming`]);
  },
);

test.concurrent(
  'neighbours are found by title however it is cased and spaced, by id and by free text',
  async () => {
    const askedBy = [
      TITLE,
      `  ${TITLE.toUpperCase().replaceAll(' ', '   ')} `,
      'lora ga low rank adaptation with gradient approximation',
      ID,
      'faster convergence of adapters',
    ];
    const lines = askedBy.map((question, at) => ({ id: `r${at}`, question }));
    const answers = (await runBatch('related', lines)).map((line) => NEIGHBOURS.parse(line));
    expect(answers.map(({ id, question }) => ({ id, question }))).toEqual(lines);
    const [byTitle, spaced, plain, byId, byText] = answers;
    for (const same of [spaced, plain, byId]) expect(same?.papers).toEqual(byTitle?.papers);
    expect(byTitle?.papers.map(({ title }) => title)).not.toContain(TITLE);
    expect(byText?.papers).not.toEqual(byTitle?.papers);
    for (const { papers } of answers) {
      expect(papers).toHaveLength(10);
      for (const { title, why } of papers) expectVerbatim(seedCorpus.papers, title, [why]);
    }
  },
);

test.concurrent(
  'neighbours are shown to a person and, with --json, to a program, as many as asked for',
  async () => {
    const shown = await runQuietly('related', [TITLE, '--papers', '1']);
    expect(shown).toMatch(new RegExp(`^Related to ${TITLE}\n\n1\\. `));
    expect(shown).not.toContain('2. ');
    const lines = jsonLines(await runQuietly('related', ['--json', '--papers', '2', ID]));
    expect(lines.map((line) => NEIGHBOURS.parse(line))).toMatchObject([{ id: '1', question: ID }]);
    expect(NEIGHBOURS.parse(lines[0]).papers).toHaveLength(2);
  },
);

test.concurrent(
  'key findings come for a title or an id, and an unknown title is refused with the nearest ones',
  async () => {
    const lines = [
      { id: 'a', title: TITLE.toLowerCase() },
      { id: 'b', title: ID },
      { id: 'c', title: 'LoRA-GA' },
    ];
    const answers = await runBatch('findings', lines, 2);
    const [byTitle, byId] = answers.slice(0, 2).map((line) => FINDINGS.parse(line));
    expect(byTitle).toMatchObject({ id: 'a', title: TITLE });
    expect(byTitle?.quotes.length).toBeGreaterThan(0);
    expect(byId?.quotes).toEqual(byTitle?.quotes);
    expectVerbatim(seedCorpus.papers, TITLE, byTitle?.quotes ?? []);
    expect(answers[2]).toMatchObject({ id: 'c', title: 'LoRA-GA', quotes: [] });
    expect(answers[2]).toHaveProperty('error', expect.stringContaining(`“${TITLE}”`));

    const [json, shown, unknown] = await Promise.all([
      runQuietly('findings', ['--json', ID]),
      runQuietly('findings', [TITLE]),
      run('findings', ['no such paper at all', ...LISTINGS_OPTIONS]),
    ]);
    expect(jsonLines(json).map((line) => FINDINGS.parse(line).quotes)).toEqual([byTitle?.quotes]);
    expect(shown.startsWith(`${TITLE}\n`)).toBe(true);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expectOneSentence(unknown.stderr);
  },
);

test.concurrent('every verb explains itself with --help, whatever else it is told', async () => {
  const verbs = ['ask', 'related', 'findings', 'build-index'];
  for (const outcome of await Promise.all(
    verbs.map((verb) => run(verb, ['--help', '--corpus', '/nowhere'])),
  )) {
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toMatch(/npm run .*--corpus DIR.*--index DIR.*Exit code: 0/s);
    expectPlain(outcome.stdout);
  }
});

test.concurrent('a reader that leaves early ends the answer without a complaint', async () => {
  const file = path.join((await workspace()).folder, 'batch.jsonl');
  await writeFile(file, `${JSON.stringify({ question: QUESTION })}\n`.repeat(200));
  const asking = start('ask', ['--batch', file, ...LISTINGS_OPTIONS]);
  await asking.says(/\n/);
  asking.child.stdout?.destroy();
  expect(await asking.gone()).toMatchObject({ code: 0, stderr: '' });
});
