// What the playground remembers: the application, its commands, the people, and what was said.
import type { CommandBody } from './command-rules.ts';
import type { Exchange } from './exchange.ts';
import type { MessageBody } from './message-rules.ts';
import { messageOf, snowflake, userNamed, type Message, type User } from './payloads.ts';

/** The state that requests and people change. */
export class World {
  readonly token: string;
  readonly application = snowflake();
  readonly bot: User = userNamed('Footnote', true);
  readonly guild = snowflake();
  readonly channel = snowflake();
  /** Every interaction by its token. */
  readonly exchanges = new Map<string, Exchange>();
  /** The messages that the bot posted into channels by itself. */
  readonly posted: Message[] = [];
  #commands: readonly object[] = [];
  readonly #users = new Map<string, User>();
  readonly #directChannels = new Map<string, string>();

  constructor(token: string) {
    this.token = token;
  }

  /** The commands as Discord lists them: with an id and with every default filled in. */
  get commands(): readonly object[] {
    return this.#commands;
  }

  /** Takes the application's new list of commands. */
  register(commands: readonly CommandBody[]): void {
    const own = { application_id: this.application, version: snowflake() };
    const defaults = {
      ...{ type: 1, nsfw: false, default_member_permissions: null, dm_permission: true },
      ...{ name_localizations: null, description_localizations: null, handler: null },
    };
    this.#commands = commands.map((command) => ({
      ...{ id: snowflake(), ...own, ...defaults, ...command },
      options: command.options?.map((option) => ({ name_localizations: null, ...option })) ?? [],
    }));
  }

  /**
   * The registered command of this name, with its id.
   * @throws Error when there is none.
   */
  command(name: string): CommandBody & { id: string } {
    const all = this.#commands as readonly (CommandBody & { id: string })[];
    const command = all.find((candidate) => candidate.name === name);
    if (command === undefined) throw new Error(`The bot has registered no command /${name}.`);
    return command;
  }

  /** The user of this name; always the same one. */
  user(name: string): User {
    return remembered(this.#users, name, () => userNamed(name));
  }

  /** The channel in which the user and the bot talk alone. */
  directChannel(user: User): string {
    return remembered(this.#directChannels, user.id, snowflake);
  }

  /** A message of the bot. */
  say(body: MessageBody, channel: string, id?: string): Message {
    return messageOf(body, this.bot, channel, id);
  }
}

function remembered<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}
