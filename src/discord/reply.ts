// The one door: every message of the bot is made of a Reply, checked against the limits, and sent here.
import { createHash } from 'node:crypto';
import {
  ComponentType,
  MessageFlags,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type AutocompleteInteraction,
  type Message,
  type RepliableInteraction,
  type SendableChannels,
} from 'discord.js';
import { brokenLimits, COMMAND_LIMITS, MESSAGE_LIMITS } from './limits.ts';
import { shorten, singleLine } from './escape.ts';

/** A file that goes with a message; a File component shows it as `attachment://name`. */
interface ReplyFile {
  readonly name: string;
  readonly content: string;
}

/** A message as data: Components V2, as Discord takes them. */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly ReplyFile[];
  /** Called with the message once Discord has it; what it throws is logged, the message stands. */
  readonly onSent?: (message: Message) => Promise<void>;
}

/** A choice that autocomplete offers. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A part of a framed message: a text in markdown, which becomes a block of its own; a line (`null`); a component. */
type Part = string | null | APIContainerComponent['components'][number];

/** One framed message of these parts. */
export function framed(parts: readonly Part[]): Reply {
  const components = parts.map((part) => {
    if (part === null) return { type: ComponentType.Separator } as const;
    return typeof part === 'string'
      ? ({ type: ComponentType.TextDisplay, content: part } as const)
      : part;
  });
  return { components: [{ type: ComponentType.Container, components }] };
}

/** A reply of one sentence, which must be safe to show (see escape.ts). */
export function plain(sentence: string): Reply {
  return { components: [{ type: ComponentType.TextDisplay, content: sentence }] };
}

/**
 * Puts the reply in the place of the acknowledgement: of "thinking", or of the message that an update is for.
 * @throws Error (a fault of ours) when the reply breaks Discord's limits; nothing is sent then.
 */
export async function sendReply(interaction: RepliableInteraction, reply: Reply): Promise<Message> {
  return interaction.editReply({ ...payloadOf(reply), flags: MessageFlags.IsComponentsV2 });
}

/** Answers an interaction that is not acknowledged yet, so that only its user sees it. */
export async function sendPrivately(
  interaction: RepliableInteraction,
  reply: Reply,
): Promise<void> {
  await interaction.reply({
    ...payloadOf(reply),
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
  });
}

/** Adds a message, after the one that answered, that only the interaction's user sees. */
export async function sendBesides(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await interaction.followUp({
    ...payloadOf(reply),
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
  });
}

/** How a message is posted without an interaction. */
export interface PostOptions {
  /** The message it replies to; where that is gone, it stands alone. */
  readonly replyTo?: string;
  /** What only this message has: Discord takes a second one with the same, within minutes, for the first. */
  readonly once?: string;
}

/** Posts a message to a channel, a thread or a direct message. */
export async function post(
  channel: SendableChannels,
  reply: Reply,
  { replyTo, once }: PostOptions = {},
): Promise<Message> {
  return channel.send({
    ...payloadOf(reply),
    flags: MessageFlags.IsComponentsV2,
    ...(once === undefined ? {} : { nonce: nonceOf(once), enforceNonce: true }),
    ...(replyTo === undefined
      ? {}
      : { reply: { messageReference: replyTo, failIfNotExists: false } }),
  });
}

/** A text of any length as a nonce. */
function nonceOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, MESSAGE_LIMITS.nonce);
}

/** Offers choices; those past the limit and those whose value is too long are left out, long names are cut. */
export async function sendChoices(
  interaction: AutocompleteInteraction,
  choices: readonly Choice[],
): Promise<void> {
  const shown = choices
    .filter(({ value }) => value.length <= COMMAND_LIMITS.choiceValue)
    .map(({ name, value }) => ({
      name: shorten(singleLine(name), COMMAND_LIMITS.choiceName),
      value,
    }))
    .filter(({ name }) => name !== '');
  await interaction.respond(shown.slice(0, COMMAND_LIMITS.choices));
}

/** What every way of sending takes of a reply. An edit without files takes away those of before. */
function payloadOf({ components, files = [] }: Reply) {
  const broken = brokenLimits(components);
  if (broken.length > 0) throw new Error(`The reply breaks Discord's limits. ${broken.join(' ')}`);
  return {
    components: [...components],
    ...(files.length === 0
      ? {}
      : { files: files.map(({ name, content }) => ({ name, attachment: Buffer.from(content) })) }),
    allowedMentions: { parse: [] },
  };
}
