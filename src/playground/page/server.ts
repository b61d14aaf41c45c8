// The page's server on this machine: its files, the stream of what is seen, and what a person does.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reasonOf } from '../../errors.ts';
import { readAct, readViewer } from './acts.ts';
import { BadBody, jsonBody } from './body.ts';
import { refusal, SAFE_HEADERS } from './guard.ts';
import type { PageWorld } from './page-world.ts';
import { readStaticFiles } from './static-files.ts';
import type { PageStatus } from './status.ts';
import { Streams } from './streams.ts';

const LOCAL = '127.0.0.1';
const FILE = /^\/files\/(\d{1,20})$/;

/** Answers the browser; no request can end the process. */
export class PageServer {
  readonly #world: PageWorld;
  readonly #streams: Streams;
  readonly #files = readStaticFiles();
  readonly #server: Server;

  constructor(world: PageWorld, status: PageStatus) {
    this.#world = world;
    this.#streams = new Streams(world, status);
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        if (response.headersSent) response.destroy();
        else sendJson(response, error instanceof BadBody ? error.status : 500, errorOf(error));
      });
    });
  }

  /** Listens on this machine only. @throws Error with code `EADDRINUSE` when the port is taken */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, LOCAL, () => {
        this.#server.removeListener('error', reject);
        resolve();
      });
    });
    return this.#port;
  }

  /** Ends every connection and gives the port back. */
  async close(): Promise<void> {
    this.#streams.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value ?? '');
    const refused = refusal(request, this.#port);
    if (refused !== undefined) {
      sendJson(response, 403, { error: refused });
      return;
    }
    const [pathname = '', search = ''] = (request.url ?? '').split('?');
    if (request.method === 'POST' && pathname === '/act') await this.#act(request, response);
    else if (request.method !== 'GET')
      sendJson(response, 405, { error: 'The page does not do that.' });
    else if (pathname === '/stream') this.#stream(new URLSearchParams(search), response);
    else this.#sendFile(pathname, response);
  }

  async #act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const act = readAct(await jsonBody(request));
    if (act === undefined) {
      sendJson(response, 400, {
        error: 'The page sent something that the playground does not know.',
      });
      return;
    }
    try {
      sendJson(response, 200, await this.#world.act(act.viewer, act.action));
    } catch (error) {
      sendJson(response, 422, errorOf(error));
    }
  }

  #stream(search: URLSearchParams, response: ServerResponse): void {
    const viewer = readViewer(search);
    if (viewer === undefined) {
      sendJson(response, 400, { error: 'There is no such person in the playground.' });
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    this.#streams.add(viewer, response);
  }

  #sendFile(pathname: string, response: ServerResponse): void {
    const own = this.#files.get(pathname);
    const kept = this.#world.file(FILE.exec(pathname)?.[1] ?? '');
    if (own !== undefined) response.writeHead(200, { 'content-type': own.type }).end(own.data);
    else if (kept === undefined) sendJson(response, 404, { error: 'There is nothing here.' });
    else response.writeHead(200, downloadHeaders(kept.filename)).end(kept.data);
  }
}

const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** A picture may be shown; anything else is saved, never opened as a page of this server. */
function downloadHeaders(filename: string): Record<string, string> {
  const picture = PICTURES[filename.split('.').at(-1)?.toLowerCase() ?? ''];
  if (picture !== undefined) return { 'content-type': picture };
  const name = encodeURIComponent(filename);
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  };
}

function errorOf(error: unknown): { error: string } {
  return { error: reasonOf(error) };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
