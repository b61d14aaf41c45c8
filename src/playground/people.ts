// The people of the playground and its bot, and their membership in its servers.

/** A user as Discord describes one. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string;
  readonly discriminator: string;
  readonly avatar: null;
  readonly bot?: boolean;
}

/** The users by name; a name that was never heard makes a new one. */
export class People {
  readonly #newId: () => string;
  readonly #byName = new Map<string, User>();

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** Every user, in the order in which they came. */
  get all(): readonly User[] {
    return [...this.#byName.values()];
  }

  /** The user of this name; always the same one. */
  named(name: string, bot = false): User {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const username = name.toLowerCase().replace(/[^a-z0-9._]/g, '_');
    const user: User = {
      ...{ id: this.#newId(), username, global_name: name, discriminator: '0', avatar: null },
      ...(bot ? { bot } : {}),
    };
    this.#byName.set(name, user);
    return user;
  }

  /** The user of this id, if there is one. */
  withId(id: string): User | undefined {
    return this.all.find((user) => user.id === id);
  }
}
