// A server's settings as one message: each with what it is now and the means to change it.
import {
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type Guild,
} from 'discord.js';
import type { ServerSettings } from '../../state/settings.ts';
import { languageFor, LANGUAGES, type Language, type Texts } from '../../texts/texts.ts';
import { customId } from '../action.ts';
import type { Reply } from '../reply.ts';

/** The names of the actions behind the components, by which old messages find them. */
export const SETTING = { name: 'setting' };
export const LIMITS = { name: 'limits' };
export const SCHEDULE = { name: 'schedule' };
export const RUNNING = { name: 'run-schedule' };

/** The value that stands for the server's own language. */
export const SERVERS_OWN = 'server';

/** As many as a select menu shows as chosen. */
const MOST_CHOSEN = 25;

/** Channels in which somebody can ask. */
const ASKABLE = [
  ...[ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
  ChannelType.GuildVoice,
];

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What the message shows besides the settings. */
interface View {
  readonly settings: ServerSettings;
  /** Where the chosen channels and roles are looked up, and the server's language. */
  readonly server: Pick<Guild, 'channels' | 'roles' | 'preferredLocale'>;
  readonly language: Language;
  readonly texts: Texts;
  /** How the schedule of the paper of the day stands; markdown. */
  readonly schedule: string;
  /** Whether it runs; undefined where there is none. */
  readonly scheduleRuns: boolean | undefined;
}

/** The message. */
export function settingsMessage(view: View): Reply {
  const { heading, about } = view.texts.settings;
  const components: APIComponentInContainer[] = [
    textOf(`${heading}\n${about}`),
    { type: ComponentType.Separator },
    ...languagePart(view),
    ...(['privateByDefault', 'openThreads'] as const).map((field) => switchPart(view, field)),
    { type: ComponentType.Separator },
    ...channelsPart(view),
    ...rolesPart(view),
    limitsPart(view),
    { type: ComponentType.Separator },
    switchPart(view, 'keepDeclined'),
    { type: ComponentType.Separator },
    ...schedulePart(view),
    textOf(view.texts.settings.watches),
  ];
  return { components: [{ type: ComponentType.Container, components }] };
}

function languagePart({ settings, server, texts }: View): APIComponentInContainer[] {
  const own = LANGUAGES[languageFor(server.preferredLocale)].settings.ownName;
  const servers = texts.settings.serversOwn(own);
  const choice = (value: string, label: string) => ({
    ...{ value, label },
    default: value === (settings.language ?? SERVERS_OWN),
  });
  const names = Object.entries(LANGUAGES).map(([value, { settings: named }]) =>
    choice(value, named.ownName),
  );
  const now = settings.language === null ? servers : LANGUAGES[settings.language].settings.ownName;
  const options = [choice(SERVERS_OWN, servers), ...names];
  const menu = customId(SETTING, 'language');
  return [
    shown(texts, texts.settings.language, now),
    rowOf({ type: ComponentType.StringSelect, custom_id: menu, options }),
  ];
}

function channelsPart({ settings, server, language, texts }: View): APIComponentInContainer[] {
  const there = settings.channels.filter((id) => server.channels.cache.has(id));
  const { channels, allChannels } = texts.settings;
  const now = chosen(
    texts,
    language,
    settings.channels,
    there.map((id) => `<#${id}>`),
  );
  return [
    shown(texts, channels, now ?? allChannels),
    rowOf({
      ...{ type: ComponentType.ChannelSelect, custom_id: customId(SETTING, 'channels') },
      ...{ channel_types: ASKABLE, placeholder: allChannels, min_values: 0 },
      max_values: MOST_CHOSEN,
      default_values: there.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
    }),
  ];
}

function rolesPart({ settings, server, language, texts }: View): APIComponentInContainer[] {
  const there = settings.roles.filter((id) => server.roles.cache.has(id));
  const { roles, allRoles } = texts.settings;
  const now = chosen(
    texts,
    language,
    settings.roles,
    there.map((id) => `<@&${id}>`),
  );
  return [
    shown(texts, roles, now ?? allRoles),
    rowOf({
      ...{ type: ComponentType.RoleSelect, custom_id: customId(SETTING, 'roles') },
      ...{ placeholder: allRoles, min_values: 0, max_values: MOST_CHOSEN },
      default_values: there.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
    }),
  ];
}

/** Those chosen as a list, the deleted ones counted; undefined when none is. */
function chosen(
  { settings }: Texts,
  language: Language,
  all: readonly string[],
  mentions: readonly string[],
): string | undefined {
  if (all.length === 0) return undefined;
  const gone = all.length - mentions.length;
  const items = [...mentions, ...(gone === 0 ? [] : [settings.gone(gone)])];
  return new Intl.ListFormat(language).format(items);
}

function limitsPart({ settings, texts }: View): APIComponentInContainer {
  const now = texts.settings.limitsNow(settings.questionsAtOnce, settings.questionsADay);
  return besideButton(shown(texts, texts.settings.limits, now), {
    ...{ type: ComponentType.Button, style: ButtonStyle.Secondary },
    ...{ custom_id: customId(LIMITS), label: texts.settings.change },
  });
}

/** The button says what pressing it does, so that pressing it twice does it once. */
function switchPart(
  { settings, texts }: View,
  field: 'privateByDefault' | 'openThreads' | 'keepDeclined',
): APIComponentInContainer {
  const { isOn, isOff, on, off } = texts.settings;
  const now = settings[field] ? isOn : isOff;
  return besideButton(shown(texts, texts.settings[field], now), {
    ...{ type: ComponentType.Button, style: ButtonStyle.Secondary },
    custom_id: customId(SETTING, field, settings[field] ? 'off' : 'on'),
    label: settings[field] ? off : on,
  });
}

function schedulePart({ schedule, scheduleRuns, texts }: View): APIComponentInContainer[] {
  const { changeSchedule, pause, resume } = texts.settings;
  const button = (id: string, label: string) => ({
    ...{ type: ComponentType.Button as const, style: ButtonStyle.Secondary as const },
    ...{ custom_id: id, label },
  });
  const text = textOf(`**${texts.daily.heading}**\n${schedule}`);
  const part = besideButton(text, button(customId(SCHEDULE), changeSchedule));
  if (scheduleRuns === undefined) return [part];
  const [wanted, label] = scheduleRuns ? ['off', pause] : ['on', resume];
  return [part, rowOf(button(customId(RUNNING, wanted), label))];
}

function shown(texts: Texts, title: string, now: string) {
  return textOf(`${title}\n-# ${texts.settings.now(now)}`);
}

function textOf(content: string) {
  return { type: ComponentType.TextDisplay as const, content };
}

function rowOf(component: APIComponentInMessageActionRow): Row {
  return { type: ComponentType.ActionRow, components: [component] };
}

function besideButton(
  text: ReturnType<typeof textOf>,
  accessory: APIButtonComponentWithCustomId,
): APIComponentInContainer {
  return { type: ComponentType.Section, components: [text], accessory };
}
