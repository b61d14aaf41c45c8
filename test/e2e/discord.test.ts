// The real bot against the playground: what a team sees when it asks, and that Discord refuses nothing of it.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { escapeMarkdown } from '#src/discord/escape.ts';
import { FLAGS } from '#src/playground/message-rules.ts';
import { textOf } from '#src/playground/exchange.ts';
import { FAKE_INDEX, loraGa, s2ft, sentenceOf, tes } from '#test/fakes/library.ts';
import { onStage, TOKEN, type Stage } from '#test/builders/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await onStage();
});

afterEach(() => {
  expect(stage.playground.refused).toEqual([]);
  stage.wait(60_000);
});

afterAll(() => stage.close());

test('a question is answered in public with numbered, linked papers and verbatim quotes', async () => {
  const exchange = stage.playground.slash('ask', { question: 'Does initialization matter?' });
  expect(await exchange.acknowledged()).toMatchObject({ type: 5, private: false });
  const text = textOf(await exchange.reply());
  expect(text).toContain('### Does initialization matter?');
  expect(text).toContain(`**1.** [${escapeMarkdown(loraGa.title)}](https://huggingface.co/papers`);
  expect(text).toContain(`> ${sentenceOf(loraGa, 'For example').text}`);
  expect(text).toContain('[Code](https://github.com/Outsider565/LoRA-GA)');
  expect(text).toContain(`-# 3/3 quotes verbatim · index ${FAKE_INDEX}`);
});

test('every message shuts mentions off and uses Components V2', async () => {
  const message = await stage.playground.slash('ask', { question: 'What is LoRA-GA?' }).reply();
  expect(message.allowed_mentions).toEqual({ parse: [] });
  expect(message.flags & FLAGS.componentsV2).toBeTruthy();
});

test('a question that no paper answers is declined plainly, near misses without a quote', async () => {
  const exchange = stage.playground.slash('ask', { question: 'How long does a pizza bake?' });
  const text = textOf(await exchange.reply());
  expect(text).toContain('Nothing in these 3 papers answers that.');
  expect(text).toContain(`- [${tes.title}](`);
  expect(text).not.toMatch(/^> /m);
});

test('a private question is seen by its user only', async () => {
  const exchange = stage.playground.slash('ask', { question: 'LoRA-GA?', private: true });
  expect(await exchange.acknowledged()).toMatchObject({ private: true });
  expect((await exchange.reply()).flags & FLAGS.ephemeral).toBeTruthy();
});

test('a question in a direct message is answered, in its user’s language', async () => {
  const actor = { guild: false, locale: 'de' };
  const exchange = stage.playground.slash('ask', { question: 'LoRA-GA?' }, actor);
  expect(textOf(await exchange.reply())).toContain('3/3 Zitate wörtlich');
});

test('a title is completed while it is typed, and the choice leads to its neighbours', async () => {
  const typing = stage.playground.autocomplete('related', 'paper', 'lora');
  const choices = await typing.choices();
  expect(choices).toEqual([{ name: loraGa.title, value: loraGa.id }]);
  const exchange = stage.playground.slash('related', { paper: loraGa.id });
  const text = textOf(await exchange.reply());
  expect(text).toContain(`**Papers near** [${loraGa.title}](`);
  expect(text).toContain(`**1.** [${escapeMarkdown(s2ft.title)}](`);
  expect(text).toContain('-# 2/2 quotes verbatim');
});

test('neighbours of a free text are found as well', async () => {
  const exchange = stage.playground.slash('related', { paper: 'sparse tuning' });
  expect(textOf(await exchange.reply())).toContain('**Papers near** sparse tuning');
});

test('the paper of the day is shown with its date and findings', async () => {
  const text = textOf(await stage.playground.slash('paper-of-the-day now').reply());
  expect(text).toContain('**Paper of the day** · 21 November 2026');
  expect(text).toContain('-# 1/1 quotes verbatim');
});

test('help is private and lists every command', async () => {
  const exchange = stage.playground.slash('help');
  expect(await exchange.acknowledged()).toMatchObject({ private: true });
  const text = textOf(await exchange.reply());
  for (const name of ['/ask', '/related', '/paper-of-the-day', '/help']) {
    expect(text).toContain(escapeMarkdown(name));
  }
});

test('commands are registered for both kinds of installation and everywhere', () => {
  expect(stage.playground.commands).toHaveLength(commands.length);
  for (const command of stage.playground.commands) {
    expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  }
});

test('a second start registers nothing again', async () => {
  const puts = () => stage.playground.requests.filter(({ method }) => method === 'PUT').length;
  expect(puts()).toBe(1);
  const second = await stage.another();
  await second.stop();
  expect(puts()).toBe(1);
});

test('the same interaction delivered twice is worked on once', async () => {
  const exchange = stage.playground.slash('ask', { question: 'Twice?' });
  stage.playground.redeliver(exchange);
  await exchange.reply();
  await stage.playground.slash('help').reply();
  const callbacks = stage.playground.requests.filter(({ path }) =>
    path.includes(exchange.payload.token),
  );
  expect(callbacks.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
});

test('after a dropped connection the bot resumes and answers what came in meanwhile', async () => {
  stage.playground.dropConnections();
  const exchange = stage.playground.slash('ask', { question: 'Still there?' });
  expect(textOf(await exchange.reply())).toContain('3/3 quotes verbatim');
  expect(stage.playground.resumed).toBe(1);
});

test('too many questions at once are put off with a time, privately', async () => {
  const asked = Array.from({ length: 7 }, () =>
    stage.playground.slash('ask', { question: 'Again?' }, { user: 'Eager' }),
  );
  const texts = await Promise.all(asked.map(async (exchange) => textOf(await exchange.reply())));
  const putOff = asked.filter((_, at) => texts[at]?.includes('ask again in 5 seconds'));
  expect(putOff).toHaveLength(1);
  expect(await putOff[0]?.acknowledged()).toMatchObject({ type: 4, private: true });
  const other = stage.playground.slash('ask', { question: 'Me too?' }, { user: 'Patient' });
  expect(textOf(await other.reply())).toContain('3/3 quotes verbatim');
  stage.wait(5000);
  const later = stage.playground.slash('ask', { question: 'Now?' }, { user: 'Eager' });
  expect(textOf(await later.reply())).toContain('3/3 quotes verbatim');
});

test('the log has a line for every interaction with timings, and no word that a user typed', async () => {
  const exchange = stage.playground.slash('ask', { question: 'Is xyzzy a secret?' });
  await exchange.reply();
  await stage.playground.slash('help').reply();
  const line = stage.log.lines().find(({ interaction }) => interaction === exchange.payload.id);
  expect(line).toMatchObject({ command: 'ask', outcome: 'answered' });
  expect(line?.['ackMs']).toBeTypeOf('number');
  expect(line?.['ms']).toBeTypeOf('number');
  expect(stage.log.text()).not.toMatch(/xyzzy|Mara/);
  expect(stage.log.text()).not.toContain(exchange.payload.token);
  expect(stage.log.text()).not.toContain(TOKEN);
});
