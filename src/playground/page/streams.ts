// What open pages are told: a stream each, in which only the newest state counts when a page is slow.
import type { ServerResponse } from 'node:http';
import type { Viewer, WireEntry } from '../view.ts';
import type { PageWorld } from './page-world.ts';
import type { PageStatus } from './status.ts';

interface Stream {
  readonly viewer: Viewer;
  readonly response: ServerResponse;
  /** The number of the newest entry of the wire that was sent. */
  wireSent: number;
  /** Whether something has changed since the last sending. */
  isStale: boolean;
}

/** The streams of all open pages. */
export class Streams {
  readonly #world: PageWorld;
  readonly #status: PageStatus;
  readonly #open = new Set<Stream>();
  readonly #stop: readonly (() => void)[];
  #planned: NodeJS.Immediate | undefined;

  constructor(world: PageWorld, status: PageStatus) {
    this.#world = world;
    this.#status = status;
    const changed = (): void => {
      this.#plan();
    };
    this.#stop = [world.onChange(changed), status.onChange(changed)];
  }

  /** Tells a page everything now, and every change until it goes. */
  add(viewer: Viewer, response: ServerResponse): void {
    const stream: Stream = { viewer, response, wireSent: 0, isStale: true };
    this.#open.add(stream);
    response.on('close', () => this.#open.delete(stream));
    response.on('drain', () => {
      this.#send(stream);
    });
    this.#send(stream);
  }

  /** Ends every stream, after the last news. */
  close(): void {
    for (const stop of this.#stop) stop();
    clearImmediate(this.#planned);
    for (const stream of this.#open) {
      this.#send(stream);
      stream.response.end();
    }
  }

  /** Many changes at once are told once. */
  #plan(): void {
    for (const stream of this.#open) stream.isStale = true;
    this.#planned ??= setImmediate(() => {
      this.#planned = undefined;
      for (const stream of this.#open) this.#send(stream);
    });
  }

  #send(stream: Stream): void {
    const { response, viewer } = stream;
    if (!stream.isStale || response.writableNeedDrain) return;
    stream.isStale = false;
    const wire = this.#world.wire.filter(({ number }) => number > stream.wireSent);
    stream.wireSent = lastNumber(wire) ?? stream.wireSent;
    response.write(
      [
        eventText('status', this.#status.current),
        eventText('view', this.#world.view(viewer)),
        ...(wire.length === 0 ? [] : [eventText('wire', wire)]),
      ].join(''),
    );
  }
}

function lastNumber(wire: readonly WireEntry[]): number | undefined {
  return wire.at(-1)?.number;
}

function eventText(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
