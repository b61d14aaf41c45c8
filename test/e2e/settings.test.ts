// Looking after a server on the playground: who may, what changes at once, and what others meet then.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '#src/playground/exchange.ts';
import type { Message } from '#src/playground/messages.ts';
import { DEFAULT_SETTINGS } from '#src/state/settings.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';

const ORGANISER = { user: 'Ines' };
const HALF_A_DAY_MS = 12 * 3_600_000;

let stage: Stage;

beforeEach(async () => {
  stage = await onStage();
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  expect(refused).toEqual([]);
});

const server = () => stage.playground.server().id;
const settings = () => stage.state.settings.of(server());
const panel = () => stage.playground.slash('footnote settings', {}, ORGANISER).reply();

/** What Mara reads when she asks. */
async function asked(place: object = {}): Promise<string> {
  const exchange = stage.playground.slash('ask', { question: 'Does rank matter?' }, place);
  return textOf(await exchange.reply());
}

test('someone who manages the server sees every setting, and nobody else sees the message', async () => {
  const exchange = stage.playground.slash('footnote settings', {}, ORGANISER);
  expect(await exchange.acknowledged()).toMatchObject({ private: true });
  const text = textOf(await exchange.reply());
  for (const part of ['Language', 'Private answers', 'Threads', 'Channels', 'Roles', 'Questions']) {
    expect(text).toContain(`**${part}`);
  }
});

test('the settings are shown in the language of who looks, changes included', async () => {
  const french = { ...ORGANISER, locale: 'fr' };
  const message = await stage.playground.slash('footnote settings', {}, french).reply();
  expect(textOf(message)).toContain('Actuellement : celle du serveur (English)');
  const pressed = stage.playground.press(message, 'setting|openThreads|on', french);
  expect(textOf(await pressed.reply())).toContain('**Fils**');
});

test('everyone else is told who may, in a sentence of their own', async () => {
  const member = stage.playground.slash('footnote settings');
  expect(await member.acknowledged()).toMatchObject({ private: true });
  expect(textOf(await member.reply())).toContain('Manage Server');
  const alone = stage.playground.slash('footnote settings', {}, { guild: false });
  expect(textOf(await alone.reply())).toContain('Use this in a server');
});

test('in a server that did not invite Footnote there is nothing to look after', async () => {
  const there = { user: 'Noor', channel: 'lobby' };
  const exchange = stage.playground.slash('footnote settings', {}, there);
  expect(textOf(await exchange.reply())).toContain('has not installed Footnote');
});

test('menus change what they name, in place, at once and for good', async () => {
  const { playground } = stage;
  let message: Message = await panel();
  const choose = async (menu: string, values: string[]): Promise<string> => {
    const changed = await playground.select(message, `setting|${menu}`, values).reply();
    expect(changed.id).toBe(message.id);
    message = changed;
    return textOf(changed);
  };
  expect(await choose('language', ['de'])).toContain('Now: Deutsch');
  expect(await choose('channels', ['random'])).toContain(
    `Now: <#${playground.channel('random').id}>`,
  );
  expect(await choose('roles', ['Readers'])).toContain('Now: <@&');
  expect(settings()).toMatchObject({
    language: 'de',
    channels: [playground.channel('random').id],
  });
  await stage.bot.stop();
  await stage.another();
  expect(await choose('channels', [])).toContain('Now: all channels');
  expect(await choose('roles', [])).toContain('Now: everyone');
  expect(await choose('language', ['server'])).toContain('Now: the server’s own');
  expect(settings()).toEqual(DEFAULT_SETTINGS);
});

test('everyone’s own role stands for everyone', async () => {
  const message = await panel();
  await stage.playground.select(message, 'setting|roles', ['Readers', '@everyone']).reply();
  expect(settings().roles).toEqual([]);
});

test('a switch says what it does, and pressing it twice does it once', async () => {
  const message = await panel();
  const once = await stage.playground.press(message, 'setting|privateByDefault|on').reply();
  expect(JSON.stringify(once)).toContain('setting|privateByDefault|off');
  await stage.playground.press(once, 'setting|openThreads|on').reply();
  expect(settings()).toMatchObject({ privateByDefault: true, openThreads: true });
});

test('numbers are changed in a form that knows those of now; an empty one means any number', async () => {
  const { playground } = stage;
  const message = await panel();
  const opened = playground.press(message, 'limits');
  expect(JSON.stringify(await opened.modal())).toContain('"value":"6"');
  const sent = await playground.submit(opened, { atOnce: '12', aDay: '50' }).reply();
  expect(sent.id).toBe(message.id);
  expect(textOf(sent)).toContain('Now: 12 within half a minute, 50 a day');
  const again = playground.press(sent, 'limits');
  await again.modal();
  await playground.submit(again, { aDay: '' }).reply();
  expect(settings()).toMatchObject({ questionsAtOnce: 12, questionsADay: null });
});

test.each([
  ['atOnce', '0', '“0” is not a whole number from 1 to 60.'],
  ['atOnce', '61', '“61” is not a whole number from 1 to 60.'],
  ['aDay', '-3', '“-3” is not a whole number from 1 to 10,000.'],
  ['aDay', '1.5', '“1.5” is not a whole number from 1 to 10,000.'],
  ['aDay', '**9', '“\\*\\*9” is not a whole number from 1 to 10,000.'],
])('%s cannot be %j, and nothing is changed', async (field, given, sentence) => {
  const opened = stage.playground.press(await panel(), 'limits');
  await opened.modal();
  const refused = stage.playground.submit(opened, { atOnce: '9', [field]: given });
  expect(textOf(await refused.reply())).toContain(sentence);
  expect(settings()).toEqual(DEFAULT_SETTINGS);
});

test('someone who lost the right changes nothing with a message of before', async () => {
  const { playground } = stage;
  const message = await panel();
  const opened = playground.press(message, 'limits');
  await opened.modal();
  playground.setPermissions({ user: 'Ines', deny: ['ManageGuild'] });
  const attempts = [
    playground.press(message, 'setting|openThreads|on'),
    playground.select(message, 'setting|language', ['de']),
    playground.submit(opened, { atOnce: '9' }),
  ];
  for (const attempt of attempts) {
    expect(textOf(await attempt.reply())).toContain('Manage Server');
  }
  expect(settings()).toEqual(DEFAULT_SETTINGS);
});

test('questions keep to the channels chosen, their threads included; who manages the server need not', async () => {
  const { playground } = stage;
  const random = playground.channel('random').id;
  stage.state.settings.change(server(), { channels: [random] });
  const declined = playground.slash('ask', { question: 'Here?' });
  expect(await declined.acknowledged()).toMatchObject({ type: 4, private: true });
  expect(textOf(await declined.reply())).toContain(`answers in <#${random}>`);
  expect(await asked({ channel: 'random' })).toContain('quotes verbatim');
  expect(await asked(ORGANISER)).toContain('quotes verbatim');
  expect(await asked({ guild: false })).toContain('quotes verbatim');
});

test('questions keep to the roles chosen', async () => {
  const message = await panel();
  await stage.playground.select(message, 'setting|roles', ['Organisers']).reply();
  expect(await asked()).toMatch(/the role <@&\d+>/);
  await stage.playground.select(message, 'setting|roles', ['Readers']).reply();
  expect(await asked()).toContain('quotes verbatim');
});

test('the day’s number holds over a restart and starts anew at midnight; help stays open', async () => {
  stage.state.settings.change(server(), { questionsADay: 2 });
  expect(await asked()).toContain('quotes verbatim');
  await stage.bot.stop();
  await stage.another();
  expect(await asked()).toContain('quotes verbatim');
  expect(await asked()).toMatch(/2 questions a day.*<t:1795305600:t>/);
  expect(textOf(await stage.playground.slash('help').reply())).toContain('/ask');
  stage.wait(HALF_A_DAY_MS);
  expect(await asked()).toContain('quotes verbatim');
});

test('the paper of the day is set up, changed, paused and resumed from the settings', async () => {
  const { playground } = stage;
  let message: Message = await panel();
  const schedule = () => stage.state.daily.schedule(server());
  const fill = async (values: Record<string, string | string[]>): Promise<void> => {
    const opened = playground.press(message, 'schedule');
    await opened.modal();
    message = await playground.submit(opened, values).reply();
  };
  await fill({ channel: ['random'], time: '9', weekdays: 'Mon, Wed', zone: 'berlin', topic: '' });
  expect(schedule()).toMatchObject({
    ...{ channel: playground.channel('random').id, time: '09:00', weekdays: [1, 3] },
    ...{ zone: 'Europe/Berlin', topic: null, paused: null },
  });
  expect(textOf(message)).toContain('Monday and Wednesday at 09:00');
  await fill({ channel: ['random'], time: '17:30', topic: 'sparse tuning' });
  expect(schedule()).toMatchObject({ time: '17:30', weekdays: [1, 3], topic: 'sparse tuning' });
  message = await playground.press(message, 'Pause').reply();
  expect(schedule()?.paused).toBe('by-hand');
  message = await playground.press(message, 'Let it run again').reply();
  expect(schedule()?.paused).toBeNull();
  expect(textOf(message)).toContain('17:30');
});

test('a schedule that cannot be used is refused in a sentence, and nothing is changed', async () => {
  const opened = stage.playground.press(await panel(), 'schedule');
  await opened.modal();
  const refused = stage.playground.submit(opened, {
    ...{ channel: ['random'], time: 'noonish', zone: 'Europe/Berlin' },
  });
  expect(textOf(await refused.reply())).toContain('“noonish” is not a time of day.');
  expect(stage.state.daily.schedule(server())).toBeUndefined();
});
