// What a person sees of the playground, as plain data for the page.
import type { Registered } from './command-register.ts';
import type { Message } from './messages.ts';
import type { Modal } from './modal-rules.ts';
import type { User } from './people.ts';

/** Who looks. */
export interface Viewer {
  /** A user's name. */
  readonly user: string;
  /** Whether the user may do everything in the servers. */
  readonly admin?: boolean;
}

/** Everything that a viewer sees. */
export interface View {
  readonly me: User;
  /** Everyone, the bot included. */
  readonly people: readonly User[];
  /** The bot, and whether it is connected. */
  readonly bot: User & { readonly online: boolean };
  readonly places: readonly ViewPlace[];
  /** The commands of every kind that the viewer may use somewhere; each place tells which. */
  readonly commands: readonly Registered[];
  /** The modals that wait for the viewer, newest last. */
  readonly modals: readonly ViewModal[];
  /** What the viewer did and the bot has not answered yet, or not in time. */
  readonly unanswered: readonly ViewInteraction[];
  /** The playground's clock, in milliseconds since 1970. */
  readonly now: number;
}

/** A channel, thread or conversation; threads come after their channel. */
export interface ViewPlace {
  readonly id: string;
  readonly kind: 'text' | 'thread' | 'direct' | 'group';
  /** Discord's number for the kind. */
  readonly type: number;
  readonly name: string;
  readonly server?: ViewServer;
  /** The id of the channel that a thread belongs to. */
  readonly parent?: string;
  /** With whom a conversation outside of any server is, the viewer left out. */
  readonly partners: readonly User[];
  readonly canWrite: boolean;
  readonly archived: boolean;
  readonly locked: boolean;
  /** Until when the bot is seen typing, by the playground's clock. */
  readonly typingUntil?: number;
  /** The ids of the commands that the viewer may use here. */
  readonly commands: readonly string[];
  /**
   * What the viewer sees, oldest first, as Discord describes it: a flag of 64 marks what only the viewer sees, 128
   * that the bot is "thinking"; `interaction_metadata` tells which command was used and by whom.
   */
  readonly messages: readonly Message[];
}

/** The server of a channel. */
interface ViewServer {
  readonly id: string;
  readonly name: string;
  readonly hasBot: boolean;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
}

/** A modal that waits for the viewer; `interaction` finds the exchange that it is to be sent off from. */
export interface ViewModal {
  readonly interaction: string;
  readonly channel: string;
  readonly modal: Modal;
}

/** Something that the viewer did. */
export interface ViewInteraction {
  readonly interaction: string;
  readonly channel: string;
  /** As it is spoken of, such as `/ask`. */
  readonly name: string;
  /** The message and the component that was used, when it was one. */
  readonly message?: string;
  readonly customId?: string;
  /** Whether the bot let its three seconds pass; otherwise they still run. */
  readonly failed: boolean;
}

/** An event to the bot, or a request of the bot with what it was answered. */
export type WireEntry = WireEvent | WireRequest;

interface WireBase {
  /** Counts from 1. */
  readonly number: number;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly at: number;
}

/** An event that was sent to the bot. */
interface WireEvent extends WireBase {
  readonly kind: 'event';
  readonly event: string;
  readonly data: object;
}

/** A request of the bot. */
interface WireRequest extends WireBase {
  readonly kind: 'request';
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly answer?: object;
  /** How long the answer took. */
  readonly ms: number;
  /** Whether it broke a rule of Discord's. */
  readonly refused: boolean;
  /** For a body that broke a rule: where, and Discord's words for it. */
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}
