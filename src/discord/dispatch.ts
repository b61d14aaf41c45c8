// From an interaction to its reply: acknowledge at once, keep the limits, do the work, catch and log.
import {
  MessageFlags,
  type Interaction,
  type Message,
  type RepliableInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../answer/answer.ts';
import { FootnoteError } from '../errors.ts';
import type { State } from '../state/state.ts';
import type { ServerSettings } from '../state/settings.ts';
import { languageFor, type Language } from '../texts/texts.ts';
import type { Action } from './action.ts';
import type { Admission } from './admission.ts';
import { askingOf, type Asking } from './asking.ts';
import { isPrivate, languageAround } from './audience.ts';
import { autocomplete } from './autocomplete.ts';
import type { AnyCommand, CommandContext, Visibility } from './command.ts';
import { contextFor } from './context.ts';
import { deliver } from './deliver.ts';
import { faultRecord, faultReply } from './faults.ts';
import type { Health } from './health.ts';
import type { InFlight } from './in-flight.ts';
import { refusalOf } from './refusals.ts';
import { plain, sendBesides, sendPrivately, sendReply, type Reply } from './reply.ts';
import type { CorpusService } from './services.ts';
import { nameOf, Tasks, type ReplyTask, type Task } from './task.ts';

/** What dispatching needs from its surroundings. */
export interface DispatchOptions {
  readonly commands: readonly AnyCommand[];
  readonly actions: readonly Action[];
  readonly library: () => Library;
  readonly corpus: CorpusService;
  readonly health: Health;
  readonly state: State;
  readonly admission: Admission;
  readonly inFlight: InFlight;
  readonly log: Logger;
  readonly now: () => Date;
}

/**
 * How an interaction ended; `elsewhere` means that another instance answered it, `gone` that nobody is left to
 * read the reply, `lost` that Discord did not take it.
 */
type Outcome =
  | 'answered'
  | 'refused'
  | 'failed'
  | 'limited'
  | 'stopping'
  | 'unknown'
  | 'elsewhere'
  | 'gone'
  | 'lost';

/** Works on interactions; each is answered whatever happens and leaves one line in the log. */
export class Dispatcher {
  readonly #options: DispatchOptions;
  readonly #tasks: Tasks;
  #stopping = false;

  constructor(options: DispatchOptions) {
    this.#options = options;
    this.#tasks = new Tasks(options.commands, options.actions);
  }

  /** Works on an interaction to its end. Never rejects. */
  async handle(interaction: Interaction): Promise<void> {
    await this.#options.inFlight.once(interaction.id, () => this.#work(interaction));
  }

  /** From now on, what comes in is asked to come back later. */
  refuseNew(): void {
    this.#stopping = true;
  }

  async #work(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) {
      const command = this.#tasks.slash(interaction);
      const context = (): CommandContext => this.#context(interaction, 'private');
      await autocomplete(interaction, command, context, (error) => {
        this.#fault(interaction, error, 'autocomplete failed');
      });
    } else if (interaction.isRepliable()) {
      await this.#logged(interaction);
    }
  }

  async #logged(interaction: RepliableInteraction): Promise<void> {
    const { log, health } = this.#options;
    const started = performance.now();
    const sinceStart = (): number => Math.round(performance.now() - started);
    let ackMs: number | undefined;
    const acknowledged = (): void => void (ackMs = sinceStart());
    let outcome: Outcome;
    try {
      outcome = await this.#answer(interaction, acknowledged);
    } catch (error) {
      outcome = refusalOf(error) === 'answered' ? 'elsewhere' : 'lost';
      if (outcome === 'lost') this.#fault(interaction, error, 'reply not delivered');
    }
    const command = nameOf(interaction);
    const timings = { ackMs, ms: sinceStart() };
    if (outcome === 'answered' && ackMs !== undefined) health.answered({ ...timings, ackMs });
    log.info({ interaction: interaction.id, command, ...timings, outcome }, 'interaction');
  }

  /** Rejects only when Discord does not take the acknowledgement or the reply. */
  async #answer(interaction: RepliableInteraction, acknowledged: () => void): Promise<Outcome> {
    const context = this.#context(interaction, 'private');
    const task = this.#tasks.of(interaction, context.settings);
    const declined = this.#declines(interaction, task, context);
    if (declined !== undefined || task === undefined) {
      const { outcome, sentence } = declined ?? unknown(interaction, context);
      await sendPrivately(interaction, plain(sentence));
      acknowledged();
      return outcome;
    }
    try {
      await begin(interaction, task, context);
    } catch (error) {
      this.#options.admission.giveBack(this.#asking(interaction, task), context.settings);
      throw error;
    }
    acknowledged();
    return task.response === 'modal' ? 'answered' : this.#run(task, interaction);
  }

  async #run(task: ReplyTask, interaction: RepliableInteraction): Promise<Outcome> {
    // What fails is told to its user alone, unless everyone sees that they asked.
    const visibility = task.response === 'public' ? 'public' : 'private';
    const context = this.#context(interaction, visibilityOf(task, interaction));
    let reply: Reply;
    let message: Message | undefined;
    try {
      reply = await task.run(context);
      message = await deliver(interaction, reply, visibility, context.log);
    } catch (error) {
      return this.#refuse(error, task, interaction, this.#context(interaction, visibility));
    }
    if (message === undefined) return 'gone';
    await reply.onSent?.(message).catch((error: unknown) => {
      const record = { interaction: interaction.id, err: faultRecord(error) };
      this.#options.log.warn(record, 'what follows a reply failed');
    });
    return 'answered';
  }

  /** A failed update leaves the message it was for as it is. Whoever runs Footnote reads what a failure came of. */
  async #refuse(
    error: unknown,
    { response }: ReplyTask,
    interaction: RepliableInteraction,
    { texts, log }: CommandContext,
  ): Promise<Outcome> {
    const expected = error instanceof FootnoteError;
    const record = { interaction: interaction.id, err: faultRecord(error) };
    if (!expected) this.#fault(interaction, error, 'command failed');
    else if (error.cause !== undefined) log.warn(record, 'command refused');
    const reply = faultReply(error, interaction.id, texts);
    await (response === 'update' ? sendBesides : sendReply)(interaction, reply);
    return expected ? 'refused' : 'failed';
  }

  #declines(
    interaction: RepliableInteraction,
    task: Task | undefined,
    { settings, texts }: CommandContext,
  ): { outcome: Outcome; sentence: string } | undefined {
    if (this.#stopping) return { outcome: 'stopping', sentence: texts.common.stopping };
    if (task === undefined) return undefined;
    const asking = this.#asking(interaction, task);
    const sentence = this.#options.admission.declines(asking, settings, texts);
    return sentence === undefined ? undefined : { outcome: 'limited', sentence };
  }

  #asking(interaction: RepliableInteraction, { kind }: Task): Asking {
    return askingOf(interaction, kind, this.#options.now());
  }

  /** Logs what nobody expected, and remembers it for the status. */
  #fault(interaction: Interaction, error: unknown, message: string): void {
    const { log, health, now } = this.#options;
    const { id, guildId: server } = interaction;
    const err = faultRecord(error);
    log.error({ interaction: id, err }, message);
    health.failed({ id, what: nameOf(interaction), error, at: now(), server });
  }

  #context(interaction: Interaction, visibility: Visibility): CommandContext {
    const { guildId: server, locale } = interaction;
    const languageIn = (settings: ServerSettings): Language =>
      visibility === 'public' ? languageAround(interaction, settings) : languageFor(locale);
    return contextFor({ server, visibility, languageIn }, this.#options);
  }
}

/** Who sees the reply of a task: an update is seen by those who see what it replaces. */
function visibilityOf({ response }: ReplyTask, interaction: RepliableInteraction): Visibility {
  if (response !== 'update' || !interaction.isMessageComponent()) {
    return response === 'public' ? 'public' : 'private';
  }
  return isPrivate(interaction) ? 'private' : 'public';
}

/** Acknowledges an interaction, or opens the modal that is its answer. */
async function begin(
  interaction: RepliableInteraction,
  task: Task,
  context: CommandContext,
): Promise<void> {
  if (task.response === 'modal') {
    if ('showModal' in interaction) await interaction.showModal(task.open(context));
  } else if (task.response === 'update' && 'deferUpdate' in interaction) {
    await interaction.deferUpdate();
  } else {
    const unseen = task.response === 'private';
    await interaction.deferReply(unseen ? { flags: MessageFlags.Ephemeral } : {});
  }
}

function unknown(
  interaction: RepliableInteraction,
  { texts }: CommandContext,
): { outcome: Outcome; sentence: string } {
  const { unknownCommand, unknownButton } = texts.common;
  return {
    outcome: 'unknown',
    sentence: interaction.isCommand() ? unknownCommand : unknownButton,
  };
}
