// Discord's permissions, as far as the playground asks for them, and who has which in a channel.

/** Each permission's bit: https://docs.discord.com/developers/topics/permissions */
export const PERMISSIONS = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  UseExternalEmojis: 1n << 18n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
} as const;

/** The name of a permission. */
export type Permission = keyof typeof PERMISSIONS;

/** What an entry of a channel allows and denies one role or one member. */
export interface Overwrite {
  readonly allow: bigint;
  readonly deny: bigint;
}

/** Every permission there is, of those the playground knows. */
export const ALL = bitsOf(...(Object.keys(PERMISSIONS) as Permission[]));

/** What everyone in a server may do unless it says otherwise. */
export const EVERYONE = bitsOf(
  ...(['ViewChannel', 'SendMessages', 'EmbedLinks', 'AttachFiles', 'ReadMessageHistory'] as const),
  ...(['AddReactions', 'UseExternalEmojis', 'UseApplicationCommands'] as const),
  ...(['CreatePublicThreads', 'SendMessagesInThreads'] as const),
);

/** The bits of these permissions together. */
export function bitsOf(...names: readonly Permission[]): bigint {
  return names.reduce((bits, name) => bits | PERMISSIONS[name], 0n);
}

/**
 * What a member may do in a channel: what the roles give, then the channel's entries in this order (everyone,
 * roles, the member); an administrator may do everything.
 */
export function permissionsIn(
  given: bigint,
  overwrites: readonly (Overwrite | undefined)[],
): bigint {
  if ((given & PERMISSIONS.Administrator) !== 0n) return ALL;
  return overwrites.reduce(
    (bits, entry) => (entry === undefined ? bits : (bits & ~entry.deny) | entry.allow),
    given,
  );
}
