// Time zones by name: those this machine knows, found while they are being typed.

/** Offered first, and where nothing is typed yet. */
const COMMON = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Africa/Nairobi',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
];

/** Names that are in use today but that `Intl` may still list under an older one. */
const RENAMED = [
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
];

/** How well a zone fits whose place is what was typed. */
const SAME_PLACE = 4;

const NAMES: readonly string[] = [
  ...new Set([...COMMON, ...RENAMED.filter(isZone), ...Intl.supportedValuesOf('timeZone')]),
];

/** The time zone that a name, or a city alone, means, however it is cased or spaced; undefined when there is none. */
export function findZone(typed: string): string | undefined {
  const words = plain(typed);
  const known = NAMES.find((name) => plain(name) === words);
  if (known !== undefined) return known;
  // Older names and abbreviations are none that we would offer, but they are right.
  if (isZone(typed.trim())) return typed.trim();
  const [place, another] = NAMES.filter((name) => fit(plain(name), words) === SAME_PLACE);
  return another === undefined ? place : undefined;
}

/** Up to `limit` time zones whose name fits what was typed so far: places that begin with it first. */
export function matchingZones(typed: string, limit: number): string[] {
  const words = plain(typed);
  const fits = NAMES.map((name) => ({ name, fit: fit(plain(name), words) }));
  return fits
    .filter((zone) => zone.fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, limit)
    .map(({ name }) => name);
}

function fit(name: string, typed: string): number {
  const place = name.slice(name.lastIndexOf('/') + 1);
  if (place === typed) return SAME_PLACE;
  if (place.startsWith(typed)) return 3;
  if (name.startsWith(typed)) return 2;
  return name.includes(typed) ? 1 : 0;
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
}

function isZone(name: string): boolean {
  // An offset such as +02:00 knows nothing of daylight saving.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
