// Who asks, where and when: read alike from an interaction and from a message.
import {
  PermissionFlagsBits,
  type APIInteractionGuildMember,
  type Channel,
  type GuildMember,
  type Interaction,
  type Message,
} from 'discord.js';

/**
 * A question starts a search. A look does without one but reaches everyone in a channel: it is not counted,
 * and keeps to channels and roles as a question does. A press turns a page, opens an abstract, changes a setting and the
 * like: it keeps to no channel, no role and no number a day.
 */
export type AskingKind = 'question' | 'look' | 'press';

/** Who asks, where and when. */
export interface Asking {
  readonly kind: AskingKind;
  readonly at: Date;
  readonly user: string;
  /** The server; null in direct messages. */
  readonly server: string | null;
  /** The channel; of a thread, the channel that it belongs to as well. */
  readonly channels: readonly string[];
  readonly roles: readonly string[];
  /** Whether they may manage the server. */
  readonly manages: boolean;
}

/** What is asked by an interaction or a message. */
export function askingOf(from: Interaction | Message, kind: AskingKind, at: Date): Asking {
  const { member, channel, channelId } = from;
  const permissions = 'author' in from ? from.member?.permissions : from.memberPermissions;
  return {
    kind,
    at,
    user: 'author' in from ? from.author.id : from.user.id,
    server: from.guildId,
    channels: [...(channelId === null ? [] : [channelId]), ...parentOf(channel)],
    roles: member === null ? [] : rolesOf(member),
    manages: permissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

function parentOf(channel: Channel | null): string[] {
  const parent = channel?.isThread() === true ? channel.parentId : null;
  return parent === null ? [] : [parent];
}

function rolesOf({ roles }: GuildMember | APIInteractionGuildMember): string[] {
  return Array.isArray(roles) ? roles : [...roles.cache.keys()];
}
