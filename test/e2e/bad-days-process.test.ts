// Bad days of the bot as a process: a token that is revoked, and a second start on the same state file.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Playground, startPlayground } from '#src/playground/server.ts';
import { textOf } from '#src/playground/exchange.ts';
import { BOT_TOKEN, logLines } from './support/bot.ts';
import { entries, fill, removeAll, workspace } from './support/corpora.ts';
import { endAll, run, start, type Running } from './support/process.ts';

vi.setConfig({ testTimeout: 90_000 });

let playground: Playground;
let place: Awaited<ReturnType<typeof workspace>>;
let folder: string;

beforeAll(async () => {
  playground = await startPlayground({ token: BOT_TOKEN });
  place = await workspace();
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-state-'));
  await fill(place.corpus, entries(0, 8));
  expect(await run('build-index', place.options)).toMatchObject({ code: 0 });
});

afterAll(async () => {
  endAll();
  await playground.stop();
  await removeAll();
  await rm(folder, { recursive: true });
});

async function started(stateFile: string): Promise<Running> {
  const settings = {
    ...{ DISCORD_TOKEN: BOT_TOKEN, DISCORD_API_URL: playground.restApi },
    ...{ CORPUS_DIR: place.corpus, INDEX_DIR: place.index, STATE_FILE: stateFile },
  };
  const bot = start('main', [], { settings });
  await bot.says(/"bot ready"/);
  return bot;
}

test('a second bot on the same state file says so in its log, and both go on', async () => {
  const file = path.join(folder, 'footnote.db');
  const first = await started(file);
  const second = await started(file);
  await second.says(/another Footnote uses this state file/);
  expect(logLines(second).find(({ msg }) => msg.startsWith('another'))).toMatchObject({
    level: 40,
    file,
  });
  expect(first.stderr).not.toContain('another Footnote');
  const question = 'By how much does recipe 3 improve accuracy?';
  const message = await playground.slash('ask', { question }).reply(60_000);
  expect(textOf(message)).toContain('quotes verbatim');
  for (const bot of [first, second]) {
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0 });
  }
});

test('a bot whose token is revoked ends with what to do and exit code 1', async () => {
  const bot = await started(':memory:');
  playground.revokeToken();
  const { code, stderr } = await bot.ended;
  expect(code).toBe(1);
  const sentence = stderr.trimEnd().split('\n').at(-1);
  expect(sentence).toMatch(/^Discord no longer accepts DISCORD_TOKEN.*start again\.$/);
  expect(stderr).not.toContain(BOT_TOKEN);
});
