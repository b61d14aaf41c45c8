// An exchange, apart from any server: its deadline and the text of a message.
import { afterEach, expect, test, vi } from 'vitest';
import { Exchange, textOf } from '#src/playground/exchange.ts';
import type { Message } from '#src/playground/messages.ts';

afterEach(() => {
  vi.useRealTimers();
});

let clock = 0;

function anExchange(): Exchange {
  const payload = { id: '1', token: 't', type: 2, channel_id: '2', data: {} };
  return new Exchange({ name: '/ask', payload, userId: '9', now: () => clock });
}

const author = { id: '5', username: 'b', global_name: 'B', discriminator: '0', avatar: null };
const aMessage: Message = {
  ...{ id: '3', channel_id: '2', type: 0, author, content: '', flags: 128 },
  ...{ timestamp: '', edited_timestamp: null, mentions: [], attachments: [], reactions: [] },
  ...{ mention_roles: [], mention_everyone: false },
};

test('an interaction that is not acknowledged within three seconds has expired', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const exchange = anExchange();
  vi.advanceTimersByTime(2999);
  expect(exchange.isExpired).toBe(false);
  vi.advanceTimersByTime(2);
  expect(exchange.isExpired).toBe(true);
});

test('one that is acknowledged does not expire', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const exchange = anExchange();
  exchange.acknowledge(5, 0);
  vi.advanceTimersByTime(10_000);
  expect(exchange.isExpired).toBe(false);
});

test("its token is good for a quarter of an hour by the playground's clock", () => {
  clock = 0;
  const exchange = anExchange();
  clock = 15 * 60_000;
  expect(exchange.isOver).toBe(false);
  clock += 1;
  expect(exchange.isOver).toBe(true);
});

test('"thinking" is not yet the reply', async () => {
  const exchange = anExchange();
  exchange.show(aMessage);
  await expect(exchange.reply(5)).rejects.toThrow('did not come');
  exchange.show({ ...aMessage, content: 'done', flags: 0 });
  expect(await exchange.reply()).toMatchObject({ content: 'done' });
});

test('the text of a message is that of its components, in reading order', () => {
  const components = [
    {
      type: 17,
      components: [{ type: 10, content: 'b' }, { type: 14 }, { type: 10, content: 'c' }],
    },
  ];
  expect(textOf({ content: 'a', components })).toBe('a\nb\nc');
});
