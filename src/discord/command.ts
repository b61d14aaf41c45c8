// The contract of a command: what it is called, who sees its reply, and the work that makes the reply.
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  SlashCommandBuilder,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteraction,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../answer/answer.ts';
import type { ServerSettings } from '../state/settings.ts';
import type { State } from '../state/state.ts';
import type { Language, Texts } from '../texts/texts.ts';
import type { AskingKind } from './asking.ts';
import type { Health } from './health.ts';
import type { Choice, Reply } from './reply.ts';
import type { CorpusService } from './services.ts';

/** Who sees a reply; fixed when the interaction is acknowledged, so before the work begins. */
export type Visibility = 'public' | 'private';

/** What a command or an action may use besides its interaction. */
export interface CommandContext {
  /** The corpus as it stood when the interaction came in. */
  readonly library: Library;
  readonly corpus: CorpusService;
  /** Every command, in help order. */
  readonly commands: readonly AnyCommand[];
  readonly health: Health;
  readonly state: State;
  /** The settings of the server it comes from; the defaults in direct messages. */
  readonly settings: ServerSettings;
  /** Who sees the reply, as it was acknowledged; of what an update replaces, whoever sees that. */
  readonly visibility: Visibility;
  /** The language of the reply: the server's where everyone sees it, else the user's own. */
  readonly language: Language;
  /** The fixed texts in that language. */
  readonly texts: Texts;
  readonly log: Logger;
  readonly now: () => Date;
}

/** What slash commands and message commands have in common. */
interface CommandOf<Interaction extends CommandInteraction> {
  /** A discord.js builder; `slashCommand` and `messageCommand` begin one. */
  readonly data: {
    readonly name: string;
    toJSON(): RESTPostAPIApplicationCommandsJSONBody;
  };
  readonly visibility:
    Visibility | ((interaction: Interaction, settings: ServerSettings) => Visibility);
  /** What it counts as: a question unless it says otherwise. */
  readonly kind?: AskingKind | ((interaction: Interaction) => AskingKind);
  /**
   * Makes the reply; the interaction is acknowledged by then, and the reply is sent by the caller.
   * @throws FootnoteError whose sentence the user may read.
   */
  execute(interaction: Interaction, context: CommandContext): Promise<Reply> | Reply;
}

/** A slash command. `commands/` holds one file for each command and `commands/index.ts` lists them. */
export interface Command extends CommandOf<ChatInputCommandInteraction> {
  readonly data: CommandOf<ChatInputCommandInteraction>['data'] & { readonly description: string };
  /** Choices for the option being typed, from memory: autocomplete cannot be deferred. */
  autocomplete?(interaction: AutocompleteInteraction, context: CommandContext): readonly Choice[];
}

/** A command in the context menu of a message. */
export interface MessageCommand extends CommandOf<MessageContextMenuCommandInteraction> {
  readonly on: 'message';
}

/** A command of either kind. */
export type AnyCommand = Command | MessageCommand;

/** Whether it stands in the context menu of messages rather than behind a slash. */
export function isMessageCommand(command: AnyCommand): command is MessageCommand {
  return 'on' in command;
}

/** Installed by servers and by single users: both kinds of installation. */
const EVERY_INSTALLATION = [
  ApplicationIntegrationType.GuildInstall,
  ApplicationIntegrationType.UserInstall,
];

/** Used in servers, in direct messages with the bot and in those between people. */
const EVERYWHERE = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
];

/** Who sees the reply of a command that leaves it to its server. */
export function byDefault(
  _interaction: CommandInteraction,
  { privateByDefault }: ServerSettings,
): Visibility {
  return privateByDefault ? 'private' : 'public';
}

/** A builder for a command that servers and single users can install and that works everywhere. */
export function slashCommand(name: string, description: string): SlashCommandBuilder {
  return new SlashCommandBuilder()
    .setName(name)
    .setDescription(description)
    .setIntegrationTypes(EVERY_INSTALLATION)
    .setContexts(EVERYWHERE);
}

/** A builder for a command of messages that servers and single users can install and that works everywhere. */
export function messageCommand(name: string): ContextMenuCommandBuilder {
  return new ContextMenuCommandBuilder()
    .setName(name)
    .setType(ApplicationCommandType.Message)
    .setIntegrationTypes(EVERY_INSTALLATION)
    .setContexts(EVERYWHERE);
}
