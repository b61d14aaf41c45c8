// The HTTP side of the playground: finds the route, checks the token, and fails on request as Discord may.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LARGEST_BYTES, unpack, type Parcel } from './files.ts';
import { routes } from './routes/index.ts';
import { denied, type Answer } from './routes/route.ts';
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
  /** Whether it was refused for a reason that the world gave, such as a deleted message. */
  readonly excused: boolean;
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
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.replace(PREFIX, ''));
    const method = request.method ?? 'GET';
    const parcel = await parcelOf(request);
    const failure = this.#takeFailure(method, path);
    const authorised = request.headers.authorization === `Bot ${this.#world.token}`;
    const asked = { method, path, parcel, query: searchParams, authorised };
    const answer = failure ?? this.#answer(asked);
    const { status, body, excused = false } = answer;
    const seen = { method, path, status, body: parcel?.body, excused };
    this.requests.push({ ...seen, ...(body && { answer: body }) });
    send(response, answer);
  }

  #answer({ method, path, parcel, query, authorised }: Asked): Answer {
    const found = routes.find((route) => route.method === method && route.path.test(path));
    if (found === undefined) return NOT_FOUND;
    if (found.authorised && !authorised) return UNAUTHORISED;
    if (parcel === undefined) return denied(400, 50109, 'Not JSON.');
    const { body, uploads } = parcel;
    if (uploads.some(({ data }) => data.length > LARGEST_BYTES)) {
      return denied(413, 40005, 'Request entity too large');
    }
    const parts = found.path.exec(path)?.slice(1) ?? [];
    const gatewayUrl = this.#gatewayUrl();
    return found.answer({ world: this.#world, body, uploads, query, parts, gatewayUrl });
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

/** The answer to a request that no route takes, or that comes without the right token. */
const NOT_FOUND = denied(404, 0, '404: Not Found');
const UNAUTHORISED = denied(401, 0, '401: Unauthorized');

/** A request as the routes are asked. */
interface Asked {
  readonly method: string;
  readonly path: string;
  /** Nothing when it could not be read. */
  readonly parcel: Parcel | undefined;
  readonly query: URLSearchParams;
  readonly authorised: boolean;
}

async function parcelOf(request: IncomingMessage): Promise<Parcel | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return unpack(Buffer.concat(chunks), request.headers['content-type'] ?? '');
  } catch {
    return undefined;
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
