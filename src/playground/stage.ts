// What people and those who manage a server do on the playground, and what they see there.
import type { Exchange } from './exchange.ts';
import { autocomplete, contextMenu, slash } from './acts/commands.ts';
import { press, select, type MessageRef } from './acts/components.ts';
import { submit, type FieldValues } from './acts/modals.ts';
import type { OptionValues } from './acts/options.ts';
import type { Actor } from './acts/setting.ts';
import { deleteMessage, react, say, type Saying } from './acts/talk.ts';
import {
  changeThread,
  inviteBot,
  kickBot,
  outage,
  removeChannel,
  setPermissions,
} from './changing.ts';
import type { Upload } from './files.ts';
import { FLAGS } from './message-rules.ts';
import type { Attachment, Message } from './messages.ts';
import type { User } from './people.ts';
import type { Permission } from './permissions.ts';
import type { Channel, Guild } from './places.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** Permissions that are changed: the bot's unless a user is named, in every channel of its server unless one is. */
export interface PermissionChange {
  readonly user?: string;
  readonly channel?: string;
  readonly allow?: readonly Permission[];
  readonly deny?: readonly Permission[];
}

/** What a person wrote. */
export interface Said {
  readonly message: Message;
  /** Waits for the bot's next message in the same channel, or in the thread that it opened there. */
  reply(ms?: number): Promise<Message>;
}

/** The stage on which people act; the playground is one with a server behind it. */
export class Stage {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The user of this name; made at the first mention. */
  user(name: string): User {
    return this.#world.people.named(name);
  }

  /**
   * The channel or thread of this name or id.
   * @throws Error when there is none.
   */
  channel(nameOrId: string): Channel {
    return this.#world.channel(nameOrId);
  }

  /** The server of a channel, or else the one that has the bot from the start. */
  server(channel?: string): Guild {
    const guild = channel === undefined ? this.#world.guilds[0] : this.channel(channel).guild;
    if (guild === undefined) throw new Error('This is no channel of a server.');
    return guild;
  }

  /** The channel in which this user and the bot talk alone. */
  directChannel(user: string): Channel {
    return this.#world.directChannel(this.user(user));
  }

  /** The interaction of this id and everything that the bot answered. */
  exchange(id: string): Exchange | undefined {
    return [...this.#world.exchanges.values()].find(({ payload }) => payload.id === id);
  }

  /** Every message in a channel or thread, oldest first, those included that one user sees. */
  messages(channel: string): readonly Message[] {
    return this.#world.messages.in(this.#world.channel(channel).id).map(({ message }) => message);
  }

  /** The threads below a channel, oldest first. */
  threads(channel: string): readonly Channel[] {
    const parent = this.#world.channel(channel);
    return [...this.#world.channels.values()].filter(({ thread }) => thread?.parent === parent);
  }

  /** The file of this id, as it was sent. */
  upload(id: string): Upload | undefined {
    return this.#world.files.get(id);
  }

  /** The content of a file as text. */
  file({ id }: Pick<Attachment, 'id'>): string {
    return this.#world.files.get(id)?.data.toString('utf8') ?? '';
  }

  /**
   * Waits until `look` finds something, looking again at each change and each request.
   * @throws Error that names `what` when nothing is found in time.
   */
  until<T>(look: () => T | undefined, what: string, ms?: number): Promise<T> {
    return until(this.#world, look, what, ms);
  }

  /**
   * Sends a slash command as a user does; `name` goes on with subcommands: `paper-of-the-day setup`.
   * @throws Error when the command is not registered or Discord would not let a person send these options.
   */
  slash(name: string, values: OptionValues = {}, actor: Actor = {}): Exchange {
    return slash(this.#world, name, values, actor);
  }

  /**
   * Types into an option that autocompletes, with these other options filled in.
   * @throws Error when there is no such command or option.
   */
  autocomplete(
    name: string,
    option: string,
    typed: string,
    actor: Actor = {},
    values: OptionValues = {},
  ): Exchange {
    return autocomplete(this.#world, name, { option, typed, values }, actor);
  }

  /**
   * Chooses a command in the menu of a message.
   * @throws Error when the command is not offered here.
   */
  contextMenu(name: string, message: MessageRef, actor: Actor = {}): Exchange {
    return contextMenu(this.#world, name, message, actor);
  }

  /**
   * Presses a button, named by its custom id or its label; whoever alone sees the message is the default.
   * @throws Error when a person could not press it.
   */
  press(message: MessageRef, button: string, actor: Actor = {}): Exchange {
    return press(this.#world, message, button, actor);
  }

  /**
   * Chooses in a select menu; users, roles and channels go by name or id.
   * @throws Error when a person could not choose this.
   */
  select(
    message: MessageRef,
    customId: string,
    values: readonly string[],
    actor: Actor = {},
  ): Exchange {
    return select(this.#world, message, customId, values, actor);
  }

  /**
   * Fills in the modal that an exchange opened (wait for `exchange.modal()` first) and sends it off.
   * @throws Error when no modal is open or Discord would not let a person send this.
   */
  submit(exchange: Exchange, values: FieldValues = {}, actor: Actor = {}): Exchange {
    return submit(this.#world, exchange, values, actor);
  }

  /** Closes the modal that an exchange opened without sending it off. */
  closeModal(exchange: Exchange): void {
    exchange.close();
    this.#world.bus.emit('change', { channel: exchange.payload.channel_id, exchange });
  }

  /** Puts away a message that only one user sees; the bot does not hear of it. */
  dismiss({ id, channel_id: channel }: MessageRef): void {
    this.#world.dismissed.add(id);
    this.#world.bus.emit('change', { channel, message: id });
  }

  /**
   * Writes a message; `@Footnote` mentions the bot, `@Name` a person.
   * @throws Error when the person may not write there.
   */
  say(text: string, saying: Saying = {}): Said {
    const message = say(this.#world, text, saying);
    const look = (): Message | undefined => this.#botMessageAfter(message);
    const what = `The bot's reply to '${text.slice(0, 40)}'`;
    return { message, reply: (ms) => this.until(look, what, ms) };
  }

  /** Reacts to a message, or takes the reaction back with `add: false`. */
  react(message: MessageRef, emoji: string, actor: Actor & { add?: boolean } = {}): void {
    react(this.#world, message, emoji, actor);
  }

  /**
   * Deletes a message, as whoever may, or as this person.
   * @throws Error when this person may not.
   */
  deleteMessage(message: MessageRef, actor?: Actor): void {
    deleteMessage(this.#world, message, actor);
  }

  /** Deletes a channel with its threads, or a thread. */
  deleteChannel(nameOrId: string): void {
    removeChannel(this.#world, this.#world.channel(nameOrId));
  }

  /** Archives a thread; with `locked` only who manages threads can open it again. */
  archiveThread(nameOrId: string, locked = false): void {
    changeThread(this.#world, this.#world.channel(nameOrId), { archived: true, locked });
  }

  /** Changes what the bot or a person may do. */
  setPermissions({ user, channel, allow = [], deny = [] }: PermissionChange): void {
    const who = user === undefined ? this.#world.bot : this.user(user);
    const all = [...this.#world.channels.values()].filter(({ guild, thread }) =>
      thread === undefined ? guild === this.#world.guilds[0] : false,
    );
    const where = channel === undefined ? all : [this.#world.channel(channel)];
    for (const one of where) setPermissions(this.#world, one, who, { allow, deny });
  }

  /** Lets a user refuse direct messages, or take them again. */
  closeDirectMessages(user: string, isClosed = true): void {
    const { id } = this.user(user);
    if (isClosed) this.#world.closedDirect.add(id);
    else this.#world.closedDirect.delete(id);
  }

  /** Takes the bot out of the server. */
  kickBot(): void {
    kickBot(this.#world, this.server());
  }

  /** Lets the server be out of reach, as an outage of Discord's does; `inviteBot` brings it back. */
  outage(): void {
    outage(this.#world, this.server());
  }

  /** Brings the bot into the server of this channel, or back into its own. */
  inviteBot(channel?: string): void {
    inviteBot(this.#world, this.server(channel));
  }

  #botMessageAfter({ id, channel_id }: Message): Message | undefined {
    return [channel_id, id]
      .flatMap((channel) => this.#world.messages.in(channel))
      .map(({ message }) => message)
      .find(
        ({ author, flags, id: other }) =>
          author.id === this.#world.bot.id &&
          BigInt(other) > BigInt(id) &&
          (flags & FLAGS.loading) === 0,
      );
  }
}
