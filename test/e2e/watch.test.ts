// Standing questions with the real bot on the playground: kept, told of new papers once each, listed, stopped.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '#src/playground/exchange.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { newPaper, withPapers } from '#test/builders/watching.ts';
import { DIRECT, must, onWatchStage, QUESTION, type WatchStage } from './support/watch.ts';

const [ONE, TWO] = [newPaper(1), newPaper(2)];
const INES = { user: 'Ines' };
const DECLINED = 'How long does a pizza bake?';
const TELL_ME = 'Tell me when there is an answer';

let stage: WatchStage;

beforeEach(async () => {
  stage = await onWatchStage();
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  expect(refused).toEqual([]);
});

/** Brings a paper that answers even what was declined. */
async function bringAnswer(): Promise<void> {
  const { ask, ...others } = withPapers(ONE);
  stage.swap({ ...others, ask: () => ask(QUESTION) });
  await stage.bot.tick();
}

test('a channel hears of a new paper that answers, with its quote, once', async () => {
  expect(await stage.add()).toMatch(/^Kept: Which adapters save memory\?\n-# .*this channel hears/);
  await stage.bot.tick();
  expect(stage.told()).toEqual([]);
  await stage.bring(ONE);
  const [message, ...others] = stage.told();
  expect(others).toEqual([]);
  const text = textOf(must(message));
  expect(text).toContain(`A new paper answers a standing question**\n### ${QUESTION}`);
  expect(text).toContain('[New Adapters, Part 1](');
  expect(text).toContain('> We find that part 1 halves the memory of fine-tuning.');
  expect(text).toContain('1/1 quotes verbatim · index beef0001 · kept by <@');
  expect(text).not.toContain('LoRA-GA');
  expect(must(message).allowed_mentions).toMatchObject({ parse: [] });
  await stage.later();
  await stage.bring(ONE, TWO);
  expect(stage.told().map(textOf)).toEqual([text, expect.stringContaining('Part 2')]);
  expect(textOf(must(stage.told()[1]))).not.toContain('Part 1');
  expect(await stage.list()).toContain('2 papers told');
});

test('papers that come together are told in one message, from which they can be saved', async () => {
  await stage.add();
  await stage.bring(ONE, TWO);
  const [message, ...others] = stage.told();
  expect(others).toEqual([]);
  expect(textOf(must(message))).toContain('2 new papers answer a standing question');
  expect(textOf(must(message))).toContain('2/2 quotes verbatim');
  await stage.playground.select(must(message), 'save', [TWO.id]).reply();
  const { id } = stage.playground.user('Mara');
  expect(stage.state.readingList.of(id).map(({ key }) => key)).toEqual([TWO.id]);
});

test('more papers than are read at a glance come in several messages, each paper once', async () => {
  await stage.add();
  await stage.bring(...Array.from({ length: 7 }, (_, at) => newPaper(at)));
  expect(stage.told().map((message) => textOf(message).split('\n', 1)[0])).toEqual([
    '**5 new papers answer a standing question**',
    '**2 new papers answer a standing question**',
  ]);
  const text = stage.told().map(textOf).join('');
  for (let at = 0; at < 7; at += 1) expect(text.split(`Part ${at}](`)).toHaveLength(2);
});

test('the whole abstract is a press away, with the quote set off', async () => {
  await stage.add();
  await stage.bring(ONE);
  const exchange = stage.playground.press(must(stage.told()[0]), 'Whole abstract');
  const text = textOf(await exchange.reply());
  expect(await exchange.acknowledged()).toMatchObject({ private: true });
  expect(text).toContain('> We find that part 1 halves the memory of fine-tuning.');
  expect(text).toContain('More follows.');
});

test('a question that the corpus declines tells of nothing', async () => {
  await stage.add('How long does a pizza bake?');
  await stage.bring(ONE);
  expect(stage.told()).toEqual([]);
  expect(await stage.list()).toContain('no new paper yet');
});

test('papers that came while the bot was down are told after its start', async () => {
  await stage.add();
  await stage.bot.stop();
  stage.swap(withPapers(ONE));
  const bot = await stage.another();
  await bot.tick();
  expect(stage.told()).toHaveLength(1);
  await bot.tick();
  expect(stage.told()).toHaveLength(1);
});

test('a question that is kept elsewhere is not stopped from here, and nobody learns whose it is', async () => {
  await stage.add(QUESTION, DIRECT);
  const [kept] = stage.state.watches.ofUser(stage.playground.user('Mara').id);
  const id = kept?.id ?? '';
  const told = textOf(await stage.watch('remove', { question: id }, { user: 'Ben' }));
  expect(told).toContain('No such question is kept');
  expect(stage.state.watches.get(id)).toBeDefined();
});

test('in direct messages one person hears, in their own language, and sees all that they keep', async () => {
  const actor = { ...DIRECT, locale: 'de' };
  expect(await stage.add(QUESTION, actor)).toContain('kommt eine Direktnachricht');
  await stage.add('Which adapters are fast?', { locale: 'de' });
  await stage.bring(ONE);
  expect(stage.told()).toHaveLength(1);
  const [message] = stage.playground
    .messages(stage.playground.directChannel('Mara').id)
    .filter(({ interaction_metadata: by }) => by === undefined);
  expect(textOf(must(message))).toContain('Ein neues Paper beantwortet eine vorgemerkte Frage');
  expect(textOf(must(message))).not.toContain('<@');
  const mine = await stage.list(DIRECT);
  expect(mine).toContain('Questions you keep');
  expect(mine).toMatch(/in direct messages[^]*<#\d+>/);
  expect(await stage.list({ ...DIRECT, user: 'Ben' })).toContain('You keep no question');
});

test('a question without an answer is kept by a press, and heard where everyone saw it', async () => {
  const declined = await stage.playground.slash('ask', { question: DECLINED }).reply();
  const kept = stage.playground.press(declined, TELL_ME, { user: 'Ben' });
  expect(textOf(await kept.reply())).toContain(`Kept: ${DECLINED}\n-# When new papers`);
  expect(await kept.acknowledged()).toMatchObject({ private: true });
  const again = stage.playground.press(declined, TELL_ME);
  expect(textOf(await again.reply())).toContain('kept already');
  await bringAnswer();
  expect(stage.told()).toHaveLength(1);
  expect(textOf(must(stage.told()[0]))).toContain(DECLINED);
});

test('what only its asker saw is heard by them alone', async () => {
  const asked = { question: DECLINED, private: true };
  const declined = await stage.playground.slash('ask', asked).reply();
  const kept = await stage.playground.press(declined, TELL_ME).reply();
  expect(textOf(kept)).toContain('a direct message tells of each');
  await bringAnswer();
  expect(stage.told()).toEqual([]);
  expect(stage.told(stage.playground.directChannel('Mara').id)).toHaveLength(1);
});

test('a question that is forgotten is kept from its old button no more, which says so', async () => {
  const declined = await stage.playground.slash('ask', { question: DECLINED }).reply();
  stage.state.turns.forget(declined.channel_id);
  const pressed = await stage.playground.press(declined, TELL_ME).reply();
  expect(textOf(pressed)).toBe(LANGUAGES.en.errors.answerForgotten);
  expect(stage.state.watches.ofChannel(declined.channel_id)).toEqual([]);
});

test('only who keeps a question, or manages the server, stops it', async () => {
  await stage.add(QUESTION, { user: 'Ben' });
  await stage.bring(ONE);
  const message = must(stage.told()[0]);
  const refusal = await stage.playground.press(message, 'Stop watching').reply();
  expect(textOf(refusal)).toContain('who keeps this question, or someone who manages the server');
  expect(textOf(await stage.watch('list'))).not.toContain('Stop watching…');
  const id = stage.state.watches.ofChannel(message.channel_id)[0]?.id ?? '';
  expect(textOf(await stage.watch('remove', { question: id }))).toContain(
    'who keeps this question',
  );
  const stopped = await stage.playground.press(message, 'Stop watching', INES).reply();
  expect(textOf(stopped)).toBe(`Stopped: ${QUESTION}`);
  expect(textOf(await stage.playground.press(message, 'Stop watching', INES).reply())).toContain(
    'No such question is kept any more.',
  );
  await stage.bring(ONE, TWO);
  expect(stage.told()).toHaveLength(1);
});

test('what may be stopped is completed while it is typed, and chosen in the list', async () => {
  await stage.add('Which adapters are fast?');
  await stage.add('Which adapters are small?');
  await stage.add('Which adapters are cheap?', { user: 'Ben' });
  const offered = (typed: string, actor = {}) =>
    stage.playground.autocomplete('watch remove', 'question', typed, actor).choices();
  const [fast, ...none] = await offered('FAST');
  expect([fast?.name, none]).toEqual(['Which adapters are fast?', []]);
  expect(await offered('')).toHaveLength(2);
  expect(await offered('', INES)).toHaveLength(3);
  const removed = await stage.watch('remove', { question: String(fast?.value) });
  expect(textOf(removed)).toBe('Stopped: Which adapters are fast?');
  expect(textOf(await stage.watch('remove', { question: 'anything' }))).toContain(
    'No such question',
  );
  const shown = await stage.watch('list', {}, INES);
  const [small = '', cheap = ''] = stage.state.watches
    .ofChannel(shown.channel_id)
    .map(({ id }) => id);
  const left = await stage.playground.select(shown, 'watch-remove', [small, cheap], INES).reply();
  expect(textOf(left)).toBe(
    'No question is kept in this channel. `/watch add` keeps one.\n-# Stopped: 2 questions.',
  );
});

test('a question is kept only where the bot can post', async () => {
  stage.playground.setPermissions({ channel: 'random', deny: ['SendMessages'] });
  expect(await stage.add(QUESTION, { channel: 'random' })).toContain(
    'I cannot post in this channel',
  );
  expect(await stage.add('???')).toContain('no word to search for');
  expect(await stage.list()).toContain('No question is kept in this channel.');
});

test('where people talk among themselves, the one who keeps a question hears', async () => {
  const among = { channel: 'Mara and Ines' };
  expect(await stage.add(QUESTION, among)).toContain('a direct message tells of each');
  expect(await stage.list(among)).toContain('in direct messages');
  await stage.bring(ONE);
  expect(stage.told(stage.playground.directChannel('Mara').id)).toHaveLength(1);
  expect(stage.told('Mara and Ines')).toEqual([]);
});

test('the same question is kept once a channel', async () => {
  await stage.add();
  expect(await stage.add('which ADAPTERS save memory', { user: 'Ben' })).toContain('kept already');
  await stage.bring(ONE);
  expect(stage.told()).toHaveLength(1);
});
