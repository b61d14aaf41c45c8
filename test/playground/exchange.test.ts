// An exchange, apart from any server: its deadline and the text of a message.
import { afterEach, expect, test, vi } from 'vitest';
import { Exchange, textOf } from '#src/playground/exchange.ts';

afterEach(() => {
  vi.useRealTimers();
});

function anExchange(): Exchange {
  return new Exchange('/ask', { id: '1', token: 't', channel_id: '2' });
}

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

test('"thinking" is not yet the reply', async () => {
  const exchange = anExchange();
  const message = { id: '3', channel_id: '2', content: '', flags: 128 };
  exchange.show(message);
  await expect(exchange.reply(5)).rejects.toThrow('did not come');
  exchange.show({ ...message, content: 'done', flags: 0 });
  expect(await exchange.reply()).toMatchObject({ content: 'done' });
});

test('the text of a message is that of its components, in reading order', () => {
  const components = [
    {
      type: 17,
      components: [{ type: 10, content: 'b' }, { type: 14 }, { type: 10, content: 'c' }],
    },
  ];
  const message = { id: '3', channel_id: '2', content: 'a', flags: 0, components };
  expect(textOf(message)).toBe('a\nb\nc');
});
