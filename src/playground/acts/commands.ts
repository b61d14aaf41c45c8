// How a person uses a command: typing it, completing an option, or choosing it in a message's menu.
import type { Exchange } from '../exchange.ts';
import type { World } from '../world.ts';
import type { MessageRef } from './components.ts';
import { interact, INTERACTION } from './interact.ts';
import { focusedOptions, sentOptions, targetOf, type OptionValues } from './options.ts';
import { Resolved } from './resolved.ts';
import { demand, placeOf, settingOf, type Actor } from './setting.ts';

const CHAT_INPUT = 1;
const MESSAGE_MENU = 3;

/** Sends a slash command; `name` may go on with a subcommand group and a subcommand. */
export function slash(world: World, name: string, values: OptionValues, actor: Actor): Exchange {
  const { setting, command, target } = typed(world, name, actor);
  const resolved = new Resolved(world, setting);
  const options = sentOptions(target, values, resolved);
  const data = { ...idOf(command), type: CHAT_INPUT, options, ...resolved.data };
  return interact(world, setting, { type: INTERACTION.command, name: `/${name}`, data });
}

/** Types into an option that autocompletes, with these other options filled in. */
export function autocomplete(
  world: World,
  name: string,
  focused: { readonly option: string; readonly typed: string; readonly values: OptionValues },
  actor: Actor,
): Exchange {
  const { setting, command, target } = typed(world, name, actor);
  const resolved = new Resolved(world, setting);
  const others = { values: focused.values, resolved };
  const options = focusedOptions(target, focused.option, focused.typed, others);
  const data = { ...idOf(command), type: CHAT_INPUT, options, ...resolved.data };
  return interact(world, setting, { type: INTERACTION.autocomplete, name: `/${name}`, data });
}

/** Chooses a command in the menu of a message; its content goes to the bot, whoever wrote it. */
export function contextMenu(
  world: World,
  name: string,
  message: MessageRef,
  actor: Actor,
): Exchange {
  const setting = settingOf(world, { ...actor, channel: message.channel_id, guild: true });
  const command = world.commands.named(name, MESSAGE_MENU, placeOf(setting));
  const target = world.messages.get(message.channel_id, message.id)?.message;
  if (target === undefined) throw new Error('The message is gone.');
  const data = {
    ...{ ...idOf(command), type: MESSAGE_MENU, target_id: target.id },
    resolved: { messages: { [target.id]: target } },
  };
  return interact(world, setting, { type: INTERACTION.command, name, data });
}

function typed(world: World, name: string, actor: Actor) {
  const setting = settingOf(world, actor);
  if (setting.channel.guild !== undefined) demand(setting, 'UseApplicationCommands');
  const [first = '', ...words] = name.split(' ');
  const command = world.commands.named(first, CHAT_INPUT, placeOf(setting));
  return { setting, command, target: targetOf(command, words) };
}

function idOf({ id, name, guild_id }: { id: string; name: string; guild_id?: string }): object {
  return { id, name, ...(guild_id === undefined ? {} : { guild_id }) };
}
