// What every route is made of, and the answers that several of them give.
import { invalidForm, type Fault, type Refusal } from '../faults.ts';
import type { Upload } from '../files.ts';
import type { World } from '../world.ts';

/** An answer to a request; without a body it is a 204. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it refuses for a reason that the world gives, such as a deleted message: no fault of the bot's. */
  readonly excused?: boolean;
}

/** A request that has found its route. */
export interface Call {
  readonly world: World;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  readonly query: URLSearchParams;
  /** The variable parts of the path, in order. */
  readonly parts: readonly string[];
  readonly gatewayUrl: string;
}

/** One kind of request. */
export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Whether the bot's token is required; interactions are authorised by the token in their path. */
  readonly authorised: boolean;
  readonly answer: (call: Call) => Answer;
}

/** The answer when there is nothing to tell. */
export const DONE: Answer = { status: 204 };

/** A route that requires the bot's token; `path` has `:id` for a number and `*` for anything but a slash. */
export function route(method: string, path: string, answer: Route['answer']): Route {
  return { method, path: pattern(path), authorised: true, answer };
}

/** A route that is authorised by the token in its path. */
export function tokenRoute(method: string, path: string, answer: Route['answer']): Route {
  return { method, path: pattern(path), authorised: false, answer };
}

/** The answer that this was done. */
export function ok(body: object, status = 200): Answer {
  return { status, body };
}

/** A refusal. */
function refused(status: number, refusal: Refusal): Answer {
  return { status, body: refusal };
}

/** A refusal with a number and a sentence. */
export function denied(status: number, code: number, message: string): Answer {
  return refused(status, { code, message });
}

/** The refusal of what is not there; excused when it once was. */
export function unknown({ world }: Call, what: keyof typeof UNKNOWN, id: string): Answer {
  const answer = denied(404, UNKNOWN[what], `Unknown ${what}`);
  return world.removed.has(id) ? { ...answer, excused: true } : answer;
}

/** Acts when there are no faults; otherwise refuses and tells them. */
export function checked(faults: readonly Fault[], act: () => Answer): Answer {
  return faults.length === 0 ? act() : refused(400, invalidForm(faults));
}

const UNKNOWN = { Channel: 10003, Guild: 10004, Member: 10007, Message: 10008, User: 10013 };

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(':id', '(\\d+)').replaceAll('*', '([^/]+)')}$`);
}
