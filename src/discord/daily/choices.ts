// What autocomplete offers for a schedule: time zones with their time now, weekdays, no topic.
import type { AutocompleteInteraction } from 'discord.js';
import { matchingZones } from '../../daily/zones.ts';
import type { CommandContext } from '../command.ts';
import { COMMAND_LIMITS } from '../limits.ts';
import type { Choice } from '../reply.ts';
import { timeIn, weekdaysInWords } from './dates.ts';
import { NO_TOPIC } from './setup.ts';
import { typedWeekdays } from './typed-schedule.ts';

/** Offered while nothing is typed yet. */
const USUAL_WEEKDAYS = [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7], [1, 3, 5], [1, 4], [1]];

/** The choices for the option that is being typed. */
export function scheduleChoices(
  { options }: AutocompleteInteraction,
  context: CommandContext,
): readonly Choice[] {
  const { name, value } = options.getFocused(true);
  if (name === 'zone') return zones(value, context);
  if (name === 'weekdays') return weekdays(value, context);
  return topics(value, context);
}

function zones(typed: string, { now }: CommandContext): Choice[] {
  return matchingZones(typed, COMMAND_LIMITS.choices).map((zone) => ({
    name: `${zone} (${timeIn(now(), zone)})`,
    value: zone,
  }));
}

function weekdays(typed: string, { language, texts }: CommandContext): Choice[] {
  const meant = typedWeekdays(typed, language);
  return (meant === undefined ? USUAL_WEEKDAYS : [meant]).map((days) => ({
    name: weekdaysInWords(days, language, texts),
    value: days.join(''),
  }));
}

function topics(typed: string, { texts }: CommandContext): Choice[] {
  const none = { name: texts.daily.noTopic, value: NO_TOPIC };
  return typed.trim() === '' ? [none] : [{ name: typed, value: typed }, none];
}
