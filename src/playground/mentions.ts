// Whom a message mentions: those that its text names, unless the sender keeps them from being told.
import { allComponents, type MessageBody } from './message-rules.ts';
import type { User } from './people.ts';
import type { Channel } from './places.ts';
import type { World } from './world.ts';

/** Whom a message may mention; all of them when nothing is said. */
interface Allowed {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

/** Whom a message mentions. */
export interface Mentions {
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
}

/** Whom a message mentions, the author of the message that it replies to among them. */
export function mentionsOf(
  world: World,
  { content, components, allowed_mentions: allowedMentions }: MessageBody,
  { guild }: Channel,
  replied?: User,
): Mentions {
  const allowed = (allowedMentions ?? undefined) as Allowed | undefined;
  const texts = allComponents(components ?? []).map((component) => component.content ?? '');
  const text = [content ?? '', ...texts].join('\n');
  const may = (kind: 'users' | 'roles' | 'everyone', id = ''): boolean =>
    allowed === undefined ||
    allowed.parse?.includes(kind) === true ||
    (kind !== 'everyone' && allowed[kind]?.includes(id) === true);
  const named = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, id]) => id ?? '');
  const users = named(/<@!?(\d+)>/g).filter((id) => may('users', id));
  const pings = allowed === undefined || allowed.replied_user === true;
  const known = guild?.roles.map(({ id }) => id) ?? [];
  return {
    mentions: world.people.all.filter(
      (user) => users.includes(user.id) || (pings && user.id === replied?.id),
    ),
    mention_roles: named(/<@&(\d+)>/g).filter((id) => known.includes(id) && may('roles', id)),
    mention_everyone: /@(?:everyone|here)\b/.test(text) && may('everyone'),
  };
}
