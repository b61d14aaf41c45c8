// The HTTP side of the playground: finds the route, checks the token, and fails on request as Discord may.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { notFound, routes, unauthorised, type Answer } from './routes.ts';
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
}

/** A failure to come: the next `times` requests whose method and path match get it instead of an answer. */
export interface Failure {
  readonly status: number;
  readonly method?: string;
  /** A part of the path. */
  readonly path?: string;
  /** For a 429: the seconds that Discord asks to wait. */
  readonly retryAfter?: number;
  readonly times?: number;
}

const PREFIX = /^\/api\/v10/;

/** Answers requests and remembers them. */
export class Rest {
  readonly requests: SeenRequest[] = [];
  readonly #world: World;
  readonly #gatewayUrl: () => string;
  readonly #failures: Failure[] = [];

  constructor(world: World, gatewayUrl: () => string) {
    this.#world = world;
    this.#gatewayUrl = gatewayUrl;
  }

  /** Lets coming requests fail. */
  failNext(failure: Failure): void {
    for (let left = failure.times ?? 1; left > 0; left -= 1) this.#failures.push(failure);
  }

  /** Answers a request. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.replace(PREFIX, ''));
    const method = request.method ?? 'GET';
    const body = await bodyOf(request);
    const failure = this.#takeFailure(method, path);
    const answer = failure ?? this.#answer(method, path, body, request.headers.authorization);
    const { status } = answer;
    this.requests.push({ method, path, status, body, ...(answer.body && { answer: answer.body }) });
    send(response, answer);
  }

  #answer(method: string, path: string, body: unknown, authorization?: string): Answer {
    const found = routes.find((route) => route.method === method && route.path.test(path));
    if (found === undefined) return notFound;
    if (found.authorised && authorization !== `Bot ${this.#world.token}`) return unauthorised;
    if (body === INVALID_JSON) return { status: 400, body: { code: 50109, message: 'Not JSON.' } };
    const parts = found.path.exec(path)?.slice(1) ?? [];
    return found.answer({ world: this.#world, body, parts, gatewayUrl: this.#gatewayUrl() });
  }

  #takeFailure(method: string, path: string): Answer | undefined {
    const at = this.#failures.findIndex(
      (failure) =>
        (failure.method === undefined || failure.method === method) &&
        (failure.path === undefined || path.includes(failure.path)),
    );
    const [failure] = at < 0 ? [] : this.#failures.splice(at, 1);
    if (failure === undefined) return undefined;
    const { status, retryAfter = 0.1 } = failure;
    const message =
      status === 429 ? 'You are being rate limited.' : 'The playground was told to fail.';
    return { status, body: { code: 0, message, retry_after: retryAfter, global: false } };
  }
}

const INVALID_JSON = Symbol('invalid');

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return INVALID_JSON;
  }
}

/** A 204 carries no content type: discord.js would try to read JSON from it. */
function send(response: ServerResponse, { status, body }: Answer): void {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  const limited = status === 429 && 'retry_after' in body;
  const retry = limited ? { 'retry-after': String(body.retry_after) } : {};
  response
    .writeHead(status, { 'content-type': 'application/json', ...retry })
    .end(JSON.stringify(body));
}
