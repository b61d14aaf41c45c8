// The paper of the day with the real bot on the playground: set up, posted, discussed, paused, passed over, kept.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Turn } from '#src/answer/turns.ts';
import { FLAGS } from '#src/playground/message-rules.ts';
import { textOf } from '#src/playground/exchange.ts';
import { anAnswer, loraGa, s2ft, tes } from '#test/fakes/library.ts';
import { DAY, HOUR, MINUTE, must, onDailyStage, type DailyStage } from './support/daily.ts';

let stage: DailyStage;

beforeEach(async () => {
  stage = await onDailyStage();
});

afterEach(async () => {
  const refused = stage.playground.refused;
  await stage.close();
  expect(refused).toEqual([]);
});

test('a schedule is set up in one command and shows its next three posts in its own zone', async () => {
  const text = await stage.setup({ channel: 'random', weekdays: '12345' });
  expect(text).toContain(`Channel: <#${stage.playground.channel('random').id}>`);
  expect(text).toContain('When: Monday to Friday at 09:00 (Europe/Berlin)');
  expect(text).toMatch(
    /- Monday,? 23 November 2026 at 09:00\n- Tues[^]*\n- Wednesday,? 25 November/,
  );
  expect(text).not.toContain('Thursday');
});

test('setting up takes Manage Server, and a server; today’s paper is for everyone', async () => {
  expect(await stage.setup({}, { user: 'Mara' })).toContain('Manage Server');
  expect(await stage.setup({}, { user: 'Ines', guild: false })).toContain('Use this in a server');
  for (const name of ['pause', 'resume', 'skip']) {
    expect(await stage.command(name, {}, { user: 'Mara' })).toContain('Manage Server');
  }
  expect(stage.state.daily.running()).toEqual([]);
  expect(await stage.command('now', {}, { user: 'Mara' })).toContain(
    '**Paper of the day** · 21 November',
  );
  expect(await stage.command('now', {}, { guild: false })).toContain('**Paper of the day**');
});

test('what was typed wrongly is named with what to type instead, and changes nothing', async () => {
  expect(await stage.command('setup')).toContain('I need a time and a time zone');
  expect(await stage.setup({ time: 'noon' })).toContain('“noon” is not a time of day');
  expect(await stage.setup({ zone: 'Mars/Base' })).toContain('no time zone “Mars/Base”');
  expect(await stage.setup({ weekdays: 'never' })).toContain('the weekdays “never”');
  expect(await stage.setup({ topic: '???' })).toContain('no word to search for');
  stage.playground.setPermissions({ channel: 'random', deny: ['SendMessages'] });
  expect(await stage.setup({ channel: 'random' })).toContain('In #random I lack: Send Messages');
  expect(stage.state.daily.running()).toEqual([]);
});

test('a change keeps what it does not name', async () => {
  await stage.setup({ channel: 'random', weekdays: '135', topic: 'sparse tuning' });
  const text = await stage.command('setup', { time: '17:30' });
  expect(text).toContain('Monday, Wednesday and Friday at 17:30 (Europe/Berlin)');
  expect(text).toContain('Topic: sparse tuning');
  expect(text).toContain(`<#${stage.playground.channel('random').id}>`);
  expect(await stage.command('setup', { topic: '-' })).toContain('every paper has its turn');
});

test('zones, weekdays and topics are completed while they are typed', async () => {
  const offered = async (option: string, typed: string): Promise<object[]> => {
    const name = 'paper-of-the-day setup';
    return [
      ...(await stage.playground.autocomplete(name, option, typed, { user: 'Ines' }).choices()),
    ];
  };
  expect(await offered('zone', 'berl')).toEqual([
    { name: 'Europe/Berlin (13:00)', value: 'Europe/Berlin' },
  ]);
  expect(await offered('weekdays', 'mon, wed')).toEqual([
    { name: 'Monday and Wednesday', value: '13' },
  ]);
  expect(await offered('weekdays', '')).toContainEqual({ name: 'every day', value: '1234567' });
  expect(await offered('topic', '')).toEqual([
    { name: 'No topic: every paper in its turn', value: '-' },
  ]);
});

test('the post comes at its time: findings quoted, a thread opened with a question to discuss', async () => {
  await stage.setup();
  await stage.pass(19 * HOUR + 58 * MINUTE);
  expect(stage.posts()).toEqual([]);
  await stage.pass(MINUTE);
  const [post] = stage.posts();
  expect(post?.flags).toBe(FLAGS.componentsV2 | FLAGS.hasThread);
  expect(post?.allowed_mentions).toMatchObject({ parse: [] });
  expect(textOf(must(post))).toMatch(/· 22 November 2026\n### [^]*\n> [^]*1\/1 quotes verbatim$/);
  const [thread] = stage.playground.threads('papers');
  const title = [loraGa, s2ft, tes].find((paper) =>
    thread?.name.startsWith(paper.title.slice(0, 40)),
  );
  expect(title).toBeDefined();
  const question = stage.playground
    .messages(thread?.id ?? '')
    .map(textOf)
    .join('\n');
  expect(question).toMatch(/A sentence to begin with:\n> [^]+\n\n\*\*.+\?\*\*/);
  expect(question).toContain('The sentence is verbatim');
  await stage.pass(3 * HOUR);
  expect(stage.posts()).toHaveLength(1);
});

test('what is asked in a post’s thread is asked about its paper', async () => {
  await stage.close();
  const asked: (readonly Turn[])[] = [];
  stage = await onDailyStage({
    ask: (question, { turns = [] } = {}) => {
      asked.push(turns);
      return Promise.resolve(anAnswer({ question }));
    },
  });
  await stage.setup();
  await stage.pass(DAY);
  const [thread] = stage.playground.threads('papers');
  const server = stage.playground.server().id;
  const { paper, title } = must(stage.state.daily.posts(server, 1)[0]);
  await stage.playground.say('@Footnote does it have code?', { channel: thread?.id ?? '' }).reply();
  expect(asked).toEqual([[{ question: title, topic: title, papers: [paper], shown: 1 }]]);
});

test('a post is private to nobody and its buttons work: earlier papers, saving', async () => {
  await stage.setup();
  await stage.pass(2 * DAY);
  const [first, second] = stage.posts();
  const earlier = stage.playground.press(must(second), 'Earlier papers');
  expect((await earlier.acknowledged()).private).toBe(true);
  const history = textOf(await earlier.reply());
  expect(history).toContain('22 November 2026');
  expect(history).toContain('23 November 2026');
  const save = stage.playground.press(must(first), 'Save to your reading list');
  expect(textOf(await save.reply())).toContain('Saved: ');
});

test('no paper comes twice before all have come, and a second round follows', async () => {
  await stage.setup();
  await stage.pass(6 * DAY);
  const titles = stage.posts().map((post) => /### \[(.+?)\]\(/.exec(textOf(post))?.[1]);
  expect(titles).toHaveLength(6);
  expect(new Set(titles.slice(0, 3)).size).toBe(3);
  expect(new Set(titles.slice(3)).size).toBe(3);
});

test('posts come on the chosen weekdays only', async () => {
  await stage.setup({ weekdays: 'Mon, Thu' });
  await stage.pass(9 * DAY);
  expect(stage.posts().map(({ timestamp }) => new Date(timestamp).getUTCDay())).toEqual([1, 4, 1]);
});

test('a topic chooses the nearest papers first', async () => {
  await stage.close();
  stage = await onDailyStage({ nearest: () => Promise.resolve([tes, loraGa, s2ft]) });
  await stage.setup({ topic: 'vision classifiers' });
  await stage.pass(3 * DAY);
  const papers = stage.state.daily.posts(stage.playground.server().id, 9).map(({ paper }) => paper);
  expect(papers).toEqual([s2ft.id, loraGa.id, tes.id]);
});

test('a paused schedule posts nothing, and a resumed one makes up for nothing', async () => {
  await stage.setup();
  expect(await stage.command('pause')).toContain('is paused');
  expect(await stage.command('pause')).toContain('paused already');
  await stage.pass(2 * DAY);
  expect(stage.posts()).toEqual([]);
  expect(await stage.command('now')).toContain('Paused: someone paused it');
  expect(await stage.command('resume')).toMatch(/Tuesday,? 24 November 2026 at 09:00/);
  expect(await stage.command('resume')).toContain('running already');
  await stage.pass(DAY);
  expect(stage.posts()).toHaveLength(1);
});

test('a paper that was passed over does not come, another one does', async () => {
  await stage.setup();
  const title = (text: string): string => must(/\[(.+?)\]\(/.exec(text)?.[1]);
  const first = title(await stage.command('now'));
  const skipped = await stage.command('skip');
  expect(skipped).toContain(`Passed over: [${first}]`);
  const next = title(skipped.slice(skipped.indexOf('\n')));
  expect(next).not.toBe(first);
  await stage.pass(DAY);
  expect(stage.posts().map((post) => title(textOf(post)))).toEqual([next]);
});

test('now shows the next paper, then today’s with the way to its discussion', async () => {
  await stage.setup();
  expect(await stage.command('now')).toMatch(
    /^\*\*The next paper of the day\*\* · Sunday,? 22 November/,
  );
  await stage.pass(DAY);
  const [thread] = stage.playground.threads('papers');
  const text = await stage.command('now');
  expect(text).toContain('**Paper of the day** · 22 November 2026');
  expect(text).toContain(`[Discussed here](https://discord.com/channels/`);
  expect(text).toContain(thread?.id);
});

test('history says when nothing was posted, and when there is no schedule', async () => {
  const text = await stage.command('history', {}, { user: 'Mara' });
  expect(text).toContain('No paper of the day was posted here yet.');
  expect(text).toContain('There is no schedule.');
  expect(await stage.command('skip')).toContain('There is no schedule here yet');
  expect(await stage.command('history', {}, { guild: false })).toContain('belongs to a server');
});

test('a server that speaks German gets its post in German', async () => {
  stage.state.settings.change(stage.playground.server().id, { language: 'de' });
  await stage.setup();
  await stage.pass(DAY);
  const texts = stage.playground.messages('papers').map(textOf).join('\n');
  expect(texts).toContain('**Paper des Tages** · 22. November 2026');
  const [thread] = stage.playground.threads('papers');
  const question = stage.playground
    .messages(thread?.id ?? '')
    .map(textOf)
    .join('\n');
  expect(question).toContain('Ein Satz zum Einstieg:');
});

test('a user in French reads the schedule in French', async () => {
  const text = await stage.setup({ weekdays: 'lundi à vendredi' }, { user: 'Ines', locale: 'fr' });
  expect(text).toContain('Quand : lundi à vendredi à 09:00 (Europe/Berlin)');
  expect(text).toContain('lundi 23 novembre 2026');
});
