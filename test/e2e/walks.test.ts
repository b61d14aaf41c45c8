// Walking from paper to paper: from an answer, a text or any message, forth and back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '#src/playground/exchange.ts';
import { allComponents, FLAGS } from '#src/playground/message-rules.ts';
import type { Message } from '#src/playground/messages.ts';
import { anAnswer, fakeLibrary, loraGa, s2ft } from '#test/fakes/library.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await onStage();
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  expect(refused).toEqual([]);
});

const ask = (values: object = {}) =>
  stage.playground.slash('ask', { question: 'What is LoRA-GA?', ...values }).reply();
const isPrivate = ({ flags }: Message) => (flags & FLAGS.ephemeral) !== 0;
const inChannel = () => stage.playground.messages('papers').filter((each) => !isPrivate(each));
const labels = (message: Message) =>
  allComponents(message.components ?? []).flatMap(({ label }) => label ?? []);

describe('related', () => {
  test('leads from an answer through the corpus and back, for the one who walks', async () => {
    const answer = await ask();
    const start = await stage.playground.press(answer, 'Related', { user: 'Jonas' }).reply();
    expect(isPrivate(start)).toBe(true);
    expect(textOf(start)).toContain(`**Papers near** [${loraGa.title}]`);
    const on = await stage.playground.press(start, 'Go on from here').reply();
    expect(on.id).toBe(start.id);
    expect(textOf(on)).toMatch(/^\*\*Papers near\*\* \[S\^\{2\}FT/);
    const crumb = labels(on).find((label) => label.startsWith('‹ LoRA-GA')) ?? '';
    const back = await stage.playground.press(on, crumb).reply();
    expect(textOf(back)).toBe(textOf(start));
    expect(inChannel().map(textOf)).toEqual([textOf(answer)]);
  });

  test('another paper of the answer can be chosen', async () => {
    const start = await stage.playground.press(await ask(), 'Related').reply();
    const menu = allComponents(start.components ?? []).find(({ custom_id }) =>
      custom_id?.startsWith('start|'),
    );
    const other = await stage.playground.select(start, menu?.custom_id ?? '', [s2ft.id]).reply();
    expect(textOf(other)).toContain('**Papers near** [S^{2}FT');
  });

  test('a walk from a text comes back to it after a restart', async () => {
    const start = await stage.playground.slash('related', { paper: 'sparse *tuning*' }).reply();
    await stage.bot.stop();
    await stage.another();
    const on = await stage.playground.press(start, 'Go on from here').reply();
    const back = await stage.playground.press(on, '‹ sparse *tuning*').reply();
    expect(textOf(back)).toBe(textOf(start));
  });

  test('a paper that is gone is said to be, and the walk stays where it is', async () => {
    const start = await stage.playground.slash('related', { paper: loraGa.id }).reply();
    stage.swap({ find: () => undefined });
    const press = stage.playground.press(start, 'Go on from here');
    const told = await press.reply();
    expect(textOf(told)).toBe('This paper is no longer in the corpus.');
    expect(inChannel().map(textOf)).toEqual([textOf(start)]);
  });
});

describe('in the menu of a message', () => {
  test('its words become a question, whose answer can be shared', async () => {
    const asked: string[] = [];
    stage.swap({
      ask: (question) => {
        asked.push(question);
        return Promise.resolve(anAnswer({ question }));
      },
    });
    const text = '@Mara **does** [LoRA-GA](https://x.example) `help`? https://x.example/y';
    const { message } = stage.playground.say(text, { user: 'Jonas' });
    const answer = await stage.playground.contextMenu('Find papers', message).reply();
    expect(asked).toEqual(['does LoRA-GA help?']);
    expect(isPrivate(answer)).toBe(true);
    expect(labels(answer)).toContain('Share with channel');
  });

  test('a message without words is said to have none', async () => {
    const { message } = stage.playground.say('https://x.example/ 🎉 <:a:123456789012345678>');
    for (const name of ['Find papers', 'Related papers']) {
      const reply = await stage.playground.contextMenu(name, message).reply();
      expect(isPrivate(reply)).toBe(true);
      expect(textOf(reply)).toContain('There is no text in this message');
    }
  });

  test('related papers begin at an answer’s first paper, a linked paper, else at the words', async () => {
    const find = (given: string) =>
      given === 'https://x.example/s2ft' ? s2ft : fakeLibrary().find(given);
    stage.swap({ find });
    const near = async (message: Message) =>
      textOf(await stage.playground.contextMenu('Related papers', message).reply());
    const answer = await ask();
    expect(await near(answer)).toContain(`**Papers near** [${loraGa.title}]`);
    const start = await stage.playground.slash('related', { paper: s2ft.id }).reply();
    expect(await near(start)).toContain('**Papers near** [S^{2}FT');
    const linked = stage.playground.say('Seen https://x.example/s2ft, anyone?').message;
    expect(await near(linked)).toContain('**Papers near** [S^{2}FT');
    const words = stage.playground.say('> something _sparse_').message;
    expect(await near(words)).toContain('**Papers near** something sparse');
    stage.wait(60_000);
    const declined = await ask({ question: 'How long does a pizza bake?' });
    expect(await near(declined)).toContain('**Papers near** How long does a pizza bake?');
  });
});
