// Conversations as people hold them: by mention, reply, thread and direct message, with the real bot on the playground.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Turn } from '#src/answer/turns.ts';
import { textOf } from '#src/playground/exchange.ts';
import type { Message } from '#src/playground/messages.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';
import { anAnswer, loraGa, s2ft } from '#test/fakes/library.ts';

let stage: Stage;
let working: Promise<void> | undefined;
let asked: { readonly question: string; readonly turns: readonly Turn[] }[];

beforeEach(async () => {
  asked = [];
  working = undefined;
  stage = await onStage({
    ask: async (question, { turns = [] } = {}) => {
      asked.push({ question, turns });
      await working;
      const topic = turns[0]?.topic ?? question;
      if (!question.includes('not stated')) return anAnswer({ question, topic });
      const papers = [{ paper: s2ft, score: 0.1, quotes: [], answers: false }];
      return Promise.resolve(
        anAnswer({ question, topic, abstained: true, papers, within: [s2ft] }),
      );
    },
  });
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  expect(refused).toEqual([]);
});

const questionsOf = (turns: readonly Turn[] = []): string[] =>
  turns.map(({ question }) => question);
const outcomes = () =>
  stage.log
    .lines()
    .filter(({ msg }) => msg === 'message')
    .map(({ manner, outcome }) => [manner, outcome]);
/** Waits until all work has ended, its line in the log included. */
const atRest = (): Promise<void> => stage.bot.stop();
/** Lets answers wait until the function that is returned is called. */
function keepWorking(): () => void {
  let finish = (): void => undefined;
  working = new Promise((resolve) => (finish = resolve));
  return () => {
    finish();
  };
}

/** Waits until it shows that it is at work. */
const atWork = (): Promise<unknown> => {
  const { playground } = stage;
  const typing = () => playground.requests.find(({ path }) => path.endsWith('/typing'));
  return playground.until(typing, 'the typing indicator');
};

test('a mention is answered with a reply, and a reply to that is understood after it', async () => {
  const said = stage.playground.say('@Footnote what is LoRA?');
  const answer = await said.reply();
  expect(answer.message_reference?.message_id).toBe(said.message.id);
  expect(textOf(answer)).toContain('LoRA-GA');
  const second = await stage.playground.say('does it have code?', { replyTo: answer }).reply();
  expect(textOf(second)).toContain('### does it have code?');
  expect(asked[1]?.question).toBe('does it have code?');
  expect(asked[1]?.turns).toEqual([
    expect.objectContaining({ topic: 'what is LoRA?', papers: [loraGa.id, s2ft.id], shown: 2 }),
  ]);
  await atRest();
  expect(outcomes()).toEqual([
    ['mention', 'answered'],
    ['reply', 'answered'],
  ]);
  expect(stage.log.text()).not.toContain('LoRA?');
});

test('it shows at once that it is at work', async () => {
  await stage.playground.say('@Footnote what is LoRA?').reply();
  expect(await atWork()).toBeDefined();
});

test('in a channel everyone has a conversation of their own', async () => {
  await stage.playground.say('@Footnote what is LoRA?', { user: 'Mara' }).reply();
  await stage.playground.say('@Footnote and how fast?', { user: 'Ben' }).reply();
  await stage.playground.say('@Footnote and how large?', { user: 'Mara' }).reply();
  expect(asked.map(({ turns }) => questionsOf(turns))).toEqual([[], [], ['what is LoRA?']]);
});

test('what /ask answered can be followed up, what it answered privately cannot', async () => {
  await stage.playground.slash('ask', { question: 'first?' }).reply();
  await stage.playground.slash('ask', { question: 'secret?', private: true }).reply();
  await stage.playground.say('@Footnote and then?').reply();
  expect(questionsOf(asked[2]?.turns)).toEqual(['first?']);
});

test('a direct message is answered and followed up without a mention', async () => {
  await stage.playground.say('what is LoRA?', { guild: false }).reply();
  await stage.playground.say('why?', { guild: false }).reply();
  expect(questionsOf(asked[1]?.turns)).toEqual(['what is LoRA?']);
});

test('a conversation goes on after a restart, and is forgotten after thirty days', async () => {
  await stage.playground.say('@Footnote what is LoRA?').reply();
  await stage.bot.stop();
  await stage.another();
  await stage.playground.say('@Footnote and then?').reply();
  expect(questionsOf(asked[1]?.turns)).toEqual(['what is LoRA?']);
  stage.wait(31 * 86_400_000);
  await stage.playground.say('@Footnote still there?').reply();
  expect(asked[2]?.turns).toEqual([]);
});

test('only the last eight turns are remembered', async () => {
  for (let i = 0; i < 10; i += 1) {
    await stage.playground.say(`@Footnote question ${i}?`).reply();
    stage.wait(60_000);
  }
  expect(questionsOf(asked[9]?.turns)).toEqual(
    Array.from({ length: 8 }, (_, i) => `question ${i + 1}?`),
  );
});

test('that an abstract does not say is said of that paper, with nothing quoted', async () => {
  const reply = await stage.playground.say('@Footnote is it not stated?').reply();
  expect(textOf(reply)).toMatch(/The abstract of \[S.*FT.*\]\(.*\) does not say\./);
  expect(textOf(reply)).not.toContain('\n> ');
});

test('where the server wants it, an answer opens a thread, and what follows is asked there', async () => {
  stage.state.settings.change(stage.playground.server().id, { openThreads: true });
  const answer = await stage.playground.say('@Footnote what is LoRA?').reply();
  const thread = await stage.playground.until(
    () => stage.playground.threads(answer.channel_id)[0],
    'the thread',
  );
  expect(thread).toMatchObject({ id: answer.id, name: 'what is LoRA?' });
  const said = { channel: thread.id, user: 'Ben' };
  const inside = await stage.playground.say('@Footnote and then?', said).reply();
  expect(inside.channel_id).toBe(thread.id);
  expect(questionsOf(asked[1]?.turns)).toEqual(['what is LoRA?']);
  expect(stage.playground.threads(answer.channel_id)).toHaveLength(1);
});

test('/ask opens a thread too; where it may not, that is said once and the answers stay', async () => {
  stage.state.settings.change(stage.playground.server().id, { openThreads: true });
  const shown = await stage.playground.slash('ask', { question: 'what is LoRA?' }).reply();
  const { channel_id: channel } = shown;
  await stage.playground.until(() => stage.playground.threads(channel)[0], 'the thread');
  stage.playground.setPermissions({ deny: ['CreatePublicThreads'] });
  const told = (): Message[] =>
    stage.playground.messages(channel).filter((m) => textOf(m).includes('public threads'));
  await stage.playground.slash('ask', { question: 'and S2FT?' }).reply();
  await stage.playground.until(() => told()[0], 'the sentence');
  const again = await stage.playground.slash('ask', { question: 'once more?' }).reply();
  await stage.playground.say('@Footnote and then?').reply();
  await atRest();
  expect(textOf(again)).toContain('LoRA-GA');
  expect(told()).toHaveLength(1);
});

test('a message in its thread that it cannot read is met once, with a button to ask', async () => {
  stage.state.settings.change(stage.playground.server().id, { openThreads: true });
  const answer = await stage.playground.say('@Footnote what is LoRA?').reply();
  const thread = await stage.playground.until(
    () => stage.playground.threads(answer.channel_id)[0],
    'the thread',
  );
  const hint = await stage.playground.say('and then?', { channel: thread.id }).reply();
  expect(textOf(hint)).toContain('I can read only messages that mention me');
  stage.playground.say('hello?', { channel: thread.id });
  const pressed = stage.playground.press(hint, 'Ask');
  await pressed.modal();
  const shown = await stage.playground.submit(pressed, { question: 'and then?' }).reply();
  expect(textOf(shown)).toContain('### and then?');
  expect(questionsOf(asked[1]?.turns)).toEqual(['what is LoRA?']);
  const hints = stage.playground
    .messages(thread.id)
    .filter((message) => textOf(message).includes('I can read only'));
  expect(hints).toHaveLength(1);
});

test('a bare mention, a greeting and thanks get a short help, a question too long its limit', async () => {
  for (const said of ['@Footnote', '@Footnote hello!', '@Footnote thanks a lot']) {
    expect(textOf(await stage.playground.say(said).reply())).toContain('Ask me something');
  }
  const long = await stage.playground.say(`@Footnote ${'why '.repeat(400)}`).reply();
  expect(textOf(long)).toContain('LoRA-GA');
});

test('too many questions at once are met with when the next may come', async () => {
  for (let i = 0; i < 6; i += 1) await stage.playground.say(`@Footnote question ${i}?`).reply();
  const reply = await stage.playground.say('@Footnote and one more?').reply();
  expect(textOf(reply)).toContain('You can ask again in');
  expect(asked).toHaveLength(6);
});

test('messages that are not meant for it are passed over', async () => {
  stage.playground.say('has anyone read this?');
  await stage.playground.say('@Footnote what is LoRA?').reply();
  expect(asked).toHaveLength(1);
  await atRest();
  expect(outcomes()).toHaveLength(1);
});

test('a question whose message was deleted meanwhile is still answered, in the channel', async () => {
  const finish = keepWorking();
  const said = stage.playground.say('@Footnote what is LoRA?');
  await atWork();
  stage.playground.deleteMessage(said.message);
  finish();
  expect(textOf(await said.reply())).toContain('LoRA-GA');
});

test('a channel that was deleted meanwhile is noted, and the bot goes on', async () => {
  const finish = keepWorking();
  stage.playground.say('@Footnote what is LoRA?', { channel: 'papers' });
  await atWork();
  stage.playground.deleteChannel('papers');
  finish();
  await atRest();
  expect(outcomes()).toEqual([['mention', 'gone']]);
});

test('/forget empties the conversation here, and only here', async () => {
  await stage.playground.say('@Footnote what is LoRA?').reply();
  await stage.playground.say('@Footnote what is S2FT?', { user: 'Ben' }).reply();
  await stage.playground.say('private?', { guild: false }).reply();
  const reply = await stage.playground.slash('forget').reply();
  expect(textOf(reply)).toContain('Forgotten: one question');
  await stage.playground.say('@Footnote and then?').reply();
  await stage.playground.say('@Footnote and then?', { user: 'Ben' }).reply();
  await stage.playground.say('and then?', { guild: false }).reply();
  expect(asked.slice(3).map(({ turns }) => questionsOf(turns))).toEqual([
    [],
    ['what is S2FT?'],
    ['private?'],
  ]);
  const direct = stage.playground.slash('forget', {}, { guild: false });
  expect(textOf(await direct.reply())).toContain('Forgotten: 2 questions');
});
