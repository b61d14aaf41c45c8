// What the page shows and does, apart from how the playground keeps it.
import type { Action } from './acts.ts';
import type { WireEntry } from './wire-log.ts';

/** Who looks: a user, who may act as an administrator. */
export interface Viewer {
  readonly user: string;
  readonly admin: boolean;
}

/** A user as the page draws one. */
export interface PageUser {
  readonly id: string;
  readonly username: string;
  readonly global_name: string;
  readonly bot?: boolean;
}

/** A channel, thread or conversation with the messages that the viewer sees. */
export interface PagePlace {
  readonly id: string;
  readonly kind: 'text' | 'thread' | 'direct';
  /** Discord's number for the kind of channel. */
  readonly type: number;
  readonly name: string;
  /** The name as it is spoken of, such as `#papers`. */
  readonly title: string;
  readonly server?: string;
  /** The channel that a thread belongs to. */
  readonly parent?: string;
  /** With whom a direct conversation is. */
  readonly partner?: PageUser;
  readonly canWrite: boolean;
  readonly archived: boolean;
  /** Whether the bot is seen typing. */
  readonly typing: boolean;
  /** Messages as Discord describes them, oldest first. */
  readonly messages: readonly object[];
}

/** A modal that waits for the viewer. */
export interface PageModal {
  readonly id: string;
  readonly title: string;
  readonly components: readonly object[];
}

/** Everything that a viewer sees. */
export interface PageView {
  readonly me: PageUser;
  readonly people: readonly PageUser[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly PagePlace[];
  /** The commands that the viewer may use, as the bot registered them. */
  readonly slashCommands: readonly object[];
  readonly messageCommands: readonly { readonly name: string }[];
  readonly modal?: PageModal;
  /** How far the playground's clock is ahead of the machine's. */
  readonly clockAheadMs: number;
}

/** A file of a message. */
export interface PageFile {
  readonly filename: string;
  readonly data: Buffer;
}

/** The playground as the page needs it. */
export interface PageWorld {
  /** The newest things said between Discord's side and the bot. */
  readonly wire: readonly WireEntry[];
  view(viewer: Viewer): PageView;
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
