// The contract of a command: what it is called, who sees its reply, and the work that makes the reply.
import {
  ApplicationIntegrationType,
  InteractionContextType,
  SlashCommandBuilder,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Library } from '../answer/answer.ts';
import type { Choice, Reply } from './reply.ts';

/** Who sees a reply; fixed when the interaction is acknowledged, so before the work begins. */
export type Visibility = 'public' | 'private';

/** What a command may use besides its interaction. */
export interface CommandContext {
  /** The corpus as it stood when the interaction came in. */
  readonly library: Library;
  /** Every command, in help order. */
  readonly commands: readonly Command[];
  readonly now: () => Date;
}

/** A Discord command. `commands/` holds one file for each and `commands/index.ts` lists them. */
export interface Command {
  /** A discord.js builder; `slashCommand` begins one. */
  readonly data: {
    readonly name: string;
    readonly description: string;
    toJSON(): RESTPostAPIChatInputApplicationCommandsJSONBody;
  };
  readonly visibility: Visibility | ((interaction: ChatInputCommandInteraction) => Visibility);
  /**
   * Makes the reply; the interaction is acknowledged by then, and the reply is sent by the caller.
   * @throws FootnoteError whose sentence the user may read.
   */
  execute(
    interaction: ChatInputCommandInteraction,
    context: CommandContext,
  ): Promise<Reply> | Reply;
  /** Choices for the option being typed, from memory: autocomplete cannot be deferred. */
  autocomplete?(interaction: AutocompleteInteraction, context: CommandContext): readonly Choice[];
}

/** A builder for a command that servers and single users can install and that works everywhere. */
export function slashCommand(name: string, description: string): SlashCommandBuilder {
  return new SlashCommandBuilder()
    .setName(name)
    .setDescription(description)
    .setIntegrationTypes(
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    )
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    );
}
