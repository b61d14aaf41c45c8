// Changing the paper of the day's schedule from the settings: a form for all of it, and a switch to pause it.
import {
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { DailySchedule } from '../../state/daily.ts';
import { customId, type Modal, type ModalAction, type ReplyingAction } from '../action.ts';
import type { CommandContext } from '../command.ts';
import { pauseSchedule, resumeSchedule } from '../daily/changes.ts';
import { weekdaysInWords } from '../daily/dates.ts';
import { DAILY_CHANNELS } from '../daily/place.ts';
import { refusal } from '../daily/refusal.ts';
import { changeSchedule, LONGEST_TOPIC, NO_TOPIC, type TypedSchedule } from '../daily/setup.ts';
import { managedServer } from '../managing.ts';
import { settingsFor } from './settings-for.ts';
import { RUNNING, SCHEDULE } from './settings-message.ts';

const SET_SCHEDULE = { name: 'set-schedule' };

/** The fields of the form; the channel is chosen, the others are typed. */
const TYPED = ['time', 'weekdays', 'zone', 'topic'] as const;

const openSchedule: ModalAction = {
  ...SCHEDULE,
  response: 'modal',
  open: ({ guildId }, context) =>
    scheduleModal(guildId === null ? undefined : context.state.daily.schedule(guildId), context),
};

const setSchedule: ReplyingAction = {
  ...SET_SCHEDULE,
  response: 'update',
  async execute(interaction, context) {
    if (!interaction.isModalSubmit()) throw refusal(context.texts.common.unknownButton);
    await changeSchedule(interaction, typedIn(interaction), context);
    return settingsFor(interaction, context);
  },
};

/** Its argument is what shall be: on or off; pressing it twice does it once. */
const switchSchedule: ReplyingAction = {
  ...RUNNING,
  response: 'update',
  async execute(interaction, context, [wanted]) {
    const { id } = managedServer(interaction, context.texts);
    const isPaused = (context.state.daily.schedule(id)?.paused ?? null) !== null;
    if (wanted === 'off' && !isPaused) pauseSchedule(interaction, context);
    if (wanted === 'on' && isPaused) await resumeSchedule(interaction, context);
    return settingsFor(interaction, context);
  },
};

export const scheduleActions = [openSchedule, setSchedule, switchSchedule];

/** A form that knows what is now. */
function scheduleModal(
  schedule: DailySchedule | undefined,
  { language, texts }: CommandContext,
): Modal {
  const { scheduleForm: form } = texts.settings;
  const values: Readonly<Record<(typeof TYPED)[number], string | null | undefined>> = {
    time: schedule?.time,
    weekdays: schedule && weekdaysInWords(schedule.weekdays, language, texts),
    zone: schedule?.zone,
    topic: schedule?.topic,
  };
  const chosen = schedule && [
    { id: schedule.channel, type: SelectMenuDefaultValueType.Channel as const },
  ];
  const channel = {
    ...{ type: ComponentType.ChannelSelect as const, custom_id: 'channel', required: true },
    ...{ channel_types: [...DAILY_CHANNELS], ...(chosen && { default_values: chosen }) },
  };
  const inputs = TYPED.map((name) => ({
    ...{ type: ComponentType.Label as const, ...form[name] },
    component: {
      ...{ type: ComponentType.TextInput as const, custom_id: name, style: TextInputStyle.Short },
      ...{ required: name === 'time' || name === 'zone', max_length: LONGEST_TOPIC },
      ...(values[name] ? { value: values[name] } : {}),
    },
  }));
  return {
    custom_id: customId(SET_SCHEDULE),
    title: texts.daily.heading,
    components: [{ type: ComponentType.Label, label: form.channel, component: channel }, ...inputs],
  };
}

/** What was filled in; weekdays left empty stay as they are, an empty topic is none. */
function typedIn({ fields }: ModalSubmitInteraction): TypedSchedule {
  const text = (name: (typeof TYPED)[number]): string => fields.getTextInputValue(name).trim();
  return {
    channel: fields.getSelectedChannels('channel')?.firstKey() ?? null,
    time: text('time'),
    zone: text('zone'),
    weekdays: text('weekdays') || null,
    topic: text('topic') || NO_TOPIC,
  };
}
