// Makes the view of one person: what they see of places, messages, commands and the bot's answers.
import type { Registered } from './command-register.ts';
import type { Exchange } from './exchange.ts';
import type { Message } from './messages.ts';
import type { User } from './people.ts';
import { PERMISSIONS } from './permissions.ts';
import { CHANNEL, type Channel } from './places.ts';
import { placeOf, settingOf, type Setting } from './acts/setting.ts';
import type { View, Viewer, ViewInteraction, ViewModal, ViewPlace } from './view.ts';
import type { World } from './world.ts';

const KINDS: Readonly<Record<Channel['type'], ViewPlace['kind']>> = {
  ...{ [CHANNEL.text]: 'text', [CHANNEL.thread]: 'thread' },
  ...{ [CHANNEL.direct]: 'direct', [CHANNEL.group]: 'group' },
};

/** What this person sees. */
export function viewOf(world: World, viewer: Viewer, botIsOnline: boolean): View {
  const me = world.people.named(viewer.user);
  world.directChannel(me);
  const settings = inOrder([...world.channels.values()]).flatMap((channel) => {
    const setting = seenSetting(world, viewer, channel);
    return setting === undefined ? [] : [setting];
  });
  const commands = new Map<string, Registered>();
  const places = settings.map((setting) => {
    const offered = world.commands.offeredIn(placeOf(setting));
    for (const command of offered) commands.set(command.id, command);
    return viewPlace(world, setting, offered);
  });
  const own = [...world.exchanges.values()].filter(({ userId }) => userId === me.id);
  return {
    ...{ me, people: world.people.all, bot: { ...world.bot, online: botIsOnline }, places },
    ...{ commands: [...commands.values()], modals: own.flatMap(viewModal) },
    ...{ unanswered: own.flatMap(viewInteraction), now: world.now() },
  };
}

/** The messages of a channel that a user sees, oldest first. */
function seenMessages(world: World, channelId: string, user: User): Message[] {
  return world.messages
    .in(channelId)
    .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === user.id)
    .map(({ message }) => message)
    .filter(({ id }) => !world.dismissed.has(id));
}

/** Nothing when the person does not see the channel. */
function seenSetting(world: World, viewer: Viewer, channel: Channel): Setting | undefined {
  const { user, admin = false } = viewer;
  try {
    return settingOf(world, { user, admin, channel: channel.id });
  } catch {
    return undefined;
  }
}

function viewPlace(world: World, setting: Setting, offered: readonly Registered[]): ViewPlace {
  const { channel, user } = setting;
  const { id, type, name, guild, thread, recipients } = channel;
  const typingUntil = world.typing.get(id);
  const partners = recipients.filter((one) => one !== user);
  const place: ViewPlace = {
    ...{ id, type, name, kind: KINDS[type] },
    ...{ archived: thread?.archived ?? false, locked: thread?.locked ?? false },
    ...{ canWrite: canWrite(setting), commands: offered.map((command) => command.id) },
    ...{ partners: type === CHANNEL.direct ? [world.bot] : partners },
    ...(thread === undefined ? {} : { parent: thread.parent.id }),
    ...(typingUntil === undefined ? {} : { typingUntil }),
    messages: seenMessages(world, id, user),
  };
  if (guild === undefined) return place;
  const roles = guild.roles.map((role) => ({ id: role.id, name: role.name }));
  return { ...place, server: { id: guild.id, name: guild.name, hasBot: guild.hasBot, roles } };
}

function canWrite({ channel: { guild, thread }, permissions }: Setting): boolean {
  if (guild === undefined) return true;
  const needed = thread === undefined ? 'SendMessages' : 'SendMessagesInThreads';
  return thread?.locked !== true && (permissions & PERMISSIONS[needed]) !== 0n;
}

function viewModal({ payload, openModal }: Exchange): ViewModal[] {
  if (openModal === undefined) return [];
  return [{ interaction: payload.id, channel: payload.channel_id, modal: openModal }];
}

/** What is being completed while it is typed shows nowhere. */
function viewInteraction(exchange: Exchange): ViewInteraction[] {
  const { payload, name, source, isAnswered, isCompletion, isExpired: failed } = exchange;
  if (isAnswered || isCompletion) return [];
  const { custom_id: customId } = payload.data as { custom_id?: string };
  return [
    {
      ...{ interaction: payload.id, channel: payload.channel_id, name, failed },
      ...(source === undefined ? {} : { message: source.id }),
      ...(customId === undefined ? {} : { customId }),
    },
  ];
}

/** Channels in the order in which they were made, each with its threads after it. */
function inOrder(channels: readonly Channel[]): Channel[] {
  return channels
    .filter(({ thread }) => thread === undefined)
    .flatMap((parent) => [parent, ...channels.filter(({ thread }) => thread?.parent === parent)]);
}
