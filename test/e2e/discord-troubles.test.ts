// The real bot against the playground when things go wrong: faults, floods, injections, shutdowns.
import { afterEach, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import type { Answer, Library } from '#src/answer/answer.ts';
import { quoteAt } from '#src/answer/quotes.ts';
import { startBot } from '#src/discord/bot.ts';
import { FootnoteError } from '#src/errors.ts';
import { paperKey, toPaper } from '#src/papers/paper.ts';
import { textOf } from '#src/playground/exchange.ts';
import { startPlayground } from '#src/playground/server.ts';
import { fakeCorpus } from '#test/fakes/corpus.ts';
import { anAnswer, fakeLibrary } from '#test/fakes/library.ts';
import { openState } from '#src/adapters/state/state-file.ts';
import { onStage, recordingLog, TOKEN, type Stage } from '#test/builders/stage.ts';

let stage: Stage | undefined;

afterEach(async () => {
  const refused = stage?.playground.refused ?? [];
  await stage?.close();
  stage = undefined;
  expect(refused).toEqual([]);
});

async function playgroundWith(overrides: Partial<Library> = {}) {
  stage = await onStage(overrides);
  return { ...stage, playground: stage.playground };
}

test('a wrong token is named by its setting with the next step, never shown', async () => {
  const playground = await startPlayground({ token: TOKEN });
  const wrong = ['MTIz.wrong.token', 'a token\nwith breaks', ''];
  for (const token of wrong) {
    const { log } = recordingLog();
    const state = openState(':memory:');
    const parts = { commands, library: fakeLibrary, corpus: fakeCorpus(), state, log };
    const options = { token, restApi: playground.restApi, ...parts };
    const failure: unknown = await startBot(options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FootnoteError);
    expect(failure).toMatchObject({ code: 'bad-setting' });
    expect(String(failure)).toMatch(/DISCORD_TOKEN.*\.env/);
    if (token !== '') expect(String(failure)).not.toContain(token);
  }
  await playground.stop();
});

test('commands that cannot be registered are logged and do not keep the bot from starting', async () => {
  const playground = await startPlayground({ token: TOKEN });
  playground.failNext({ status: 500, path: '/commands', times: 4 });
  const { log, lines } = recordingLog();
  const parts = { commands, library: fakeLibrary, corpus: fakeCorpus() };
  const state = openState(':memory:');
  const bot = await startBot({ token: TOKEN, restApi: playground.restApi, ...parts, state, log });
  expect(lines().map(({ msg }) => msg)).toContain('commands not registered');
  await Promise.all([bot.stop(), bot.stop()]);
  await playground.stop();
});

test('an expected failure is told in its own words', async () => {
  const { playground, log } = await playgroundWith({
    ask: () => Promise.reject(new FootnoteError('model-down', 'The models do not answer. Wait.')),
  });
  const exchange = playground.slash('ask', { question: 'Anyone?' });
  expect(textOf(await exchange.reply())).toBe('The models do not answer. Wait.');
  await playground.slash('help').reply();
  expect(log.lines().filter(({ level }) => level >= 50)).toEqual([]);
});

test('an unexpected failure shows one line with the id under which the log has all of it', async () => {
  const { playground, log } = await playgroundWith({
    ask: () => Promise.reject(new TypeError('kaboom in /srv/footnote')),
  });
  const exchange = playground.slash('ask', { question: 'Anyone?' });
  const text = textOf(await exchange.reply());
  expect(text).toContain(exchange.payload.id);
  expect(text).not.toMatch(/kaboom|TypeError|at /);
  const logged = log.lines().find(({ msg }) => msg === 'command failed');
  expect(logged).toMatchObject({
    interaction: exchange.payload.id,
    err: { name: 'TypeError', message: 'kaboom in /srv/footnote' },
  });
});

test('a failing autocomplete offers nothing and is logged', async () => {
  const { playground, log } = await playgroundWith({
    complete: () => {
      throw new Error('no titles');
    },
  });
  expect(await playground.autocomplete('related', 'paper', 'lo').choices()).toEqual([]);
  expect(log.lines().map(({ msg }) => msg)).toContain('autocomplete failed');
});

test('mentions, markdown and direction marks in a question and in titles stay plain text', async () => {
  const title = '@everyone **Bold** [x](http://evil.example) \u202egnp.exe <@1> # head';
  const paper = toPaper({ title, abstract: 'We find **nothing** for @here.' });
  const quote = quoteAt(paper, { start: 0, end: paper.abstract.length });
  const { playground } = await playgroundWith({
    find: () => paper,
    ask: (question) =>
      Promise.resolve(
        anAnswer({ question, papers: [{ paper, score: 1, quotes: [quote], answers: true }] }),
      ),
  });
  const question = '# @everyone \u202e||spoiler|| <@&1> [a](http://b.example)\n> no';
  const message = await playground.slash('ask', { question }).reply();
  const text = textOf(message);
  expect(message.allowed_mentions).toEqual({ parse: [] });
  expect(text).not.toMatch(/(?<!\\)@|(?<!\\)\|\||(?<!\\)<|\u202e/);
  expect(text).toContain('### \\# \\@everyone \\|\\|spoiler\\|\\| \\<\\@&1> \\[a\\]');
  expect(text).toContain('> We find \\*\\*nothing\\*\\* for \\@here.');
  expect(text.match(/\]\(https:\/\/huggingface\.co/g)).toHaveLength(1);
});

test('ten papers with long quotes stay within the limits; the next page has those that did not fit', async () => {
  const papers = Array.from({ length: 10 }, (_, at) => {
    const paper = toPaper({
      title: `Paper ${at}: ${'long *title* '.repeat(20)}`,
      abstract: `First finding ${at}: ${'much text_here '.repeat(30)}. ${'Second '.repeat(60)}.`,
    });
    const half = paper.abstract.indexOf('. ') + 1;
    const spans = [
      { start: 0, end: half },
      { start: half + 1, end: paper.abstract.length },
    ];
    return { paper, score: 1, quotes: spans.map((span) => quoteAt(paper, span)), answers: true };
  });
  const { playground } = await playgroundWith({
    find: (key) => papers.map(({ paper }) => paper).find((paper) => paperKey(paper) === key),
    ask: (question) => Promise.resolve(anAnswer({ question, papers })),
  });
  const question = 'a_b '.repeat(249);
  const message = await playground.slash('ask', { question, papers: 10 }).reply();
  const text = textOf(message);
  expect(text).toContain('> First finding 0: much text\\_here');
  const [last = ''] = /Paper \d(?!.*Paper \d)/s.exec(text) ?? [];
  const more = await playground.press(message, 'More papers').reply();
  expect(textOf(more)).toContain(`[Paper ${Number(last.slice(-1)) + 1}: long`);
});

test('a limit or a fault of Discord on the reply is waited out, and the answer still arrives', async () => {
  const { playground } = await playgroundWith();
  playground.failNext({ status: 429, method: 'PATCH', retryAfter: 0.05 });
  playground.failNext({ status: 500, method: 'PATCH', times: 2 });
  const exchange = playground.slash('ask', { question: 'Through?' });
  expect(textOf(await exchange.reply())).toContain('3/3 quotes verbatim');
});

test('a reply that Discord never takes is logged, without the question, and the bot goes on', async () => {
  const { playground, log } = await playgroundWith();
  playground.failNext({ status: 500, method: 'PATCH', times: 8 });
  const lost = playground.slash('ask', { question: 'Is xyzzy lost?' });
  await lost.acknowledged();
  const outcomes = () => log.lines().map(({ outcome }) => outcome);
  await expect.poll(outcomes, { timeout: 10_000 }).toContain('lost');
  expect(log.text()).not.toContain('xyzzy');
  expect(log.text()).not.toContain(lost.payload.token);
  const next = playground.slash('ask', { question: 'And now?' });
  expect(textOf(await next.reply())).toContain('3/3 quotes verbatim');
});

test('fifty questions at once are each acknowledged at once, however slow the answers are', async () => {
  let queue = Promise.resolve();
  const inTurn = (question: string): Promise<Answer> => {
    const turn = queue.then(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
    queue = turn;
    return turn.then(() => anAnswer({ question }));
  };
  const { playground } = await playgroundWith({ ask: inTurn });
  const asked = Array.from({ length: 50 }, (_, at) =>
    playground.slash('ask', { question: `Question ${at}?` }, { user: `Reader ${at}` }),
  );
  const acknowledged = await Promise.all(asked.map((exchange) => exchange.acknowledged()));
  expect(Math.max(...acknowledged.map(({ ms }) => ms))).toBeLessThan(3000);
  const replies = await Promise.all(asked.map((exchange) => exchange.reply()));
  replies.forEach((reply, at) => {
    expect(textOf(reply)).toContain(`### Question ${at}?`);
  });
});

test('stopping lets a running question finish and takes no new one', async () => {
  let finish: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (finish = resolve));
  const { playground, bot } = await playgroundWith({
    ask: (question) => slow.then(() => anAnswer({ question })),
  });
  const running = playground.slash('ask', { question: 'Slow?' });
  await running.acknowledged();
  const stopped = bot.stop();
  const late = playground.slash('ask', { question: 'Late?' });
  expect(textOf(await late.reply())).toContain('restarting');
  finish();
  expect(textOf(await running.reply())).toContain('3/3 quotes verbatim');
  await stopped;
});
