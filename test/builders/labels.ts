// What can be pressed or chosen in a reply, in reading order.
import type { ComponentShape } from '#src/discord/limits.ts';
import type { Reply } from '#src/discord/reply.ts';

interface Pressable extends ComponentShape {
  readonly label?: string;
  readonly placeholder?: string;
}

/** Every button and menu of a reply: what it says, and its custom id. */
export function pressables(reply: Reply): { label: string; id: string }[] {
  const within = (component: Pressable): { label: string; id: string }[] => [
    ...(component.custom_id === undefined
      ? []
      : [{ label: component.label ?? component.placeholder ?? '', id: component.custom_id }]),
    ...(component.components ?? []).flatMap(within),
    ...(component.accessory === undefined ? [] : within(component.accessory)),
  ];
  return reply.components.flatMap(within);
}

/** What they say. */
export function labels(reply: Reply): string[] {
  return pressables(reply).map(({ label }) => label);
}
