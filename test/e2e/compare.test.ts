// Two papers side by side, as a team sees it: the real bot on the playground.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { textOf } from '#src/playground/exchange.ts';
import { FAKE_INDEX, loraGa, s2ft, sentenceOf, tes } from '#test/fakes/library.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await onStage();
});

afterEach(() => {
  expect(stage.playground.refused).toEqual([]);
  stage.wait(60_000);
});

afterAll(() => stage.close());

test('both titles are completed while they are typed, and the choices are set side by side', async () => {
  const [first] = await stage.playground.autocomplete('compare', 'first', 'lora').choices();
  const [second] = await stage.playground.autocomplete('compare', 'second', 'visual').choices();
  expect([first?.value, second?.value]).toEqual([loraGa.id, tes.id]);
  const exchange = stage.playground.slash('compare', { first: loraGa.id, second: tes.id });
  expect(await exchange.acknowledged()).toMatchObject({ type: 5, private: false });
  const text = textOf(await exchange.reply());
  expect(text).toContain('### Side by side');
  expect(text).toContain('**What for**\n**1.** Not stated in the abstract.');
  expect(text).toContain(`**How**\n**1.**\n> ${sentenceOf(loraGa, 'In particular').text}`);
  expect(text).toContain(`**2.**\n> ${sentenceOf(tes, 'The consistent').text}`);
  expect(text).toContain(`-# 4/4 quotes verbatim · index ${FAKE_INDEX}`);
});

test('titles may be typed however they are cased', async () => {
  const values = { first: loraGa.title.toUpperCase(), second: s2ft.title };
  expect(textOf(await stage.playground.slash('compare', values).reply())).toContain('Side by side');
});

test('a paper is not compared with itself, nor with one that nobody knows', async () => {
  const same = stage.playground.slash('compare', { first: tes.id, second: tes.title });
  expect(textOf(await same.reply())).toContain('was named twice');
  const unknown = stage.playground.slash('compare', { first: tes.id, second: 'No such paper' });
  expect(textOf(await unknown.reply())).toContain('No such paper');
});

test('in a direct message it speaks the language of its reader', async () => {
  const actor = { guild: false, locale: 'de' };
  const values = { first: loraGa.id, second: tes.id };
  const text = textOf(await stage.playground.slash('compare', values, actor).reply());
  expect(text).toContain('### Im Vergleich');
  expect(text).toContain('**Wozu**\n**1.** Steht nicht im Abstract.');
});

test('where a server answers privately by default, only who asks sees it', async () => {
  stage.state.settings.change(stage.playground.server().id, { privateByDefault: true });
  const exchange = stage.playground.slash('compare', { first: loraGa.id, second: tes.id });
  expect(await exchange.acknowledged()).toMatchObject({ private: true });
  await exchange.reply();
});
