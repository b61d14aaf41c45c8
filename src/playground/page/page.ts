// Starts the page: on its port, or on the next free one, and says where.
import type { PageWorld } from './page-world.ts';
import { PageServer } from './server.ts';
import type { PageStatus } from './status.ts';

/** What the page is made of. */
export interface PageOptions {
  readonly world: PageWorld;
  readonly status: PageStatus;
  /** The port to listen on; when it is taken, the next free one is. 0 takes any. */
  readonly port: number;
}

/** A running page. */
export interface Page {
  readonly port: number;
  /** Where a browser on this machine opens it. */
  readonly url: string;
  close(): Promise<void>;
}

/** How many ports are tried. */
const TRIES = 20;
const HIGHEST_PORT = 65_535;

/**
 * Starts the page; it stays until it is closed, whether or not a browser looks at it.
 * @throws Error when none of the ports tried is free, or this machine lets nobody listen.
 */
export async function startPage({ world, status, port }: PageOptions): Promise<Page> {
  const server = new PageServer(world, status);
  const last = port === 0 ? 0 : Math.min(port + TRIES - 1, HIGHEST_PORT);
  for (let candidate = port; ; candidate += 1) {
    try {
      const taken = await server.listen(candidate);
      const close = (): Promise<void> => server.close();
      return { port: taken, url: `http://127.0.0.1:${taken}`, close };
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || candidate >= last) throw error;
    }
  }
}
