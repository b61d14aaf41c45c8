// The playground as a bot meets it over HTTP and the gateway, without discord.js in between.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startPlayground, type Playground } from '#src/playground/server.ts';

const TOKEN = 'right';
const COMMANDS = [
  {
    name: 'ask',
    description: 'Asks',
    options: [
      { type: 3, name: 'question', description: 'd', required: true, max_length: 10 },
      { type: 4, name: 'papers', description: 'd', min_value: 1, max_value: 10 },
      { type: 3, name: 'title', description: 'd', autocomplete: true },
    ],
  },
];

let playground: Playground;

beforeEach(async () => {
  playground = await startPlayground({ token: TOKEN });
});

afterEach(() => playground.stop());

async function send(method: string, path: string, body?: unknown, token = TOKEN) {
  const response = await fetch(`${playground.restApi}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.text();
  const json = (answer === '' ? {} : JSON.parse(answer)) as Record<string, unknown>;
  return { status: response.status, type: response.headers.get('content-type'), json };
}

/** Registers the commands; returns the application's id, which any command tells. */
async function registered(): Promise<string> {
  await send('PUT', '/applications/1/commands', COMMANDS);
  return playground.commands[0]?.application_id ?? '';
}

/** Connects, sends this after hello and waits for what comes of it: a close code, an event or an opcode. */
async function tell(packet: object | string): Promise<number | string> {
  const { json } = await send('GET', '/gateway/bot');
  const socket = new WebSocket(String(json['url']));
  return new Promise((resolve) => {
    socket.on('close', resolve);
    socket.on('message', (raw: Buffer) => {
      const { op, t } = JSON.parse(raw.toString()) as { op: number; t: string | null };
      if (op === 10) socket.send(typeof packet === 'string' ? packet : JSON.stringify(packet));
      else resolve(t ?? op);
    });
  });
}

const identify = (token: string, intents: number) => tell({ op: 2, d: { token, intents } });

test('the wrong token is refused', async () => {
  expect((await send('GET', '/users/@me')).status).toBe(200);
  expect((await send('GET', '/users/@me', undefined, 'wrong')).status).toBe(401);
});

test('the gateway greets the right token and closes on a wrong one and on privileged intents', async () => {
  expect(await identify(TOKEN, 1)).toBe('READY');
  expect(await identify('wrong', 1)).toBe(4004);
  expect(await identify(TOKEN, 1 << 15)).toBe(4014);
});

test('the gateway answers heartbeats, sends unknown sessions away and closes on nonsense', async () => {
  expect(await tell({ op: 1, d: null })).toBe(11);
  expect(await tell({ op: 6, d: { token: TOKEN, session_id: 'gone', seq: 1 } })).toBe(9);
  expect(await tell({ op: 77, d: null })).toBe(4001);
  expect(await tell('{')).toBe(4002);
});

test('an unknown route and a body that is no JSON are refused', async () => {
  expect((await send('GET', '/nothing')).status).toBe(404);
  const response = await fetch(`${playground.restApi}/v10/channels/1/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${TOKEN}` },
    body: '{',
  });
  expect(response.status).toBe(400);
  expect(playground.refused).toHaveLength(2);
});

test('a message that breaks a rule is answered with 50035 and listed as refused', async () => {
  const path = `/channels/${playground.channel('papers').id}/messages`;
  expect((await send('POST', path, { content: 'Hello' })).status).toBe(200);
  const { status, json } = await send('POST', path, { content: '' });
  expect(status).toBe(400);
  expect(json).toMatchObject({ code: 50035, errors: { content: {} } });
  expect(playground.refused).toHaveLength(1);
});

test('commands are listed with an id and with every default', async () => {
  await registered();
  const { json } = await send('GET', '/applications/1/commands');
  expect(Object.values(json)).toMatchObject([{ name: 'ask', nsfw: false, type: 1 }]);
});

test('an interaction is answered once; a 204 carries no content type', async () => {
  await registered();
  const exchange = playground.slash('ask', { question: 'Why?' });
  const path = `/interactions/${exchange.payload.id}/${exchange.payload.token}/callback`;
  const first = await send('POST', path, { type: 5, data: { flags: 64 } });
  expect(first).toMatchObject({ status: 204, type: null });
  expect(await exchange.acknowledged()).toMatchObject({ type: 5, private: true });
  const second = await send('POST', path, { type: 5 });
  expect(second).toMatchObject({ status: 400, json: { code: 40060 } });
});

test('an answer to an interaction that never was is unknown', async () => {
  const answer = await send('POST', '/interactions/1/token/callback', { type: 5 });
  expect(answer).toMatchObject({ status: 404, json: { code: 10062 } });
});

test('the reply can be read, edited and deleted under its encoded name', async () => {
  const application = await registered();
  const exchange = playground.slash('ask', { question: 'Why?' });
  const { id, token } = exchange.payload;
  const original = `/webhooks/${application}/${token}/messages/%40original`;
  expect((await send('PATCH', original, { content: 'Early' })).status).toBe(404);
  await send('POST', `/interactions/${id}/${token}/callback`, { type: 5, data: { flags: 64 } });
  await send('PATCH', original, { content: 'Because.' });
  expect(await exchange.reply()).toMatchObject({ content: 'Because.', flags: 64 });
  expect((await send('GET', original)).json).toMatchObject({ content: 'Because.' });
  await send('POST', `/webhooks/${application}/${token}`, { content: 'And more.' });
  expect([...exchange.messages.values()].map(({ content }) => content)).toContain('And more.');
  expect((await send('DELETE', original)).status).toBe(204);
  expect((await send('GET', original)).status).toBe(404);
});

test('waiting for an answer that does not come ends with a sentence', async () => {
  await registered();
  const exchange = playground.slash('ask', { question: 'Why?' });
  await expect(exchange.reply(10)).rejects.toThrow('The reply to /ask did not come within 10 ms.');
});
