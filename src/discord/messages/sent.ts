// A message that stands in Discord, read back: its components, and which answer or papers of ours it shows.
import type { Message } from 'discord.js';
import { partsOf } from '../action.ts';
import { ABSTRACT, RATE } from '../answers/buttons.ts';
import type { ComponentShape } from '../limits.ts';
import { RELATED } from '../related/walk.ts';

/** What is read of a message. */
export type SentMessage = Pick<Message, 'content' | 'embeds' | 'components'>;

/** Every component of a message, nested ones after what holds them. */
export function componentsOf({ components }: SentMessage): ComponentShape[] {
  const within = (component: ComponentShape): ComponentShape[] => [
    component,
    ...(component.components ?? []).flatMap(within),
    ...(component.accessory === undefined ? [] : within(component.accessory)),
  ];
  return components.flatMap((component) => within(component.toJSON()));
}

/** The turn whose answer a message of ours shows; undefined when it shows none. */
export function turnShownIn(message: SentMessage): string | undefined {
  return actionsIn(message).find(({ name }) => name === RATE.name)?.args[0];
}

/** The key of the first paper that a message of ours is about; undefined when it names none. */
export function paperShownIn(message: SentMessage): string | undefined {
  const names = [ABSTRACT.name, RELATED.name];
  return actionsIn(message).find(({ name }) => names.includes(name))?.args[0];
}

function actionsIn(message: SentMessage) {
  return componentsOf(message).flatMap(({ custom_id }) =>
    custom_id === undefined ? [] : [partsOf(custom_id)],
  );
}
