// Waits until the world looks as wished, looking again at each change and each request.
import { Signal } from './signal.ts';
import type { World } from './world.ts';

/** How long tests and the page wait for the bot unless they say otherwise, in milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * What `look` finds, as soon as it finds something.
 * @throws Error that names `what` when nothing is found within `ms`.
 */
export async function until<T>(
  world: World,
  look: () => T | undefined,
  what: string,
  ms = PATIENCE_MS,
): Promise<T> {
  const found = new Signal<T>();
  const again = (): void => {
    const value = look();
    if (value !== undefined) found.give(value);
  };
  world.bus.on('change', again).on('request', again);
  try {
    again();
    return await found.within(ms, what);
  } finally {
    world.bus.off('change', again).off('request', again);
  }
}
