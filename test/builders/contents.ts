// The texts of a reply in reading order.
import type { ComponentShape } from '#src/discord/limits.ts';
import type { Reply } from '#src/discord/reply.ts';

/** Every text of a reply, one entry a block. */
export function contents(reply: Reply): string[] {
  const texts = ({ content, components = [] }: ComponentShape): string[] => [
    ...(content === undefined ? [] : [content]),
    ...components.flatMap(texts),
  ];
  return reply.components.flatMap(texts);
}
