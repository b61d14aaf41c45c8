// One interaction from its dispatch to the bot's last message, as the person at the keyboard sees it.
import type { CommandChoice } from './command-rules.ts';
import { FLAGS, type Component } from './message-rules.ts';
import type { Message } from './messages.ts';
import type { Modal } from './modal-rules.ts';
import { Signal } from './signal.ts';

/** Discord drops an interaction that is not acknowledged within this time. */
export const ACKNOWLEDGE_WITHIN_MS = 3000;

/** How long the token of an interaction is good for, once it is acknowledged. */
const TOKEN_LIVES_MS = 15 * 60_000;

const DEFAULT_PATIENCE_MS = 10_000;

const ORIGINAL = '@original';
const AUTOCOMPLETE = 4;

/** The first answer: which kind, how long after the dispatch, and whether only its user sees it. */
export interface Acknowledgement {
  readonly type: number;
  readonly ms: number;
  readonly private: boolean;
}

/** What is dispatched to the bot. */
export interface InteractionPayload {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channel_id: string;
  readonly data: object;
}

/** What is known of an interaction from the start. */
interface ExchangeOptions {
  /** How it is spoken of, such as `/ask`. */
  readonly name: string;
  readonly payload: InteractionPayload;
  /** The id of the user who acts. */
  readonly userId: string;
  /** The playground's clock, in milliseconds. */
  readonly now: () => number;
  /** The message on which the component sits that was used. */
  readonly source?: Message;
  /** Whether the bot itself is not there, so that it may follow up five times only. */
  readonly isAlone?: boolean;
}

/** An interaction and everything that the bot answered. */
export class Exchange {
  readonly payload: InteractionPayload;
  readonly name: string;
  readonly userId: string;
  readonly source: Message | undefined;
  readonly isAlone: boolean;
  /** The messages of the bot by id, as they last were. */
  readonly messages = new Map<string, Message>();
  readonly #now: () => number;
  readonly #sentAt: number;
  readonly #dispatchedAt = performance.now();
  readonly #acknowledged = new Signal<Acknowledgement>();
  readonly #reply = new Signal<Message>();
  readonly #choices = new Signal<readonly CommandChoice[]>();
  readonly #modal = new Signal<Modal>();
  #answered = false;
  #original: string | undefined;
  #open: Modal | undefined;
  /** How often the bot has followed up. */
  followUps = 0;

  constructor({ name, payload, userId, now, source, isAlone = false }: ExchangeOptions) {
    this.name = name;
    this.payload = payload;
    this.userId = userId;
    this.source = source;
    this.isAlone = isAlone;
    this.#now = now;
    this.#sentAt = now();
  }

  /** Whether it completes an option while that is typed. */
  get isCompletion(): boolean {
    return this.payload.type === AUTOCOMPLETE;
  }

  /** Whether the bot has answered; a second first answer is refused. */
  get isAnswered(): boolean {
    return this.#answered;
  }

  /** Whether the bot let the time for the first answer pass. */
  get isExpired(): boolean {
    return !this.isAnswered && this.#elapsed() > ACKNOWLEDGE_WITHIN_MS;
  }

  /** Whether the quarter of an hour is over in which the bot can follow up and edit. */
  get isOver(): boolean {
    return this.#now() - this.#sentAt > TOKEN_LIVES_MS;
  }

  /** The modal that waits for its user; it closes when it is submitted. */
  get openModal(): Modal | undefined {
    return this.#open;
  }

  /** Waits for the first answer. */
  acknowledged(ms = DEFAULT_PATIENCE_MS): Promise<Acknowledgement> {
    return this.#acknowledged.within(ms, `The acknowledgement of ${this.name}`);
  }

  /** Waits for the first message that is more than "thinking", or for the first change of the message used. */
  reply(ms = DEFAULT_PATIENCE_MS): Promise<Message> {
    return this.#reply.within(ms, `The reply to ${this.name}`);
  }

  /** Waits for the choices of an autocomplete. */
  choices(ms = DEFAULT_PATIENCE_MS): Promise<readonly CommandChoice[]> {
    return this.#choices.within(ms, `The choices for ${this.name}`);
  }

  /** Waits for the modal that the bot opens. */
  modal(ms = DEFAULT_PATIENCE_MS): Promise<Modal> {
    return this.#modal.within(ms, `The modal of ${this.name}`);
  }

  /** The id of a message by the name that a request has for it. */
  idOf(name: string): string | undefined {
    if (name === ORIGINAL) return this.#original;
    return this.messages.has(name) || name === this.#original ? name : undefined;
  }

  /** Takes the first answer; `original` is the message that goes by this name from now on. */
  acknowledge(type: number, flags: number, original?: string): void {
    this.#answered = true;
    this.#original = original;
    const isPrivate = (flags & FLAGS.ephemeral) !== 0;
    this.#acknowledged.give({ type, ms: this.#elapsed(), private: isPrivate });
  }

  /** Takes the choices of an autocomplete. */
  offer(choices: readonly CommandChoice[]): void {
    this.#choices.give(choices);
  }

  /** Takes the modal that opens for the user. */
  open(modal: Modal): void {
    this.#open = modal;
    this.#modal.give(modal);
  }

  /** Closes the modal. */
  close(): void {
    this.#open = undefined;
  }

  /** Takes a message, new or edited. */
  show(message: Message): void {
    this.messages.set(message.id, message);
    if ((message.flags & FLAGS.loading) === 0) this.#reply.give(message);
  }

  #elapsed(): number {
    return performance.now() - this.#dispatchedAt;
  }
}

/** The texts of a message, in reading order, a line break between two. */
export function textOf(message: Pick<Message, 'content' | 'components'>): string {
  const texts = (component: Component): string[] => [
    ...(component.content === undefined ? [] : [component.content]),
    ...(component.components ?? []).flatMap(texts),
  ];
  return [message.content, ...(message.components ?? []).flatMap(texts)]
    .filter((text) => text !== '')
    .join('\n');
}
