// Bad days of the state file: locked by somebody or unreadable, the bot goes on answering and says what it cannot do.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type StateDatabase } from '#src/adapters/state/database.ts';
import { openState } from '#src/adapters/state/state-file.ts';
import { FootnoteError } from '#src/errors.ts';
import { textOf } from '#src/playground/exchange.ts';
import { DEFAULT_SETTINGS } from '#src/state/settings.ts';
import type { State } from '#src/state/state.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';

const ORGANISER = { user: 'Ines' };

let folder: string;
let other: StateDatabase;
let stage: Stage;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-state-'));
  const file = path.join(folder, 'footnote.db');
  stage = await onStage({}, openState(file));
  other = openDatabase(file);
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  other.close();
  await rm(folder, { recursive: true });
  expect(refused).toEqual([]);
});

const server = () => stage.playground.server().id;
const settings = () => stage.state.settings.of(server());
const ask = async () =>
  textOf(await stage.playground.slash('ask', { question: 'Does rank matter?' }).reply());

test('while somebody holds the file questions are answered; what cannot be kept is said', async () => {
  const { playground, state } = stage;
  state.settings.change(server(), { questionsADay: 5 });
  const panel = await playground.slash('footnote settings', {}, ORGANISER).reply();
  other.exec('BEGIN IMMEDIATE');
  expect(await ask()).toContain('quotes verbatim');
  const messages = stage.log.lines().map(({ msg }) => msg);
  expect(messages).toEqual(
    expect.arrayContaining(['question not counted', 'answer not remembered']),
  );
  const refused = playground.press(panel, 'setting|openThreads|on');
  expect(textOf(await refused.reply())).toMatch(/cannot be read or written.*database is locked/);
  expect(stage.log.lines().map(({ msg }) => msg)).toContain('command refused');
  other.exec('ROLLBACK');
  await playground.press(panel, 'setting|openThreads|on').reply();
  expect(settings().openThreads).toBe(true);
});

test('a server that leaves while the file is held is forgotten at the next start', async () => {
  stage.state.settings.change(server(), { openThreads: true });
  other.exec('BEGIN IMMEDIATE');
  stage.playground.kickBot();
  const messages = () => stage.log.lines().map(({ msg }) => msg);
  await expect.poll(messages).toContain('data of a server not deleted');
  other.exec('ROLLBACK');
  await stage.bot.stop();
  await stage.another();
  expect(settings()).toEqual(DEFAULT_SETTINGS);
});

test('settings that cannot be read leave the careful ones: answers are private', async () => {
  const broken: State = {
    ...stage.state,
    settings: {
      ...stage.state.settings,
      of: () => {
        throw new FootnoteError('state', 'The disk is broken.');
      },
    },
  };
  await stage.close();
  stage = await onStage({}, { ...broken, ...openState(':memory:'), settings: broken.settings });
  const exchange = stage.playground.slash('ask', { question: 'Does rank matter?' });
  expect(await exchange.acknowledged()).toMatchObject({ private: true });
  expect(textOf(await exchange.reply())).toContain('quotes verbatim');
  expect(stage.log.lines().map(({ msg }) => msg)).toContain('settings not read');
});
