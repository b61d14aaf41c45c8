// One interaction from its dispatch to the bot's last message, as the person at the keyboard sees it.
import type { CommandChoice } from './command-rules.ts';
import { FLAGS, type Component } from './message-rules.ts';
import type { Message } from './payloads.ts';
import { Signal } from './signal.ts';

/** Discord drops an interaction that is not acknowledged within this time. */
const ACKNOWLEDGE_WITHIN_MS = 3000;

const DEFAULT_PATIENCE_MS = 10_000;

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
  readonly channel_id: string;
}

/** An interaction and everything that the bot answered. */
export class Exchange {
  readonly payload: InteractionPayload;
  /** The messages of the bot by id; the first answer is also `@original`. */
  readonly messages = new Map<string, Message>();
  readonly #name: string;
  readonly #dispatchedAt = performance.now();
  readonly #acknowledged = new Signal<Acknowledgement>();
  readonly #reply = new Signal<Message>();
  readonly #choices = new Signal<readonly CommandChoice[]>();
  #answered = false;

  constructor(name: string, payload: InteractionPayload) {
    this.#name = name;
    this.payload = payload;
  }

  /** Whether the bot has answered; a second first answer is refused. */
  get isAnswered(): boolean {
    return this.#answered;
  }

  /** Whether the bot let the time for the first answer pass. */
  get isExpired(): boolean {
    return !this.#answered && this.#elapsed() > ACKNOWLEDGE_WITHIN_MS;
  }

  /** Waits for the first answer. */
  acknowledged(ms = DEFAULT_PATIENCE_MS): Promise<Acknowledgement> {
    return this.#acknowledged.within(ms, `The acknowledgement of ${this.#name}`);
  }

  /** Waits for the first message that is more than "thinking". */
  reply(ms = DEFAULT_PATIENCE_MS): Promise<Message> {
    return this.#reply.within(ms, `The reply to ${this.#name}`);
  }

  /** Waits for the choices of an autocomplete. */
  choices(ms = DEFAULT_PATIENCE_MS): Promise<readonly CommandChoice[]> {
    return this.#choices.within(ms, `The choices for ${this.#name}`);
  }

  /** Takes the first answer. */
  acknowledge(type: number, flags: number): void {
    this.#answered = true;
    const isPrivate = (flags & FLAGS.ephemeral) !== 0;
    this.#acknowledged.give({ type, ms: this.#elapsed(), private: isPrivate });
  }

  /** Takes the choices of an autocomplete. */
  offer(choices: readonly CommandChoice[]): void {
    this.#choices.give(choices);
  }

  /** Takes a message, new or edited, under its id and any other name it goes by. */
  show(message: Message, ...names: string[]): void {
    for (const name of [message.id, ...names]) this.messages.set(name, message);
    if ((message.flags & FLAGS.loading) === 0) this.#reply.give(message);
  }

  #elapsed(): number {
    return performance.now() - this.#dispatchedAt;
  }
}

/** The texts of a message, in reading order, a line break between two. */
export function textOf(message: Message): string {
  const texts = (component: Component): string[] => [
    ...(component.content === undefined ? [] : [component.content]),
    ...(component.components ?? []).flatMap(texts),
  ];
  return [message.content, ...(message.components ?? []).flatMap(texts)]
    .filter((text) => text !== '')
    .join('\n');
}
