// The page’s server: what it serves, to whom, and that bad requests and busy ports do no harm.
import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPage, type Page } from '#src/playground/page/page.ts';
import { PageStatus } from '#src/playground/page/status.ts';
import { FakePageWorld } from '#test/fakes/page-world.ts';

const SAY = {
  as: { user: 'Mara', admin: false },
  do: { action: 'say', channel: '1', content: 'Hi' },
};

let world: FakePageWorld;
let status: PageStatus;
let page: Page;

beforeEach(async () => {
  world = new FakePageWorld();
  status = new PageStatus();
  page = await startPage({ world, status, port: 0 });
});

afterEach(async () => {
  await page.close();
});

interface Asked {
  readonly method?: string;
  readonly headers?: IncomingHttpHeaders;
  readonly body?: string;
}

/** A request as any program can make it; a browser's fetch could not give itself another name. */
async function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  const sent = request({ host: '127.0.0.1', port: page.port, path, method, headers });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk as string;
  return { status: response.statusCode, headers: response.headers, text };
}

function act(body: string, headers: IncomingHttpHeaders = {}) {
  const type = { 'content-type': 'application/json' };
  return ask('/act', { method: 'POST', body, headers: { ...type, ...headers } });
}

/** The events of a stream, as they come. */
async function* events(user = 'Mara'): AsyncGenerator<{ name: string; data: unknown }> {
  const sent = request({ host: '127.0.0.1', port: page.port, path: `/stream?user=${user}` });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  try {
    for await (const chunk of response.setEncoding('utf8')) {
      text += chunk as string;
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      for (const event of whole) {
        const [, name = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
        yield { name, data: JSON.parse(data) as unknown };
      }
    }
  } finally {
    sent.destroy();
  }
}

describe('the files of the page', () => {
  test('the page comes with headers that let nothing in from elsewhere and no one frame it', async () => {
    const { status: code, headers, text } = await ask('/');
    expect(code).toBe(200);
    expect(text).toContain('<title>Footnote playground</title>');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('every file that the page names is there, with its type', async () => {
    const { text } = await ask('/');
    const named = [...text.matchAll(/(?:href|src)="(\/[^"]+)"/g)].flatMap(([, path]) => path ?? []);
    expect(named.length).toBeGreaterThan(5);
    for (const path of named) {
      const { status: code, headers } = await ask(path);
      expect([path, code]).toEqual([path, 200]);
      expect(headers['content-type']).toMatch(/^(?:text\/css|text\/javascript|image\/svg)/);
    }
  });

  test.each([
    '/../server.ts',
    '/..%2fserver.ts',
    '/scripts',
    '/scripts/nothing.js',
    '/files/1',
    '//',
  ])('nothing else can be asked for: %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('a picture of a message is shown, any other file is only saved', async () => {
    const data = Buffer.from('<script>');
    world.files = { 1: { filename: 'a.png', data }, 2: { filename: 'ü".html', data } };
    expect((await ask('/files/1')).headers['content-type']).toBe('image/png');
    expect((await ask('/files/2')).headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''%C3%BC%22.html",
    });
  });
});

describe('who may ask', () => {
  test.each(['evil.example', 'evil.example:8737', '127.0.0.1', '127.0.0.1:1'])(
    'a name that was pointed at this machine is refused: %s',
    async (host) => {
      expect((await ask('/', { headers: { host } })).status).toBe(403);
    },
  );

  test('the page is itself under both names of this machine', async () => {
    const hosts = [`127.0.0.1:${page.port}`, `localhost:${page.port}`];
    for (const host of hosts) {
      const headers = { host, origin: `http://${host}` };
      expect((await act(JSON.stringify(SAY), headers)).status).toBe(200);
    }
  });

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
    "another site's page may do nothing: %s",
    async (origin) => {
      expect((await act(JSON.stringify(SAY), { origin })).status).toBe(403);
      expect(world.done).toEqual([]);
    },
  );

  test('another site may link to the page and load nothing of it', async () => {
    const from = (mode: string) => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode });
    expect((await ask('/', { headers: from('navigate') })).status).toBe(200);
    expect((await ask('/', { headers: from('no-cors') })).status).toBe(403);
    expect((await ask('/stream?user=Mara', { headers: from('cors') })).status).toBe(403);
    expect((await ask('/stream?user=Mara', { headers: from('navigate') })).status).toBe(403);
  });
});

describe('what a person does', () => {
  test('it is done as that person, and what it brings is answered', async () => {
    world.answer = () => ({ choices: [] });
    const { status: code, text } = await act(JSON.stringify(SAY));
    expect([code, JSON.parse(text)]).toEqual([200, { choices: [] }]);
    expect(world.done).toEqual([{ ...SAY.do, as: SAY.as }]);
  });

  test('what the playground refuses is answered with its sentence', async () => {
    world.answer = () => new Error('Mara may not write there.');
    const { status: code, text } = await act(JSON.stringify(SAY));
    expect([code, JSON.parse(text)]).toEqual([422, { error: 'Mara may not write there.' }]);
  });

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['no object', '[]'],
    ['no person', JSON.stringify({ ...SAY, as: { user: 'Mallory', admin: true } })],
    ['no action', JSON.stringify({ ...SAY, do: { action: 'shutDown' } })],
    ['a field too many', JSON.stringify({ ...SAY, do: { ...SAY.do, token: 'x' } })],
    ['a channel that is no number', JSON.stringify({ ...SAY, do: { ...SAY.do, channel: '../1' } })],
    [
      'too long a message',
      JSON.stringify({ ...SAY, do: { ...SAY.do, content: 'x'.repeat(2001) } }),
    ],
  ])('what is not understood is refused and done by nobody: %s', async (_what, body) => {
    const { status: code, text } = await act(body);
    expect(code).toBe(400);
    expect(JSON.parse(text)).toEqual({ error: expect.any(String) as string });
    expect(world.done).toEqual([]);
  });

  test('a body that is too large or no JSON by its type is refused', async () => {
    expect((await act('x'.repeat(1_100_000))).status).toBe(413);
    expect((await act(JSON.stringify(SAY), { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await ask('/act', { method: 'PUT' })).status).toBe(405);
    expect((await ask('/act')).status).toBe(404);
    expect(world.done).toEqual([]);
  });
});

describe('what a page is told', () => {
  test('everything at the beginning, then every change', async () => {
    const stream = events();
    const first = [(await stream.next()).value, (await stream.next()).value];
    expect(first).toMatchObject([
      { name: 'status', data: { phase: 'starting' } },
      { name: 'view', data: { me: { global_name: 'Mara' } } },
    ]);
    status.ready();
    expect((await stream.next()).value).toMatchObject({ name: 'status', data: { phase: 'ready' } });
    await stream.next();
    world.wire = [{ number: 7, at: 0, kind: 'event', event: 'READY', data: {} }];
    world.show({ now: 5 });
    await stream.next();
    expect((await stream.next()).value).toMatchObject({ name: 'view', data: { now: 5 } });
    expect((await stream.next()).value).toMatchObject({ name: 'wire', data: [{ number: 7 }] });
    await stream.return(undefined);
  });

  test('each is told what its own person sees', async () => {
    const stream = events('Ines');
    await stream.next();
    expect((await stream.next()).value).toMatchObject({ data: { me: { global_name: 'Ines' } } });
    await stream.return(undefined);
    expect((await ask('/stream?user=Mallory')).status).toBe(400);
  });

  test('a page that is closed and opened again is told everything again', async () => {
    for (let times = 0; times < 3; times += 1) {
      const stream = events();
      await stream.next();
      expect((await stream.next()).value).toMatchObject({ name: 'view' });
      await stream.return(undefined);
    }
  });
});

describe('the port', () => {
  test('when it is taken, the next free one is used', async () => {
    const second = await startPage({ world, status, port: page.port });
    expect(second.port).toBeGreaterThan(page.port);
    expect(second.url).toBe(`http://127.0.0.1:${second.port}`);
    await second.close();
  });

  test('a closed page gives its port back and hears of nothing more', async () => {
    const { port } = page;
    await page.close();
    expect(world.listeners).toBe(0);
    const taker = createServer().listen(port, '127.0.0.1');
    await once(taker, 'listening');
    expect((taker.address() as AddressInfo).port).toBe(port);
    taker.close();
    page = await startPage({ world, status, port: 0 });
  });

  test('a failure other than a taken port is told', async () => {
    await expect(startPage({ world, status, port: 70_000 })).rejects.toThrow('port');
  });
});
