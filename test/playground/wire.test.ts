// The wire: every event and request for whoever wants to see it, with what was wrong, never with the token.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WireEntry } from '#src/playground/view.ts';
import { clientOnStage, next, type ClientOnStage } from '#test/builders/client.ts';

let stage: ClientOnStage;

beforeEach(async () => {
  stage = await clientOnStage();
});

afterEach(() => stage.close());

test('events and requests are listed in order, numbered, with what was answered', async () => {
  const heard: WireEntry[] = [];
  const end = stage.playground.onWire((entry) => heard.push(entry));
  const received = next(stage.client, 'messageCreate');
  const { message } = stage.playground.say('@Footnote hello');
  await received;
  await stage.client.rest.post(`/channels/${message.channel_id}/messages`, {
    body: { content: 'Hello.' },
  });
  expect(heard).toMatchObject([
    { kind: 'event', event: 'MESSAGE_CREATE', data: { content: expect.any(String) as string } },
    { kind: 'event', event: 'MESSAGE_CREATE', data: { content: 'Hello.' } },
    { kind: 'request', method: 'POST', status: 200, answer: { content: 'Hello.' }, faults: [] },
  ]);
  const numbers = heard.map(({ number }) => number);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(stage.playground.wire.slice(-3)).toEqual(heard);
  end();
  stage.playground.say('@Footnote more');
  expect(heard).toHaveLength(3);
});

test('a refused request tells where it is wrong', async () => {
  const { id } = stage.playground.channel('papers');
  const body = { components: [{ type: 10, content: '' }], flags: 32_768 };
  await expect(stage.client.rest.post(`/channels/${id}/messages`, { body })).rejects.toMatchObject({
    code: 50035,
  });
  expect(stage.playground.wire.at(-1)).toMatchObject({
    refused: true,
    faults: [{ path: 'components.0.content', message: 'Must be 1 or more.' }],
  });
  expect(stage.playground.refused).toHaveLength(1);
});

test("the bot's token is nowhere on the wire", () => {
  expect(stage.playground.wire.length).toBeGreaterThan(0);
  expect(JSON.stringify(stage.playground.wire)).not.toContain(stage.client.token);
});
