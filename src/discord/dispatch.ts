// From an interaction to its reply: acknowledge at once, keep the limits, run the command, catch and log.
import { MessageFlags, type ChatInputCommandInteraction, type Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../answer/answer.ts';
import { FootnoteError } from '../errors.ts';
import { autocomplete } from './autocomplete.ts';
import type { Command, CommandContext, Visibility } from './command.ts';
import { Cooldown } from './cooldown.ts';
import { faultRecord, faultReply } from './faults.ts';
import { plain, sendPrivately, sendReply, type Reply } from './reply.ts';

/** What dispatching needs from its surroundings. */
export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly library: () => Library;
  readonly log: Logger;
  readonly now: () => Date;
}

/** How an interaction ended; `lost` means that Discord did not take the reply. */
type Outcome = 'answered' | 'refused' | 'failed' | 'limited' | 'stopping' | 'unknown' | 'lost';

/** How many interactions are remembered, so that one delivered twice is worked on once. */
const REMEMBERED = 1000;

const STOPPING = plain('Footnote is restarting. Please ask again in a minute.');
const UNKNOWN = plain('Footnote no longer has this command. `/help` lists those it has.');

/** Works on interactions; each is answered whatever happens and leaves one line in the log. */
export class Dispatcher {
  readonly #options: DispatchOptions;
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #cooldown = new Cooldown();
  readonly #seen = new Set<string>();
  readonly #running = new Set<Promise<void>>();
  #stopping = false;

  constructor(options: DispatchOptions) {
    this.#options = options;
    this.#commands = new Map(options.commands.map((command) => [command.data.name, command]));
  }

  /** Works on an interaction to its end. Never rejects. */
  async handle(interaction: Interaction): Promise<void> {
    if (this.#isRepeated(interaction.id)) return;
    const work = this.#work(interaction);
    this.#running.add(work);
    await work;
    this.#running.delete(work);
  }

  /** Takes no new work and waits until what runs has ended, at most `ms`; false when some still runs. */
  async drain(ms: number): Promise<boolean> {
    this.#stopping = true;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
    await Promise.race([Promise.all(this.#running), patience]);
    clearTimeout(timer);
    return this.#running.size === 0;
  }

  async #work(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) {
      const command = this.#commands.get(interaction.commandName);
      await autocomplete(interaction, command, () => this.#context(), this.#options.log);
    } else if (interaction.isChatInputCommand()) {
      await this.#logged(interaction);
    }
  }

  async #logged(interaction: ChatInputCommandInteraction): Promise<void> {
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
    log.info(
      {
        interaction: interaction.id,
        command: interaction.commandName,
        ackMs,
        ms: sinceStart(),
        outcome,
      },
      'interaction',
    );
  }

  /** Rejects only when Discord does not take the acknowledgement or the reply. */
  async #answer(
    interaction: ChatInputCommandInteraction,
    acknowledged: () => void,
  ): Promise<Outcome> {
    const declined = this.#declines(interaction);
    if (declined !== undefined) {
      await sendPrivately(interaction, declined.reply);
      acknowledged();
      return declined.outcome;
    }
    const command = this.#commands.get(interaction.commandName);
    if (command === undefined) {
      await sendPrivately(interaction, UNKNOWN);
      acknowledged();
      return 'unknown';
    }
    await interaction.deferReply(
      visibilityOf(command, interaction) === 'private' ? { flags: MessageFlags.Ephemeral } : {},
    );
    acknowledged();
    return this.#run(command, interaction);
  }

  async #run(command: Command, interaction: ChatInputCommandInteraction): Promise<Outcome> {
    try {
      await sendReply(interaction, await command.execute(interaction, this.#context()));
      return 'answered';
    } catch (error) {
      const expected = error instanceof FootnoteError;
      const record = { interaction: interaction.id, err: faultRecord(error) };
      if (!expected) this.#options.log.error(record, 'command failed');
      await sendReply(interaction, faultReply(error, interaction.id));
      return expected ? 'refused' : 'failed';
    }
  }

  #declines(
    interaction: ChatInputCommandInteraction,
  ): { outcome: Outcome; reply: Reply } | undefined {
    if (this.#stopping) return { outcome: 'stopping', reply: STOPPING };
    const waitMs = this.#cooldown.take(interaction.user.id, this.#options.now().getTime());
    if (waitMs === 0) return undefined;
    const seconds = Math.ceil(waitMs / 1000);
    const when = seconds === 1 ? 'a second' : `${seconds} seconds`;
    return {
      outcome: 'limited',
      reply: plain(`That is a lot of questions at once. You can ask again in ${when}.`),
    };
  }

  #context(): CommandContext {
    const { commands, library, now } = this.#options;
    return { commands, library: library(), now };
  }

  #isRepeated(id: string): boolean {
    if (this.#seen.has(id)) return true;
    this.#seen.add(id);
    const oldest = this.#seen.keys().next();
    if (this.#seen.size > REMEMBERED && !oldest.done) this.#seen.delete(oldest.value);
    return false;
  }
}

function visibilityOf(command: Command, interaction: ChatInputCommandInteraction): Visibility {
  return typeof command.visibility === 'function'
    ? command.visibility(interaction)
    : command.visibility;
}
