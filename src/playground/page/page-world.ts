// What the page's server needs of the playground: what a viewer sees, the wire, and what a viewer does.
import type { View, Viewer, WireEntry } from '../view.ts';
import type { Action } from './acts.ts';

/** A file of a message. */
export interface PageFile {
  readonly filename: string;
  readonly data: Buffer;
}

/** The playground as the page needs it. */
export interface PageWorld {
  /** The newest things said between Discord's side and the bot, oldest first. */
  readonly wire: readonly WireEntry[];
  view(viewer: Viewer): View;
  /**
   * Does something as the viewer; what it brings besides its effects, such as autocomplete's choices, is returned.
   * @throws Error whose sentence the person may read.
   */
  act(viewer: Viewer, action: Action): Promise<object>;
  /** The file of a message. */
  file(id: string): PageFile | undefined;
  /** Calls `listener` after every change; returns how to end that. */
  onChange(listener: () => void): () => void;
}
