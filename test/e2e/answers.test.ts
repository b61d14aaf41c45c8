// What people do with an answer: turn its pages, read abstracts, walk on, share it and say whether it helped.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '#src/answer/answer.ts';
import { toPaper, type Paper } from '#src/papers/paper.ts';
import { textOf } from '#src/playground/exchange.ts';
import { allComponents, FLAGS } from '#src/playground/message-rules.ts';
import type { Message } from '#src/playground/messages.ts';
import { anAnswer, loraGa, sentenceOf } from '#test/fakes/library.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';

const LONG_AGO_MS = 31 * 86_400_000;

let stage: Stage;

beforeEach(async () => {
  stage = await onStage();
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  expect(refused).toEqual([]);
});

const ask = (values: object = {}, actor: object = {}) =>
  stage.playground.slash('ask', { question: 'What is LoRA-GA?', ...values }, actor).reply();
const isPrivate = ({ flags }: Message) => (flags & FLAGS.ephemeral) !== 0;
const inChannel = () => stage.playground.messages('papers').filter((each) => !isPrivate(each));
const ratings = () => stage.state.feedback.counts(stage.playground.server().id, new Date(0));
const labels = (message: Message) =>
  allComponents(message.components ?? []).flatMap(({ label }) => label ?? []);

/** A library whose every answer has seven papers; `edited` replaces one as it is found. */
function sevenPapers(edited: (paper: Paper) => Paper | undefined = (paper) => paper) {
  const papers = [1, 2, 3, 4, 5, 6, 7].map((number) =>
    toPaper({ title: `Paper ${number}`, abstract: `It says ${number}. And no more.` }),
  );
  const cited: Answer['papers'] = papers.map((paper) => ({
    ...{ paper, score: 1, answers: true },
    quotes: [sentenceOf(paper, 'It says')],
  }));
  const find = (key: string) => {
    const paper = papers.find(({ id }) => id === key);
    return paper && edited(paper);
  };
  return { find, ask: () => Promise.resolve(anAnswer({ papers: cited })) };
}

describe('pages', () => {
  test('more papers come in the place of the first ones, and go back, for everyone', async () => {
    stage.swap(sevenPapers());
    const answer = await ask();
    const second = await stage.playground.press(answer, 'More papers', { user: 'Jonas' }).reply();
    expect(second.id).toBe(answer.id);
    expect(textOf(second)).toMatch(/\*\*4\.\*\* \[Paper 4\][^]*\*\*6\.\*\*/);
    expect(textOf(second)).toContain('papers 4–6 of 7');
    const first = await stage.playground.press(second, 'Back').reply();
    expect(textOf(first)).toBe(textOf(answer));
    expect(inChannel()).toHaveLength(1);
  });

  test('they turn after a restart', async () => {
    stage.swap(sevenPapers());
    const answer = await ask();
    await stage.bot.stop();
    await stage.another();
    const second = await stage.playground.press(answer, 'More papers').reply();
    expect(textOf(second)).toContain('**4.** [Paper 4]');
  });

  test('a public answer stays in the server’s language, whoever turns its pages', async () => {
    stage.swap(sevenPapers());
    const answer = await ask();
    const actor = { user: 'Amélie', locale: 'fr' };
    const second = await stage.playground.press(answer, 'More papers', actor).reply();
    expect(textOf(second)).toContain('papers 4–6 of 7');
    const own = await ask({ private: true }, actor);
    expect(textOf(own)).toContain('articles 1 à 3 sur 7');
    expect(textOf(await stage.playground.press(own, 'Autres articles', actor).reply())).toContain(
      'articles 4 à 6 sur 7',
    );
  });

  test('twenty presses in a second leave the page that was asked for, each one acknowledged', async () => {
    stage.swap(sevenPapers());
    const answer = await ask();
    const presses = Array.from({ length: 20 }, () => stage.playground.press(answer, 'More papers'));
    const shown = await Promise.all(presses.map((press) => press.reply()));
    expect(new Set(shown.map(textOf)).size).toBe(1);
    expect(textOf(shown[0] ?? answer)).toContain('papers 4–6 of 7');
  });

  test.each([
    ['has left the corpus', () => undefined],
    ['reads differently now', (paper: Paper) => ({ ...paper, abstract: 'It says else. No more.' })],
  ])('when a paper %s, that is said privately and the answer stays', async (_what, edited) => {
    stage.swap(sevenPapers());
    const answer = await ask();
    stage.swap(sevenPapers((paper) => (paper.title === 'Paper 7' ? edited(paper) : paper)));
    const press = stage.playground.press(answer, 'More papers');
    const told = await press.reply();
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain('The papers of this answer have changed');
    expect(inChannel().map(textOf)).toEqual([textOf(answer)]);
  });

  test('an answer that is forgotten says so', async () => {
    stage.swap(sevenPapers());
    const answer = await ask();
    stage.wait(LONG_AGO_MS);
    await ask({}, { guild: false });
    const press = stage.playground.press(answer, 'More papers');
    const told = await press.reply();
    expect(textOf(told)).toContain('too long ago');
  });
});

describe('whole abstract', () => {
  test('whoever presses sees it, and nobody else, with the quotes set off', async () => {
    const answer = await ask();
    const exchange = stage.playground.press(answer, 'Whole abstract', { user: 'Jonas' });
    expect(await exchange.acknowledged()).toMatchObject({ private: true });
    const text = textOf(await exchange.reply());
    for (const beginning of ['For example', 'Additionally']) {
      expect(text).toContain(`> ${sentenceOf(loraGa, beginning).text}`);
    }
    expect(text).toContain('In particular, we introduce a novel');
    expect(text).toContain('Set off: the passages quoted before.');
    expect(inChannel().map(textOf)).toEqual([textOf(answer)]);
  });

  test('a changed abstract is shown as it is now, without marks; one that is gone is said to be', async () => {
    const answer = await ask();
    const changed = { ...loraGa, abstract: 'We now say else. No more.' };
    stage.swap({ find: () => changed });
    const text = textOf(await stage.playground.press(answer, 'Whole abstract').reply());
    expect(text).toContain('We now say else. No more.');
    expect(text).toContain('has changed since it was quoted');
    expect(text).not.toContain('> ');
    stage.swap({ find: () => undefined });
    const gone = await stage.playground.press(answer, 'Whole abstract').reply();
    expect(textOf(gone)).toBe('This paper is no longer in the corpus.');
  });
});

describe('sharing', () => {
  test('a private answer is posted once for everyone, with credit to its asker', async () => {
    const actor = { locale: 'de' };
    const answer = await ask({ private: true }, actor);
    expect(inChannel()).toEqual([]);
    const presses = Array.from({ length: 5 }, () =>
      stage.playground.press(answer, 'Im Kanal teilen', actor),
    );
    const shared = await Promise.all(presses.map((press) => press.reply()));
    expect(labels(shared[0] ?? answer)).toContain('Geteilt');
    const [posted, ...more] = inChannel();
    expect(more).toEqual([]);
    const { id } = stage.playground.user('Mara');
    expect(textOf(posted ?? answer)).toMatch(
      new RegExp(`^-# <@${id}> asked and shares the answer:\n### What is LoRA-GA`),
    );
    expect(labels(posted ?? answer)).not.toContain('Share with channel');
  });

  test('what was shared is part of the channel’s conversation, and its buttons work', async () => {
    const answer = await ask({ private: true });
    const { channel_id: channel } = answer;
    expect(stage.state.turns.recent(channel, { limit: 9 })).toEqual([]);
    await stage.playground.press(answer, 'Share with channel').reply();
    expect(stage.state.turns.recent(channel, { limit: 9 })).toHaveLength(1);
    const [posted = answer] = inChannel();
    const abstract = stage.playground.press(posted, 'Whole abstract', { user: 'Jonas' });
    expect(textOf(await abstract.reply())).toContain('In particular, we introduce');
  });

  test('who may not write in the channel cannot have the bot write there', async () => {
    const answer = await ask({ private: true });
    const member = { channel: 'papers', user: 'Mara' };
    stage.playground.setPermissions({ ...member, deny: ['SendMessages'] });
    const told = await stage.playground.press(answer, 'Share with channel').reply();
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain('cannot have me post');
    expect(inChannel()).toEqual([]);
  });

  test('where the bot may not post, it says so and the answer stays', async () => {
    const answer = await ask({ private: true });
    stage.playground.setPermissions({ channel: 'papers', deny: ['SendMessages'] });
    const press = stage.playground.press(answer, 'Share with channel');
    const told = await press.reply();
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain('I may not post in this channel');
    expect(inChannel()).toEqual([]);
  });

  test('where Discord refuses the post, it says so as well', async () => {
    const answer = await ask({ private: true });
    stage.playground.failNext({
      method: 'POST',
      path: '/channels/',
      status: 403,
    });
    const press = stage.playground.press(answer, 'Share with channel');
    const told = await press.reply();
    expect(textOf(told)).toContain('I may not post in this channel');
  });

  test('a server can have answers private unless asked otherwise; a direct message offers no sharing', async () => {
    stage.state.settings.change(stage.playground.server().id, { privateByDefault: true });
    expect(isPrivate(await ask())).toBe(true);
    expect(isPrivate(await ask({ private: false }))).toBe(false);
    expect(labels(await ask({ private: true }, { guild: false }))).not.toContain(
      'Share with channel',
    );
  });
});

describe('rating', () => {
  test('each user has one, which pressing again changes or takes back; only they are thanked', async () => {
    const answer = await ask();
    const press = async (label: string, user: string) => {
      const exchange = stage.playground.press(answer, label, { user });
      expect(await exchange.acknowledged()).toMatchObject({ private: true });
      return textOf(await exchange.reply());
    };
    expect(await press('Helpful', 'Mara')).toContain('noted as helpful');
    expect(await press('Helpful', 'Jonas')).toContain('noted as helpful');
    expect(ratings()).toEqual({ up: 2, down: 0 });
    expect(await press('Not helpful', 'Jonas')).toContain('noted as not helpful');
    expect(ratings()).toEqual({ up: 1, down: 1 });
    expect(await press('Not helpful', 'Jonas')).toBe('Taken back.');
    expect(ratings()).toEqual({ up: 1, down: 0 });
    expect(inChannel().map(textOf)).toEqual([textOf(answer)]);
  });

  test('near misses can be rated, too', async () => {
    const answer = await ask({ question: 'How long does a pizza bake?' });
    await stage.playground.press(answer, 'Not helpful').reply();
    expect(ratings()).toEqual({ up: 0, down: 1 });
  });
});
