// Discord's limits by name, and the check that a message keeps them before it is sent.

/** Limits of messages and components: https://docs.discord.com/developers/components/reference */
export const MESSAGE_LIMITS = {
  /** Components of a message, nested ones counted. */
  components: 40,
  /** Characters of all texts of a message together. */
  text: 4000,
  customId: 100,
  buttonsInRow: 5,
  threadName: 100,
  nonce: 25,
  buttonLabel: 80,
} as const;

/** Limits of select menus: https://docs.discord.com/developers/components/reference#string-select */
export const MENU_LIMITS = {
  options: 25,
  label: 100,
} as const;

/** Limits of commands: https://docs.discord.com/developers/interactions/application-commands */
export const COMMAND_LIMITS = {
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
} as const;

/** What the check reads of a component; every component of Discord's has this shape. */
export interface ComponentShape {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly components?: readonly ComponentShape[];
  readonly accessory?: ComponentShape;
}

const ACTION_ROW = 1;

/**
 * Every way in which a message's components break Discord's limits, one sentence each; none when they fit.
 */
export function brokenLimits(components: readonly ComponentShape[]): string[] {
  const all = components.flatMap(withNested);
  const text = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  const ids = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  const wideRow = all.some(
    ({ type, components: row }) =>
      type === ACTION_ROW && (row?.length ?? 0) > MESSAGE_LIMITS.buttonsInRow,
  );
  const faults: [boolean, string][] = [
    [all.length === 0, 'The message is empty.'],
    [
      all.length > MESSAGE_LIMITS.components,
      `The message has ${all.length} components, the limit is ${MESSAGE_LIMITS.components}.`,
    ],
    [
      text > MESSAGE_LIMITS.text,
      `The message has ${text} characters, the limit is ${MESSAGE_LIMITS.text}.`,
    ],
    [all.some(({ content }) => content?.trim() === ''), 'A text of the message is empty.'],
    [new Set(ids).size < ids.length, 'Two components of the message share a custom_id.'],
    [
      ids.some((id) => id.length > MESSAGE_LIMITS.customId),
      `A custom_id is longer than ${MESSAGE_LIMITS.customId} characters.`,
    ],
    [wideRow, `A row has more than ${MESSAGE_LIMITS.buttonsInRow} buttons.`],
  ];
  return faults.flatMap(([broken, sentence]) => (broken ? [sentence] : []));
}

function withNested(component: ComponentShape): ComponentShape[] {
  const nested = [...(component.components ?? [])];
  if (component.accessory !== undefined) nested.push(component.accessory);
  return [component, ...nested.flatMap(withNested)];
}
