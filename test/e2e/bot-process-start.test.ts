// Starting the bot and what happens around it: no token, a wrong one, no Discord, a new index, a hard end.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { textOf } from '#src/playground/exchange.ts';
import { type Playground, startPlayground } from '#src/playground/server.ts';
import { BOT_TOKEN, logLines, startedBot, startWithoutGateway } from './support/bot.ts';
import { entries, fill, removeAll, workspace } from './support/corpora.ts';
import { endAll, run, start, type StartOptions } from './support/process.ts';
import { expectOneSentence } from './support/shapes.ts';

// They run side by side, on whatever the machine has to spare.
vi.setConfig({ testTimeout: 90_000 });

const QUESTION = 'By how much does recipe 3 improve accuracy?';
const FOLLOWED_WITHIN_MS = 15_000;

type Settings = NonNullable<StartOptions['settings']>;

let playground: Playground;
let place: Awaited<ReturnType<typeof workspace>>;

beforeAll(async () => {
  playground = await startPlayground({ token: BOT_TOKEN });
  place = await workspace();
  await fill(place.corpus, entries(0, 8));
  expect(await run('build-index', place.options)).toMatchObject({ code: 0 });
});

afterAll(async () => {
  endAll();
  await playground.stop();
  await removeAll();
  expect(playground.refused).toEqual([]);
});

/** The settings of a bot over the small corpus. */
function settings(more: Settings = {}): Settings {
  return {
    DISCORD_TOKEN: BOT_TOKEN,
    DISCORD_API_URL: playground.restApi,
    CORPUS_DIR: place.corpus,
    INDEX_DIR: place.index,
    ...more,
  };
}

test.concurrent(
  'without a token it says where the playground is, which answers until it is asked to end',
  async () => {
    const free = { DISCORD_TOKEN: '', DISCORD_API_URL: '', PLAYGROUND_PORT: '0' };
    const started = start('main', [], { settings: settings(free) });
    await started.says(/open http/);
    const [, url = ''] = /open (http:\/\/127\.0\.0\.1:\d+)/.exec(started.stdout) ?? [];
    expect(started.stdout).toContain('set DISCORD_TOKEN (see .env.example)');
    const page = await fetch(url);
    expect(await page.text()).toContain('<title>Footnote playground</title>');
    started.kill('SIGINT');
    expect(await started.gone()).toMatchObject({ code: 0 });
  },
);

test.concurrent(
  'what keeps the playground from starting is said in the terminal and makes the exit code',
  async () => {
    const nothing = { DISCORD_TOKEN: '', DISCORD_API_URL: '', CORPUS_DIR: '/nowhere/at-all' };
    const started = start('main', [], { settings: settings({ ...nothing, PLAYGROUND_PORT: '0' }) });
    await started.says(/The corpus folder "\/nowhere\/at-all"/);
    started.kill('SIGTERM');
    expect(await started.gone()).toMatchObject({ code: 1 });
  },
);

test.concurrent(
  'a wrong token is refused in one sentence with exit code 2 and is shown nowhere',
  async () => {
    const wrong = 'OTg3NjU0MzIx.wrong.secret-token';
    const outcome = await run('main', [], { settings: settings({ DISCORD_TOKEN: wrong }) });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expectOneSentence(outcome.stderr);
    expect(outcome.stderr).toContain('DISCORD_TOKEN');
    expect(outcome.stderr).not.toContain('secret');
  },
);

test.concurrent(
  'wrong settings are refused in one sentence that names them, without the value of the token',
  async () => {
    const wrong = settings({ DISCORD_TOKEN: 'secret with spaces', LOG_LEVEL: 'loud' });
    const outcome = await run('main', [], { settings: wrong });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expectOneSentence(outcome.stderr);
    expect(outcome.stderr).toMatch(/DISCORD_TOKEN.*LOG_LEVEL/);
    expect(outcome.stderr).not.toContain('secret');
  },
);

test.concurrent(
  'when Discord cannot be reached it says so in one sentence and ends with code 1',
  async () => {
    const down = await startPlayground({ token: BOT_TOKEN });
    const unreachable = settings({ DISCORD_API_URL: down.restApi });
    down.failNext({ status: 503, path: '/gateway/bot', times: 10 });
    for (const reason of ['it answers with status 503', 'ECONNREFUSED']) {
      const outcome = await run('main', [], { settings: unreachable });
      expect(outcome).toMatchObject({ code: 1, stdout: '' });
      expectOneSentence(outcome.stderr);
      expect(outcome.stderr).toContain(`Discord cannot be reached (${reason})`);
      expect(outcome.stderr).not.toContain(BOT_TOKEN);
      if (reason !== 'ECONNREFUSED') await down.stop();
    }
  },
);

test.concurrent(
  'while the gateway cannot be reached it can be stopped, and after half a minute it gives up',
  async () => {
    const discord = await startWithoutGateway();
    const unreachable = settings({ DISCORD_API_URL: discord.restApi });
    const patient = run('main', [], { settings: unreachable });
    const stopped = start('main', [], { settings: unreachable });
    await stopped.says(/gateway reconnecting/);
    stopped.kill('SIGTERM');
    expect(await stopped.gone()).toMatchObject({ code: 0, signal: null });
    expect(logLines(stopped).map(({ msg }) => msg)).toEqual([
      'gateway reconnecting',
      'stopped before it was ready',
    ]);
    const { code, stderr } = await patient;
    discord.stop();
    expect(code).toBe(1);
    expect(stderr).toMatch(/\nDiscord cannot be reached \(it does not answer in time\)\. .*\n$/);
  },
);

test.concurrent('a corpus folder that is missing ends the start with one sentence', async () => {
  const outcome = await run('main', [], { settings: settings({ CORPUS_DIR: '/nowhere' }) });
  expect(outcome).toMatchObject({ code: 1, stdout: '' });
  expectOneSentence(outcome.stderr);
});

test.concurrent(
  'a new index is taken up while the bot runs; a damaged one is not, which is logged once',
  async ({ expect }) => {
    const place = await workspace();
    await fill(place.corpus, entries(0, 8));
    await run('build-index', place.options);
    const bot = await startedBot(playground, place);
    let asked = 0;
    const footer = async (): Promise<string> => {
      const user = `Reader ${(asked += 1)}`;
      const exchange = playground.slash('ask', { question: QUESTION }, { user });
      return /index ([0-9a-f]{12})/.exec(textOf(await exchange.reply()))?.[1] ?? 'none';
    };
    const before = await footer();
    const more = await workspace();
    await fill(more.corpus, entries(0, 12));
    // The old index is gone from the disk at once; the bot answers from memory until it has the new one.
    const options = ['--corpus', more.corpus, '--index', place.index];
    expect(await run('build-index', options)).toMatchObject({ code: 0 });
    expect(await footer()).toMatch(/^[0-9a-f]{12}$/);
    await expect.poll(footer, { timeout: FOLLOWED_WITHIN_MS, interval: 1000 }).not.toBe(before);
    const after = await footer();
    expect(logLines(bot)).toContainEqual(
      expect.objectContaining({ msg: 'new index in use', index: after, papers: 12 }),
    );

    await writeFile(path.join(place.index, 'current.json'), '{"build": "build-none"}');
    const warnings = () => logLines(bot).filter(({ msg }) => msg === 'the new index is not used');
    await expect.poll(warnings, { timeout: FOLLOWED_WITHIN_MS }).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(warnings()).toHaveLength(1);
    expect(await footer()).toBe(after);

    bot.kill('SIGTERM');
    expect(await bot.gone()).toMatchObject({ code: 0, signal: null });
  },
);

test.concurrent('a bot that is killed leaves no model process behind', async () => {
  const bot = start('main', [], { settings: settings() });
  await bot.says(/"bot ready"/);
  await bot.models();
  bot.kill('SIGKILL');
  expect(await bot.gone()).toMatchObject({ code: null, signal: 'SIGKILL' });
});
