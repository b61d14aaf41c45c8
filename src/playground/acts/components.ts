// How a person uses what sits on a message: buttons and select menus.
import type { Exchange } from '../exchange.ts';
import { allComponents, type Component } from '../message-rules.ts';
import type { Stored } from '../messages.ts';
import { CHANNEL } from '../places.ts';
import type { World } from '../world.ts';
import { interact, INTERACTION } from './interact.ts';
import { Resolved, type Choosable } from './resolved.ts';
import { settingOf, type Actor, type Setting } from './setting.ts';

const BUTTON = 2;
const LINK_STYLE = 5;

/** What each kind of select menu offers. */
export const OFFERED: Readonly<Record<number, Choosable>> = {
  ...{ 5: 'user', 6: 'role', 7: 'mentionable', 8: 'channel' },
};

/** A message by which a person means one that they see. */
export interface MessageRef {
  readonly id: string;
  readonly channel_id: string;
}

/**
 * Presses a button, named by its custom id or by its label.
 * @throws Error when the person does not see the message, or it has no such button that can be pressed.
 */
export function press(world: World, ref: MessageRef, button: string, actor: Actor): Exchange {
  const { setting, stored } = seen(world, ref, actor);
  const component = allComponents(stored.message.components ?? []).find(
    ({ type, custom_id, label }) => type === BUTTON && [custom_id, label].includes(button),
  );
  if (component === undefined) throw new Error(`The message has no button '${button}'.`);
  if (component.style === LINK_STYLE) throw new Error(`The button '${button}' is a link.`);
  const data = dataOf(component, `The button '${button}'`);
  return use(world, setting, stored, data);
}

/**
 * Chooses in a select menu; users, roles and channels go by name or id.
 * @throws Error when the person does not see the message, or could not choose this.
 */
export function select(
  world: World,
  ref: MessageRef,
  customId: string,
  values: readonly string[],
  actor: Actor,
): Exchange {
  const { setting, stored } = seen(world, ref, actor);
  const component = allComponents(stored.message.components ?? []).find(
    ({ type, custom_id }) => type !== BUTTON && custom_id === customId,
  );
  if (component === undefined) throw new Error(`The message has no menu '${customId}'.`);
  const resolved = new Resolved(world, setting);
  const chosen = chosenIn(component, values, resolved, world);
  const data = { ...dataOf(component, `The menu '${customId}'`), values: chosen, ...resolved.data };
  return use(world, setting, stored, data);
}

/** A menu, on a message or in a modal. */
type Menu = Pick<
  Component,
  'type' | 'custom_id' | 'options' | 'min_values' | 'max_values' | 'channel_types'
>;

/**
 * The values as an interaction carries them.
 * @throws Error when they are too few or too many, or not on offer.
 */
export function chosenIn(
  menu: Menu,
  values: readonly string[],
  resolved: Resolved,
  world: World,
): string[] {
  const { type, options = [], min_values: least = 1, max_values: most = 1 } = menu;
  const name = `The menu '${menu.custom_id ?? ''}'`;
  if (values.length < least || values.length > most) {
    throw new Error(`${name} takes ${least} to ${most} values, not ${values.length}.`);
  }
  const offered = OFFERED[type];
  return values.map((value) => {
    if (offered === undefined) {
      if (options.some((option) => option.value === value)) return value;
      throw new Error(`${name} does not offer '${value}'.`);
    }
    const id = resolved.idOf(offered, value);
    const kind = offered === 'channel' ? world.channels.get(id)?.type : undefined;
    const kinds = menu.channel_types ?? [];
    if (kind === undefined || kinds.length === 0 || kinds.includes(kind)) return id;
    throw new Error(`${name} does not offer channels of this kind.`);
  });
}

/**
 * Finds the message as it is now, and who acts: by default the one user who sees it.
 * @throws Error when it is gone or the person does not see it.
 */
function seen(world: World, ref: MessageRef, actor: Actor): { setting: Setting; stored: Stored } {
  const stored = world.messages.get(ref.channel_id, ref.id);
  if (stored === undefined) throw new Error('The message is gone.');
  const [only] = world.people.all.filter(({ id }) => id === stored.onlyFor);
  const { recipients, type } = world.channel(ref.channel_id);
  const alone = type === CHANNEL.direct ? recipients[0] : only;
  const user = actor.user ?? alone?.global_name;
  const there = { channel: ref.channel_id, guild: true };
  const who = { ...actor, ...there, ...(user === undefined ? {} : { user }) };
  const setting = settingOf(world, who);
  if (stored.onlyFor !== undefined && stored.onlyFor !== setting.user.id) {
    throw new Error(`${setting.user.global_name} does not see this message.`);
  }
  return { setting, stored };
}

function dataOf({ type, custom_id, id, disabled }: Component, what: string): object {
  if (disabled === true) throw new Error(`${what} is disabled.`);
  return { component_type: type, custom_id, id };
}

function use(world: World, setting: Setting, { message }: Stored, data: object): Exchange {
  const { custom_id: customId } = data as { custom_id: string };
  const name = `the component '${customId}'`;
  return interact(world, setting, { type: INTERACTION.component, name, data, source: message });
}
