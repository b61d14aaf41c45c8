// From a message to its reply: what is asked by mention, reply or direct message is answered in its light, and logged.
import type { Message } from 'discord.js';
import { asksSomething, isCourtesy, tidy } from '../../answer/question.ts';
import { FootnoteError } from '../../errors.ts';
import type { ServerSettings } from '../../state/settings.ts';
import type { Language } from '../../texts/texts.ts';
import { askingOf } from '../asking.ts';
import { sharedLanguage } from '../audience.ts';
import type { CommandContext } from '../command.ts';
import { contextFor } from '../context.ts';
import type { DispatchOptions } from '../dispatch.ts';
import { faultRecord, faultReply } from '../faults.ts';
import { refusalOf } from '../refusals.ts';
import { plain, post, type Reply } from '../reply.ts';
import { Seen } from '../seen.ts';
import { addressed, type Addressed } from './addressed.ts';
import { unreadMessage } from './ask-here.ts';
import { converse } from './converse.ts';
import { placeOf } from './memory.ts';

/** How a message was dealt with; `gone` means that nobody is left to read the reply, `lost` that Discord did not take it. */
type Outcome =
  'answered' | 'refused' | 'failed' | 'limited' | 'stopping' | 'helped' | 'gone' | 'lost';

/** What is said to a message, and how that is called. */
interface Said {
  readonly outcome: Outcome;
  readonly reply: Reply;
}

const THREADS = 1000;

/** Works on messages; whoever asked hears of it whatever happens, and each leaves one line in the log. */
export class Listener {
  readonly #options: Omit<DispatchOptions, 'actions'>;
  /** The threads in which it was said what can be read there. */
  readonly #toldIn = new Seen(THREADS);
  #stopping = false;

  constructor(options: Omit<DispatchOptions, 'actions'>) {
    this.#options = options;
  }

  /** Works on a message to its end, if it is meant for Footnote. Never rejects. */
  async handle(message: Message): Promise<void> {
    const meant = addressed(message);
    if (meant === undefined) return;
    if (meant.manner === 'unread' && !this.#toldIn.isFirst(message.channelId)) return;
    await this.#options.inFlight.once(message.id, () => this.#logged(message, meant));
  }

  /** From now on, what comes in is asked to come back later. */
  refuseNew(): void {
    this.#stopping = true;
  }

  async #logged(message: Message, meant: Addressed): Promise<void> {
    const { log, health, now } = this.#options;
    const started = performance.now();
    const sinceStart = (): number => Math.round(performance.now() - started);
    let ackMs: number | undefined;
    // It shows that the question came in; the answer does not wait for it.
    const typing = meant.channel.sendTyping().then(
      () => void (ackMs = sinceStart()),
      () => undefined,
    );
    let outcome: Outcome;
    try {
      const said = await this.#said(message, meant);
      outcome = said.outcome;
      const sent = await post(meant.channel, said.reply, { replyTo: message.id });
      await said.reply.onSent?.(sent).catch((error: unknown) => {
        log.warn({ message: message.id, err: faultRecord(error) }, 'what follows a reply failed');
      });
    } catch (error) {
      outcome = refusalOf(error) === undefined ? 'lost' : 'gone';
      const err = faultRecord(error);
      if (outcome === 'lost') log.error({ message: message.id, err }, 'reply not delivered');
      const [id, server] = [message.id, message.guildId];
      if (outcome === 'lost') health.failed({ id, what: 'message', error, at: now(), server });
    }
    await typing;
    const { manner } = meant;
    log.info({ message: message.id, manner, ackMs, ms: sinceStart(), outcome }, 'message');
  }

  /** What is said to a message. */
  async #said(message: Message, { manner }: Addressed): Promise<Said> {
    const context = this.#context(message);
    const { texts, settings } = context;
    if (manner === 'unread') return { outcome: 'helped', reply: unreadMessage(texts) };
    const said = tidy(message.content);
    if (!asksSomething(said) || isCourtesy(said)) {
      return { outcome: 'helped', reply: plain(texts.conversation.nothingAsked) };
    }
    if (this.#stopping) return { outcome: 'stopping', reply: plain(texts.common.stopping) };
    const asking = askingOf(message, 'question', context.now());
    const declined = this.#options.admission.declines(asking, settings, texts);
    if (declined !== undefined) return { outcome: 'limited', reply: plain(declined) };
    return this.#answer(message, context);
  }

  async #answer(message: Message, context: CommandContext): Promise<Said> {
    const { author, channel, channelId, content, guildId, id } = message;
    const place = placeOf(channel, channelId, author.id);
    const asker = { server: guildId, channel: channelId, user: author.id, private: false };
    try {
      return { outcome: 'answered', reply: await converse(tidy(content), place, asker, context) };
    } catch (error) {
      const { log, health, now } = this.#options;
      const reply = faultReply(error, id, context.texts);
      if (error instanceof FootnoteError) return { outcome: 'refused', reply };
      log.error({ message: id, err: faultRecord(error) }, 'message not answered');
      health.failed({ id, what: 'message', error, at: now(), server: guildId });
      return { outcome: 'failed', reply };
    }
  }

  #context(message: Message): CommandContext {
    const { guildId: server, guild } = message;
    const languageIn = (settings: ServerSettings): Language =>
      sharedLanguage(settings, guild?.preferredLocale);
    return contextFor({ server, visibility: 'public', languageIn }, this.#options);
  }
}
