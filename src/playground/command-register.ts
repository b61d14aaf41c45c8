// The commands that the bot registered, for everywhere or for one server, and which of them a person is offered.
import type { CommandBody } from './command-rules.ts';
import { ALL } from './permissions.ts';

/** A command as Discord lists it: with an id and with every default filled in. */
export interface Registered extends CommandBody {
  readonly id: string;
  readonly application_id: string;
  readonly type: number;
  readonly guild_id?: string;
}

/** Where a person wants to use a command, and what they may do there. */
export interface Place {
  readonly guildId?: string;
  /** 0 in a server, 1 in a direct message with the bot, 2 in another conversation. */
  readonly context: 0 | 1 | 2;
  /** Whether the bot itself is there; without it only what a person installed for themselves is offered. */
  readonly hasBot: boolean;
  readonly permissions: bigint;
}

const SERVER_INSTALL = 0;
const USER_INSTALL = 1;
const EVERYWHERE = '';

/** Keeps the commands by server, those for everywhere under no server's id. */
export class CommandRegister {
  readonly #application: string;
  readonly #newId: () => string;
  readonly #byGuild = new Map<string, readonly Registered[]>();

  constructor(application: string, newId: () => string) {
    this.#application = application;
    this.#newId = newId;
  }

  /** The commands of a server, or those for everywhere. */
  list(guildId = EVERYWHERE): readonly Registered[] {
    return this.#byGuild.get(guildId) ?? [];
  }

  /** Takes a new list in the place of the old one; a command of the same name and kind keeps its id. */
  replace(commands: readonly CommandBody[], guildId = EVERYWHERE): readonly Registered[] {
    const before = this.list(guildId);
    const registered = commands.map((command) => {
      const same = before.find((known) => isSame(known, command));
      return this.#registered(command, same?.id ?? this.#newId(), guildId);
    });
    this.#byGuild.set(guildId, registered);
    return registered;
  }

  /** Takes one more command, or a new version of one; tells whether it is new. */
  add(body: CommandBody, guildId = EVERYWHERE): { command: Registered; isNew: boolean } {
    const before = this.list(guildId);
    const same = before.find((known) => isSame(known, body));
    const command = this.#registered(body, same?.id ?? this.#newId(), guildId);
    this.#byGuild.set(guildId, [...before.filter((known) => known !== same), command]);
    return { command, isNew: same === undefined };
  }

  /** Removes a command. */
  remove(id: string, guildId = EVERYWHERE): void {
    this.#byGuild.set(
      guildId,
      this.list(guildId).filter((command) => command.id !== id),
    );
  }

  /** Removes the commands of a server. */
  forget(guildId: string): void {
    this.#byGuild.delete(guildId);
  }

  /** The commands that Discord's program offers in this place. */
  offeredIn(place: Place): readonly Registered[] {
    const own = place.guildId === undefined ? [] : this.list(place.guildId);
    return [...this.list(), ...own].filter((command) => isOffered(command, place));
  }

  /**
   * The registered command of this name and kind.
   * @throws Error when there is none, or when it is not offered in this place.
   */
  named(name: string, type: number, place: Place): Registered {
    const all = [...this.list(), ...(place.guildId === undefined ? [] : this.list(place.guildId))];
    const named = all.filter((command) => command.name === name && command.type === type);
    const shown = type === 1 ? `/${name}` : `'${name}'`;
    if (named.length === 0) throw new Error(`The bot has registered no command ${shown}.`);
    const offered = named.find((command) => isOffered(command, place));
    if (offered === undefined) throw new Error(`${shown} is not offered to this person here.`);
    return offered;
  }

  #registered(command: CommandBody, id: string, guildId: string): Registered {
    const everywhere = guildId === EVERYWHERE;
    return {
      ...{ id, application_id: this.#application, version: this.#newId(), type: 1, nsfw: false },
      ...{ default_member_permissions: null, dm_permission: true, handler: null },
      ...{ name_localizations: null, description_localizations: null, description: '' },
      ...(everywhere
        ? { integration_types: [SERVER_INSTALL], contexts: null }
        : { guild_id: guildId }),
      ...command,
      options: (command.options ?? []).map((option) => ({ name_localizations: null, ...option })),
    };
  }
}

function isSame(a: CommandBody, b: CommandBody): boolean {
  return a.name === b.name && (a.type ?? 1) === (b.type ?? 1);
}

function isOffered(command: Registered, place: Place): boolean {
  const { integration_types: installs, contexts, default_member_permissions: needed } = command;
  const install = (installs ?? [SERVER_INSTALL]).includes(
    place.hasBot ? SERVER_INSTALL : USER_INSTALL,
  );
  const own = place.hasBot && (installs ?? []).includes(USER_INSTALL);
  const there = (contexts ?? [0, 1, 2]).includes(place.context);
  return (
    (install || own) && there && (place.guildId === undefined || may(needed, place.permissions))
  );
}

/** "0" leaves a command to those who may do everything. */
function may(needed: string | null | undefined, permissions: bigint): boolean {
  const bits = BigInt(needed ?? 0);
  if (permissions === ALL) return true;
  return needed !== '0' && (permissions & bits) === bits;
}
