// Which standing questions a person sees in a place, and which they may stop.
import type { BaseInteraction } from 'discord.js';
import type { Watch, WatchStore } from '../../state/watches.ts';
import { mayManage } from '../managing.ts';

/** The questions that belong to where a person is: those of the channel, or in direct messages all of their own. */
export function watchesAt(
  { guildId, channelId, user }: BaseInteraction,
  watches: WatchStore,
): readonly Watch[] {
  return guildId === null ? watches.ofUser(user.id) : watches.ofChannel(channelId ?? '');
}

/** Whether a person may stop a question: who keeps it may, and whoever manages its server. */
export function mayStop({ user, server }: Watch, interaction: BaseInteraction): boolean {
  const here = server !== null && server === interaction.guildId;
  return user === interaction.user.id || (here && mayManage(interaction));
}
