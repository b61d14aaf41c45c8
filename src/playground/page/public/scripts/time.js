// Times as a chat shows them: short for messages, in Discord's styles for timestamps.

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const STEPS = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', 60_000],
  ['second', 1000],
];

const LOCALE = 'en-GB';

/**
 * A timestamp of a text.
 * @param {number} at in ms
 * @param {string | undefined} style Discord's letter; R is relative to `now`
 * @param {number} now in ms
 */
export function timestamp(at, style, now) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return { text: 'Invalid date', whole: '' };
  const format = new Intl.DateTimeFormat(LOCALE, STYLES[style] ?? STYLES.f);
  const whole = new Intl.DateTimeFormat(LOCALE, STYLES.F).format(date);
  return { text: style === 'R' ? relative(at - now) : format.format(date), whole };
}

/** When a message was sent: the time, with the day when it is not today. */
export function messageTime(iso, now) {
  const date = new Date(iso);
  const time = new Intl.DateTimeFormat(LOCALE, STYLES.t).format(date);
  const days = dayNumber(now) - dayNumber(date.getTime());
  if (days === 0) return time;
  if (days === 1) return `Yesterday at ${time}`;
  return `${new Intl.DateTimeFormat(LOCALE, STYLES.d).format(date)} ${time}`;
}

/** The day of a message, for the line between two days. */
export function dayName(iso) {
  return new Intl.DateTimeFormat(LOCALE, STYLES.D).format(new Date(iso));
}

/** A moment in words, for the clock. @param {number} at in ms */
export function wholeTime(at) {
  return new Intl.DateTimeFormat(LOCALE, STYLES.F).format(new Date(at));
}

function relative(ms) {
  const [unit, size] = STEPS.find(([, step]) => Math.abs(ms) >= step) ?? STEPS.at(-1);
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(
    Math.round(ms / size),
    unit,
  );
}

function dayNumber(at) {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
}
