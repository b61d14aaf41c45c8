// The HTTP side of the playground: finds the route, checks host and token, and fails on request as Discord may.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Failures, type Failure } from './failures.ts';
import { toldFaults } from './faults.ts';
import { LARGEST_BYTES, MOST_FILES, unpack, type Parcel } from './files.ts';
import { RateLimits, type Allowance } from './rate-limits.ts';
import { routes } from './routes/index.ts';
import { denied, type Answer } from './routes/route.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

/** A request as it came in. */
export interface SeenRequest {
  readonly method: string;
  /** Decoded, without `/api/v10`. */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  /** What was answered. */
  readonly answer?: object;
  /** Whether it broke a rule of Discord's. */
  readonly refused: boolean;
}

const PREFIX = '/api/v10';
const FILES = /^\/attachments\/(\d+)\//;

/** The most that a request may bring: as many of the largest files as a message takes, and a little for the rest. */
const LARGEST_REQUEST = (MOST_FILES + 1) * LARGEST_BYTES;

/** How many requests are remembered. */
const REMEMBERED = 10_000;

/** The refusals that tell of a broken rule, unless the world gave the reason for it. */
const BROKEN = [400, 404, 405, 413];

/** A request as the routes are asked. */
interface Asked {
  readonly method: string;
  readonly path: string;
  /** Nothing when it could not be read. */
  readonly parcel: Parcel | undefined;
  readonly query: URLSearchParams;
  readonly authorised: boolean;
}

/** Answers requests and remembers them. */
export class Rest {
  readonly requests: SeenRequest[] = [];
  readonly failures = new Failures();
  readonly #world: World;
  readonly #wire: Wire;
  readonly #gatewayUrl: () => string;
  readonly #limits = new RateLimits();

  constructor(world: World, wire: Wire, gatewayUrl: () => string) {
    this.#world = world;
    this.#wire = wire;
    this.#gatewayUrl = gatewayUrl;
  }

  /** Answers a request. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const file = FILES.exec(pathname)?.[1];
    if (file !== undefined) {
      this.#sendFile(response, file);
      return;
    }
    const isApi = pathname.startsWith(`${PREFIX}/`);
    const path = decoded(isApi ? pathname.slice(PREFIX.length) : pathname);
    const method = request.method ?? 'GET';
    const parcel = await parcelOf(request);
    const authorised = request.headers.authorization === `Bot ${this.#world.token}`;
    const asked = { method, path, parcel, query, authorised };
    const failure = isApi ? this.failures.take(method, path) : undefined;
    const answer = isApi ? this.#answerOrFail(asked, failure) : NOT_FOUND;
    this.#remember(asked, answer, started);
    if (failure?.delayMs !== undefined) await pause(failure.delayMs);
    if (failure?.status === 'cut') response.destroy();
    else if (failure?.status !== 'hang') send(response, answer);
  }

  #answerOrFail(asked: Asked, failure: Failure | undefined): Answer {
    if (failure?.status === undefined) return this.#answer(asked);
    if (failure.takesEffect === true) this.#answer(asked);
    return failed(failure);
  }

  #answer({ method, path, parcel, query, authorised }: Asked): Answer {
    const at = routes.findIndex((route) => route.method === method && route.path.test(path));
    const found = routes[at];
    if (found === undefined) return NOT_FOUND;
    if (found.authorised && !authorised) return UNAUTHORISED;
    if (parcel === undefined) return denied(400, 50109, 'Not JSON.');
    const { body, uploads } = parcel;
    if (uploads.some(({ data }) => data.length > LARGEST_BYTES)) return TOO_LARGE;
    const parts = found.path.exec(path)?.slice(1) ?? [];
    const [major = '', token = ''] = parts;
    const allowance = this.#limits.take(at, found.authorised ? major : `${major} ${token}`);
    if (allowance.exceeded) return limited(allowance);
    const gatewayUrl = this.#gatewayUrl();
    const call = { world: this.#world, body, uploads, query, parts, gatewayUrl };
    return { ...found.answer(call), headers: allowance.headers };
  }

  #remember({ method, path, parcel }: Asked, answer: Answer, started: number): void {
    const { status, body: said, excused = false } = answer;
    const refused = !excused && BROKEN.includes(status);
    const seen = {
      method,
      path,
      status,
      body: parcel?.body,
      refused,
      ...(said && { answer: said }),
    };
    this.requests.push(seen);
    if (this.requests.length > REMEMBERED) this.requests.shift();
    const ms = performance.now() - started;
    this.#wire.add({ kind: 'request', ...seen, ms, faults: toldFaults(said) });
    this.#world.bus.emit('request');
  }

  /** A file is never shown by a browser as a page of this address. */
  #sendFile(response: ServerResponse, id: string): void {
    const file = this.#world.files.get(id);
    const headers = { 'content-disposition': 'attachment', 'x-content-type-options': 'nosniff' };
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { ...headers, 'content-type': file.type }).end(file.data);
  }
}

/** The answer to a request that no route takes, without the right token, or that brings too much. */
const NOT_FOUND = denied(404, 0, '404: Not Found');
const UNAUTHORISED = denied(401, 0, '401: Unauthorized');
const TOO_LARGE = denied(413, 40005, 'Request entity too large');

/** An address that cannot be decoded is no route's. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Nothing when it is no JSON, or too much. */
async function parcelOf(request: IncomingMessage): Promise<Parcel | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LARGEST_REQUEST) chunks.push(chunk);
  }
  if (bytes > LARGEST_REQUEST) return undefined;
  try {
    return unpack(Buffer.concat(chunks), request.headers['content-type'] ?? '');
  } catch {
    return undefined;
  }
}

function failed({ status, retryAfter = 0.1, global = false }: Failure): Answer {
  if (typeof status === 'string') return { status: 0 };
  if (status !== 429) {
    return denied(status ?? 500, 0, 'The playground was told to fail.');
  }
  const headers = { 'x-ratelimit-scope': global ? 'global' : 'user' };
  return limited({ headers, exceeded: true, resetAfter: retryAfter }, global);
}

function limited({ headers, resetAfter }: Allowance, global = false): Answer {
  const message = 'You are being rate limited.';
  return {
    ...{ status: 429, body: { message, retry_after: resetAfter, global } },
    headers: {
      ...{ ...headers, 'retry-after': String(Math.ceil(resetAfter * 1000) / 1000) },
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

/** A 204 carries no content type: discord.js would try to read JSON from it. */
function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else {
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));
  }
}
