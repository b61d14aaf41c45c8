// What the playground remembers and what changes in it: places, people, messages, commands, interactions.
import { EventEmitter } from 'node:events';
import { CommandRegister } from './command-register.ts';
import type { Exchange } from './exchange.ts';
import { Files } from './files.ts';
import { asBotReads, Messages, type Message, type Stored } from './messages.ts';
import { People, type User } from './people.ts';
import { CHANNEL, membershipOf, type Channel, type Guild } from './places.ts';
import { furtherPlaces, scenery } from './scenery.ts';
import { snowflakes } from './snowflakes.ts';

/** What a world is made of. */
interface WorldOptions {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How many servers besides its own have the bot. */
  readonly furtherServers?: number;
  /** Where the playground listens, as `http://host:port`. */
  readonly address: () => string;
}

/** Something that changed, as far as it shows; what is left out was not concerned. */
export interface Change {
  readonly channel?: string;
  readonly message?: string;
  readonly exchange?: Exchange;
  /** Whether the bot's commands changed. */
  readonly commands?: true;
  /** Whether the bot came or went. */
  readonly bot?: true;
  /** Whether servers, channels or permissions changed. */
  readonly places?: true;
}

/** The state that requests and people change. */
export class World {
  token: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly application: string;
  readonly bot: User;
  readonly people: People;
  readonly guilds: readonly Guild[];
  readonly channels = new Map<string, Channel>();
  readonly messages = new Messages();
  readonly commands: CommandRegister;
  readonly files: Files;
  /** Every interaction by its token. */
  readonly exchanges = new Map<string, Exchange>();
  /** Until when somebody is seen typing, by channel. */
  readonly typing = new Map<string, number>();
  /** `dispatch` is an event for the bot, `change` one for those who look on, `request` tells of a request. */
  readonly bus = new EventEmitter<{
    dispatch: [string, object];
    change: [Change];
    request: [];
  }>();
  /** The ids of users who take no direct messages. */
  readonly closedDirect = new Set<string>();
  /** The ids of messages that the one user who saw them has put away. */
  readonly dismissed = new Set<string>();
  /** Channels and messages that were there and were removed: not to find them is no fault of the bot's. */
  readonly removed = new Set<string>();

  constructor({ token, now, address, furtherServers = 0 }: WorldOptions) {
    this.token = token;
    this.now = now;
    this.newId = snowflakes(now);
    this.application = this.newId();
    this.people = new People(this.newId);
    this.bot = this.people.named('Footnote', true);
    this.commands = new CommandRegister(this.application, this.newId);
    this.files = new Files(this.newId, address);
    const own = scenery(this.people, this.newId);
    const further = furtherPlaces(this.people, this.newId, furtherServers);
    this.guilds = [...own.guilds, ...further.guilds];
    for (const channel of [...own.channels, ...further.channels]) {
      this.channels.set(channel.id, channel);
    }
  }

  /** The time as Discord writes it. */
  timestamp(): string {
    return new Date(this.now()).toISOString();
  }

  /**
   * The channel or thread of this id or name.
   * @throws Error when there is none.
   */
  channel(idOrName: string): Channel {
    const named = [...this.channels.values()].find(({ name }) => name === idOrName);
    const channel = this.channels.get(idOrName) ?? named;
    if (channel === undefined) throw new Error(`There is no channel '${idOrName}'.`);
    return channel;
  }

  /** The channel in which this user and the bot talk alone. */
  directChannel(user: User): Channel {
    const known = [...this.channels.values()].find(
      ({ type, recipients }) => type === CHANNEL.direct && recipients[0]?.id === user.id,
    );
    if (known !== undefined) return known;
    const channel: Channel = {
      ...{ id: this.newId(), type: CHANNEL.direct, name: '', recipients: [user] },
      overwrites: new Map(),
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** Keeps a message, new or changed, and tells the bot and those who look on. */
  put(stored: Stored): void {
    const { id, channel_id: channelId } = stored.message;
    const isNew = this.messages.get(channelId, id) === undefined;
    this.messages.put(stored);
    if (isNew) this.typing.delete(channelId);
    if (stored.onlyFor === undefined) {
      this.dispatch(
        isNew ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE',
        channelId,
        this.forBot(stored.message, true),
      );
    }
    this.bus.emit('change', { channel: channelId, message: id });
  }

  /** Removes a message and tells of it. */
  remove({ message: { id, channel_id: channelId }, onlyFor }: Stored): void {
    this.messages.delete(channelId, id);
    this.removed.add(id);
    if (onlyFor === undefined) {
      this.dispatch('MESSAGE_DELETE', channelId, { id, channel_id: channelId });
    }
    this.bus.emit('change', { channel: channelId, message: id });
  }

  /** Sends the bot an event of a channel, where the bot is. */
  dispatch(event: string, channelId: string, data: object): void {
    const channel = this.channels.get(channelId);
    const { guild } = channel ?? {};
    if (guild?.hasBot === false || channel?.type === CHANNEL.group) return;
    const place = guild === undefined ? {} : { guild_id: guild.id };
    this.bus.emit('dispatch', event, { ...data, ...place });
  }

  /** A message as the bot gets it: over the gateway it also tells of the author and the place. */
  forBot(message: Message, overGateway = false): object {
    const channel = this.channels.get(message.channel_id);
    const { guild } = channel ?? {};
    const read = asBotReads(message, this.bot, channel?.type === CHANNEL.direct);
    if (!overGateway) return read;
    const member = guild === undefined ? {} : { member: membershipOf(message.author, guild) };
    return { ...read, ...member, channel_type: channel?.type };
  }
}
