// What a person chooses besides words and numbers (users, roles, channels, files), by name and as Discord tells it.
import type { Upload } from '../files.ts';
import { channelOf, membershipOf, permissionsOf, roleOf } from '../places.ts';
import type { World } from '../world.ts';
import type { Setting } from './setting.ts';

/** A file that a person attaches. */
export interface AttachedFile {
  readonly name: string;
  readonly content: string;
  readonly type?: string;
}

/** The kinds of things that can be chosen. */
export type Choosable = 'user' | 'role' | 'channel' | 'mentionable' | 'attachment';

/** Collects what the values of an interaction stand for. */
export class Resolved {
  readonly #world: World;
  readonly #setting: Setting;
  readonly #found: Record<string, Record<string, object>> = {};

  constructor(world: World, setting: Setting) {
    this.#world = world;
    this.#setting = setting;
  }

  /** What was chosen, by kind and id; nothing when nothing was. */
  get data(): object {
    return Object.keys(this.#found).length === 0 ? {} : { resolved: this.#found };
  }

  /**
   * The id of what a person calls by this name or id.
   * @throws Error when there is no such thing.
   */
  idOf(kind: Choosable, value: string | AttachedFile): string {
    if (typeof value !== 'string') return this.#attachment(value);
    if (kind === 'user') return this.#user(value);
    if (kind === 'channel') return this.#channel(value);
    const role = this.#role(value);
    if (kind === 'mentionable') return role ?? this.#user(value);
    if (role === undefined) throw new Error(`There is no ${kind} '${value}'.`);
    return role;
  }

  #user(name: string): string {
    const { people } = this.#world;
    const user = people.withId(name) ?? people.named(name);
    const { guild } = this.#setting.channel;
    this.#keep('users', user.id, user);
    if (guild !== undefined) {
      const permissions = permissionsOf(user, this.#setting.channel);
      const member = membershipOf(user, guild, permissions);
      this.#keep('members', user.id, member);
    }
    return user.id;
  }

  #role(name: string): string | undefined {
    const roles = this.#setting.channel.guild?.roles ?? [];
    const at = roles.findIndex((role) => role.name === name || role.id === name);
    const role = roles[at];
    if (role !== undefined) this.#keep('roles', role.id, roleOf(role, at));
    return role?.id;
  }

  #channel(name: string): string {
    const channel = this.#world.channel(name);
    const permissions = String(permissionsOf(this.#setting.user, channel));
    this.#keep('channels', channel.id, { ...channelOf(channel), permissions });
    return channel.id;
  }

  #attachment({ name, content, type = 'text/plain' }: AttachedFile): string {
    const upload: Upload = { key: '0', filename: name, type, data: Buffer.from(content) };
    const attachment = this.#world.files.keep(upload);
    this.#keep('attachments', attachment.id, attachment);
    return attachment.id;
  }

  #keep(kind: string, id: string, value: object): void {
    (this.#found[kind] ??= {})[id] = value;
  }
}
