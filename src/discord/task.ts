// What an interaction asks for, whatever its kind: how to acknowledge it, and the work to do.
import type { ChatInputCommandInteraction, Interaction, RepliableInteraction } from 'discord.js';
import type { ServerSettings } from '../state/settings.ts';
import { partsOf, type Action, type Modal } from './action.ts';
import type { AskingKind } from './asking.ts';
import { isMessageCommand, type AnyCommand, type Command, type CommandContext } from './command.ts';
import type { Reply } from './reply.ts';

/** Work that ends in a message. */
export interface ReplyTask {
  readonly kind: AskingKind;
  readonly response: 'public' | 'private' | 'update';
  readonly run: (context: CommandContext) => Promise<Reply> | Reply;
}

/** Work that ends in a modal; from memory, since it cannot be deferred. */
interface ModalTask {
  readonly kind: 'press';
  readonly response: 'modal';
  readonly open: (context: CommandContext) => Modal;
}

/** What an interaction asks for. */
export type Task = ReplyTask | ModalTask;

/** Commands by kind and name, actions by name. */
export class Tasks {
  readonly #commands: readonly AnyCommand[];
  readonly #actions: ReadonlyMap<string, Action>;

  constructor(commands: readonly AnyCommand[], actions: readonly Action[]) {
    this.#commands = commands;
    this.#actions = new Map(actions.map((action) => [action.name, action]));
  }

  /** What an interaction asks for; undefined when Footnote has no such command, button or modal any more. */
  of(interaction: RepliableInteraction, settings: ServerSettings): Task | undefined {
    if (interaction.isChatInputCommand()) {
      const command = this.slash(interaction);
      return command && commandTask(command, interaction, settings);
    }
    if (interaction.isMessageContextMenuCommand()) {
      const command = this.#commands
        .filter(isMessageCommand)
        .find(({ data }) => data.name === interaction.commandName);
      return command && commandTask(command, interaction, settings);
    }
    if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return undefined;
    const { name, args } = partsOf(interaction.customId);
    const action = this.#actions.get(name);
    if (action === undefined) return undefined;
    if (action.response !== 'modal') {
      const run: ReplyTask['run'] = (context) => action.execute(interaction, context, args);
      const { kind = 'press', response } = action;
      return { kind, response, run };
    }
    if (interaction.isModalSubmit()) return undefined;
    const open: ModalTask['open'] = (context) => action.open(interaction, context, args);
    return { kind: 'press', response: 'modal', open };
  }

  /** The slash command of an interaction. */
  slash({ commandName }: Pick<ChatInputCommandInteraction, 'commandName'>): Command | undefined {
    return this.#commands.find(
      (command): command is Command =>
        !isMessageCommand(command) && command.data.name === commandName,
    );
  }
}

/** How the log calls an interaction: a command, or the kind of component and its action. */
export function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return 'other';
  const kind = interaction.isModalSubmit() ? 'modal' : interaction.isButton() ? 'button' : 'select';
  return `${kind} ${partsOf(interaction.customId).name}`;
}

function commandTask<Interaction>(
  command: {
    readonly visibility:
      | 'public'
      | 'private'
      | ((interaction: Interaction, settings: ServerSettings) => 'public' | 'private');
    readonly kind?: AskingKind | ((interaction: Interaction) => AskingKind);
    execute(interaction: Interaction, context: CommandContext): Promise<Reply> | Reply;
  },
  interaction: Interaction,
  settings: ServerSettings,
): ReplyTask {
  const { visibility, kind = 'question' } = command;
  return {
    kind: typeof kind === 'function' ? kind(interaction) : kind,
    response: typeof visibility === 'function' ? visibility(interaction, settings) : visibility,
    run: (context) => command.execute(interaction, context),
  };
}
