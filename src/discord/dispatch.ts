// From an interaction to its reply: acknowledge at once, keep the limits, do the work, catch and log.
import { MessageFlags, type Interaction, type RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../answer/answer.ts';
import { FootnoteError } from '../errors.ts';
import { DEFAULT_SETTINGS } from '../state/settings.ts';
import type { State } from '../state/state.ts';
import { languageFor, LANGUAGES } from '../texts/texts.ts';
import type { Action } from './action.ts';
import type { Admission } from './admission.ts';
import { askingOf } from './asking.ts';
import { isPrivate, sharedLanguage } from './audience.ts';
import { autocomplete } from './autocomplete.ts';
import type { AnyCommand, CommandContext } from './command.ts';
import { faultRecord, faultReply } from './faults.ts';
import type { InFlight } from './in-flight.ts';
import { plain, sendBesides, sendPrivately, sendReply } from './reply.ts';
import type { CorpusService } from './services.ts';
import { nameOf, Tasks, type ReplyTask, type Task } from './task.ts';

/** What dispatching needs from its surroundings. */
export interface DispatchOptions {
  readonly commands: readonly AnyCommand[];
  readonly actions: readonly Action[];
  readonly library: () => Library;
  readonly corpus: CorpusService;
  readonly state: State;
  readonly admission: Admission;
  readonly inFlight: InFlight;
  readonly log: Logger;
  readonly now: () => Date;
}

/** How an interaction ended; `lost` means that Discord did not take the reply. */
type Outcome = 'answered' | 'refused' | 'failed' | 'limited' | 'stopping' | 'unknown' | 'lost';

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
      await autocomplete(interaction, command, context, this.#options.log);
    } else if (interaction.isRepliable()) {
      await this.#logged(interaction);
    }
  }

  async #logged(interaction: RepliableInteraction): Promise<void> {
    const { log } = this.#options;
    const started = performance.now();
    const sinceStart = (): number => Math.round(performance.now() - started);
    let ackMs: number | undefined;
    const acknowledged = (): void => void (ackMs = sinceStart());
    let outcome: Outcome;
    try {
      outcome = await this.#answer(interaction, acknowledged);
    } catch (error) {
      outcome = 'lost';
      log.error({ interaction: interaction.id, err: faultRecord(error) }, 'reply not delivered');
    }
    const command = nameOf(interaction);
    const timings = { ackMs, ms: sinceStart() };
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
    if (task.response === 'modal') {
      if (!('showModal' in interaction)) return 'unknown';
      await interaction.showModal(task.open(context));
      acknowledged();
      return 'answered';
    }
    await acknowledge(interaction, task.response);
    acknowledged();
    return this.#run(task, interaction);
  }

  async #run(task: ReplyTask, interaction: RepliableInteraction): Promise<Outcome> {
    const context = this.#context(interaction, visibilityOf(task, interaction));
    let sent: () => Promise<void>;
    try {
      const reply = await task.run(context);
      const message = await sendReply(interaction, reply);
      sent = async () => reply.onSent?.(message);
    } catch (error) {
      const visibility = task.response === 'public' ? 'public' : 'private';
      return this.#refuse(error, task, interaction, this.#context(interaction, visibility));
    }
    await sent().catch((error: unknown) => {
      const record = { interaction: interaction.id, err: faultRecord(error) };
      this.#options.log.warn(record, 'what follows a reply failed');
    });
    return 'answered';
  }

  /** A failed update leaves the message it was for as it is. */
  async #refuse(
    error: unknown,
    { response }: ReplyTask,
    interaction: RepliableInteraction,
    { texts, log }: CommandContext,
  ): Promise<Outcome> {
    const expected = error instanceof FootnoteError;
    const record = { interaction: interaction.id, err: faultRecord(error) };
    if (!expected) log.error(record, 'command failed');
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
    const asking = askingOf(interaction, task.kind, this.#options.now());
    const sentence = this.#options.admission.declines(asking, settings, texts);
    return sentence === undefined ? undefined : { outcome: 'limited', sentence };
  }

  #context(interaction: Interaction, visibility: 'public' | 'private'): CommandContext {
    const { commands, library, corpus, state, log, now } = this.#options;
    const { guildId, locale } = interaction;
    const settings = guildId === null ? DEFAULT_SETTINGS : state.settings.of(guildId);
    const language =
      visibility === 'public' ? sharedLanguage(interaction, settings) : languageFor(locale);
    const spoken = { settings, language, texts: LANGUAGES[language] };
    return { commands, library: library(), corpus, state, ...spoken, log, now };
  }
}

/** Who sees the reply of a task: an update is seen by those who see what it replaces. */
function visibilityOf(
  { response }: ReplyTask,
  interaction: RepliableInteraction,
): 'public' | 'private' {
  if (response !== 'update' || !interaction.isMessageComponent()) {
    return response === 'public' ? 'public' : 'private';
  }
  return isPrivate(interaction) ? 'private' : 'public';
}

async function acknowledge(
  interaction: RepliableInteraction,
  response: ReplyTask['response'],
): Promise<void> {
  if (response === 'update' && 'deferUpdate' in interaction) await interaction.deferUpdate();
  else
    await interaction.deferReply(response === 'private' ? { flags: MessageFlags.Ephemeral } : {});
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
