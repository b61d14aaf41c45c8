// Who acts and where: what a person says of it, and what it means in the world.
import type { Place } from '../command-register.ts';
import type { User } from '../people.ts';
import { ALL, PERMISSIONS, type Permission } from '../permissions.ts';
import { CHANNEL, permissionsOf, type Channel } from '../places.ts';
import { DEFAULT_CHANNEL, DEFAULT_USER } from '../scenery.ts';
import type { World } from '../world.ts';

/** Who acts, and where. */
export interface Actor {
  /** A user's name; the same name is the same user. `Mara` when left out. */
  readonly user?: string;
  /** The name or id of a channel, thread or conversation; `papers` when left out. */
  readonly channel?: string;
  /** False for a direct message with the bot. */
  readonly guild?: boolean;
  /** Whether the user may do everything in the server; Ines manages it in any case. */
  readonly admin?: boolean;
  readonly locale?: string;
}

/** An actor as the world knows them. */
export interface Setting {
  readonly user: User;
  readonly channel: Channel;
  readonly locale: string;
  readonly permissions: bigint;
  /** Whether the bot is a member of the server, or talks with the user alone. */
  readonly hasBot: boolean;
}

/**
 * Finds who acts and where.
 * @throws Error when there is no such channel or the user cannot see it.
 */
export function settingOf(world: World, actor: Actor): Setting {
  const { guild = true, locale = 'en-GB', admin = false } = actor;
  const user = world.people.named(actor.user ?? DEFAULT_USER);
  const channel = guild
    ? world.channel(actor.channel ?? DEFAULT_CHANNEL)
    : world.directChannel(user);
  const permissions = admin ? ALL : permissionsOf(user, channel);
  const outsider =
    channel.guild === undefined && !channel.recipients.some(({ id }) => id === user.id);
  const setting = {
    ...{ user, channel, locale, permissions },
    hasBot: channel.guild?.hasBot ?? channel.type === CHANNEL.direct,
  };
  if (outsider) throw new Error(`${user.global_name} does not take part in this conversation.`);
  demand(setting, 'ViewChannel');
  return setting;
}

/**
 * Makes sure that the user may do this here.
 * @throws Error when not.
 */
export function demand({ user, channel, permissions }: Setting, needed: Permission): void {
  if ((permissions & PERMISSIONS[needed]) !== 0n) return;
  throw new Error(`${user.global_name} lacks ${needed} in #${channel.name}.`);
}

/** Where a command is to be used. */
export function placeOf({ channel, permissions, hasBot }: Setting): Place {
  const context = channel.type === CHANNEL.direct ? 1 : 2;
  return {
    ...{ context: channel.guild === undefined ? context : 0, hasBot, permissions },
    ...(channel.guild === undefined ? {} : { guildId: channel.guild.id }),
  };
}
