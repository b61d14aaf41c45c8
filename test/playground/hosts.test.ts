// Who may ask the playground: programs on this machine that have the token, not another site.
import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { rawBot, type RawBot } from '#test/builders/raw-bot.ts';

let bot: RawBot;

beforeEach(async () => {
  bot = await rawBot();
});

afterEach(() => bot.close());

/** The status for a request to the playground's address that claims another host or origin. */
function statusFor(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${bot.playground.restApi}/v10/gateway`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('a request without the right token is refused with 401', async () => {
  expect((await bot.send('GET', '/users/@me', undefined, 'wrong')).status).toBe(401);
});

test("a request under another site's name, or from its page, is refused with 403", async () => {
  const { host } = new URL(bot.playground.restApi);
  expect(await statusFor({ host })).toBe(401);
  expect(await statusFor({ host: host.replace('127.0.0.1', 'localhost') })).toBe(401);
  expect(await statusFor({ host: 'rebound.example' })).toBe(403);
  expect(await statusFor({ host, origin: 'https://other.example' })).toBe(403);
});

test("a gateway connection under another site's name is refused", async () => {
  const { json } = await bot.send('GET', '/gateway/bot');
  const socket = new WebSocket(String(json['url']), { headers: { host: 'rebound.example' } });
  expect(String(await new Promise((resolve) => socket.on('error', resolve)))).toContain('401');
});

test('a route that Discord does not have is refused with 404, and listed as refused', async () => {
  expect((await bot.send('GET', '/nothing')).status).toBe(404);
  expect(bot.playground.refused).toMatchObject([{ path: '/nothing' }]);
});
