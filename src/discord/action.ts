// The contract of a button, a select menu or a modal: its custom id carries all that is needed to act on it later.
import type {
  APIModalInteractionResponseCallbackData,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { AskingKind } from './asking.ts';
import type { CommandContext } from './command.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import type { Reply } from './reply.ts';

/** What sets an action off. */
export type ActionInteraction = MessageComponentInteraction | ModalSubmitInteraction;

/** A modal as Discord takes it. */
export type Modal = APIModalInteractionResponseCallbackData;

/** How an action's reply is shown: to everyone, to its user only, or in the place of the message it sits on. */
type ActionResponse = 'public' | 'private' | 'update';

/** An action that makes a reply; the interaction is acknowledged by then. */
export interface ReplyingAction {
  /** The first part of its custom ids. Renaming it breaks the buttons that are already posted. */
  readonly name: string;
  readonly response: ActionResponse;
  /** What it counts as: a press unless it says otherwise. */
  readonly kind?: AskingKind;
  /**
   * @param args the further parts of the custom id, as they were given to `customId`
   * @throws FootnoteError whose sentence the user may read
   */
  execute(
    interaction: ActionInteraction,
    context: CommandContext,
    args: readonly string[],
  ): Promise<Reply> | Reply;
}

/** An action that opens a modal: from memory, since opening one cannot be deferred. */
export interface ModalAction {
  readonly name: string;
  readonly response: 'modal';
  open(
    interaction: MessageComponentInteraction,
    context: CommandContext,
    args: readonly string[],
  ): Modal;
}

/** Anything that a component can set off. */
export type Action = ReplyingAction | ModalAction;

const SEPARATOR = '|';

/**
 * The custom id with which a component sets off an action.
 * @throws Error (a fault of ours) when it is longer than Discord takes or a part holds the separator
 */
export function customId({ name }: { readonly name: string }, ...args: readonly string[]): string {
  const parts = [name, ...args];
  const id = parts.join(SEPARATOR);
  const wrong = parts.some((part) => part.includes(SEPARATOR));
  if (wrong || id.length > MESSAGE_LIMITS.customId) {
    throw new Error(`'${id}' cannot be a custom id.`);
  }
  return id;
}

/** The parts of a custom id: the action's name and its arguments. */
export function partsOf(id: string): { name: string; args: readonly string[] } {
  const [name = '', ...args] = id.split(SEPARATOR);
  return { name, args };
}
