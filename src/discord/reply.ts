// The one door: every message of the bot is made of a Reply, checked against the limits, and sent here.
import {
  ComponentType,
  MessageFlags,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { brokenLimits, COMMAND_LIMITS } from './limits.ts';
import { shorten, singleLine } from './escape.ts';

/** A message as data: Components V2, as Discord takes them. */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** A choice that autocomplete offers. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** One framed message; each text is markdown and becomes a block of its own, `null` draws a line. */
export function framed(texts: readonly (string | null)[]): Reply {
  const components = texts.map((content): APIContainerComponent['components'][number] =>
    content === null
      ? { type: ComponentType.Separator }
      : { type: ComponentType.TextDisplay, content },
  );
  return { components: [{ type: ComponentType.Container, components }] };
}

/** A reply of one sentence, which must be safe to show (see escape.ts). */
export function plain(sentence: string): Reply {
  return { components: [{ type: ComponentType.TextDisplay, content: sentence }] };
}

/**
 * Puts the reply in the place of the acknowledgement.
 * @throws Error (a fault of ours) when the reply breaks Discord's limits; nothing is sent then.
 */
export async function sendReply(
  interaction: ChatInputCommandInteraction,
  reply: Reply,
): Promise<void> {
  await interaction.editReply({
    components: checked(reply),
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [] },
  });
}

/** Answers an interaction at once, so that only its user sees it. */
export async function sendPrivately(
  interaction: ChatInputCommandInteraction,
  reply: Reply,
): Promise<void> {
  await interaction.reply({
    components: checked(reply),
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
    allowedMentions: { parse: [] },
  });
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

function checked({ components }: Reply): APIMessageTopLevelComponent[] {
  const broken = brokenLimits(components);
  if (broken.length > 0) throw new Error(`The reply breaks Discord's limits. ${broken.join(' ')}`);
  return [...components];
}
