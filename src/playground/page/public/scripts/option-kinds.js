// The kinds of a command's options: what a person may enter, what it becomes, what is wrong with it.

const TYPE = { string: 3, integer: 4, boolean: 5, number: 10 };
const ENTITIES = { 6: 'user', 7: 'channel', 8: 'role', 9: 'mentionable' };

const BOOLEANS = [
  { label: 'True', value: true },
  { label: 'False', value: false },
];

/** Whether a value can only be one of a list. */
function isListed({ type, choices = [] }) {
  return type === TYPE.boolean || type in ENTITIES || choices.length > 0;
}

/** Whether an option takes a text of any length. */
export function isLong({ type, choices = [] }) {
  return type === TYPE.string && choices.length === 0;
}

/**
 * What an option's list offers; autocomplete is asked for elsewhere.
 * @param {object} option
 * @param {(what: string, channelTypes?: number[]) => { label: string, value: unknown }[]} entities
 * @returns {{ label: string, value: unknown }[]}
 */
export function listedChoices(option, entities) {
  if ((option.choices ?? []).length > 0) {
    return option.choices.map(({ name, value }) => ({ label: name, value }));
  }
  if (option.type === TYPE.boolean) return BOOLEANS;
  const what = ENTITIES[option.type];
  return what === undefined ? [] : entities(what, option.channel_types);
}

/**
 * What was entered, as it is sent, or what is wrong with it.
 * @param {object} option
 * @param {{ text: string, picked?: { label: string, value: unknown } }} entered
 * @param {{ label: string, value: unknown }[]} listed
 * @returns {{ value?: unknown, wrong?: string }}
 */
export function readOption(option, { text, picked }, listed) {
  if (picked !== undefined && picked.label === text) return { value: picked.value };
  const typed = text.trim();
  if (typed === '') return option.required ? { wrong: `${option.name} is required.` } : {};
  if (isListed(option)) return readListed(option, typed, listed);
  if (option.type === TYPE.integer || option.type === TYPE.number) return readNumber(option, typed);
  return readText(option, text);
}

function readListed({ name }, typed, listed) {
  const same = listed.find(({ label }) => label.toLowerCase() === typed.toLowerCase());
  return same === undefined ? { wrong: `${name}: choose from the list.` } : { value: same.value };
}

function readNumber({ name, type, min_value: least, max_value: most }, typed) {
  const value = Number(typed);
  const whole = type !== TYPE.integer || Number.isInteger(value);
  if (!Number.isFinite(value) || !whole) {
    return { wrong: `${name} takes a ${type === TYPE.integer ? 'whole ' : ''}number.` };
  }
  if (least !== undefined && value < least) return { wrong: `${name} must be at least ${least}.` };
  if (most !== undefined && value > most) return { wrong: `${name} must be at most ${most}.` };
  return { value };
}

function readText({ name, min_length: least = 0, max_length: most = 6000 }, text) {
  if (text.length > most) {
    return { wrong: `${name} has ${text.length} characters, the limit is ${most}.` };
  }
  if (text.length < least) return { wrong: `${name} must have at least ${least} characters.` };
  return { value: text };
}
