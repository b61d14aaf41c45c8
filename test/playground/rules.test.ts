// Each rule of Discord's that the playground holds: one body that it refuses and one that it accepts.
import { describe, expect, test } from 'vitest';
import { invalidForm } from '#src/playground/faults.ts';
import { faultsInCallback, faultsInMessage } from '#src/playground/rules.ts';

const V2 = 32_768;
const text = (content: string) => ({ type: 10, content });
const texts = (count: number) => Array.from({ length: count }, () => text('a'));
const frame = (...components: object[]) => ({ type: 17, components });
const button = (custom_id: string, more: object = {}) => {
  return { type: 2, style: 1, label: 'b', custom_id, ...more };
};
const values = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`);
const menu = (custom_id: string, ...offered: string[]) => {
  const options = (offered.length === 0 ? ['x'] : offered).map((value) => ({ label: 'l', value }));
  return { type: 3, custom_id, options };
};
const preset = (value: string) => ({ label: 'l', value, default: true });
const row = (...components: object[]) => ({ type: 1, components });
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(button(`b${at}`)));
const embed = (length: number) => ({ description: 'e'.repeat(length) });
const linkButton = { type: 2, style: 5, label: 'b', url: 'https://x.example/' };

/** The paths of the faults, each with its code. */
const told = (faults: ReturnType<typeof faultsInMessage>) =>
  faults.map(({ path, code }) => `${path.join('.')} ${code}`);

describe('messages', () => {
  test.each<[string, object, object, string]>([
    [
      'an empty message',
      { content: 'a' },
      { content: ' ', components: [] },
      'content MESSAGE_EMPTY',
    ],
    [
      'embeds of more than 6000 characters together',
      { embeds: [embed(3000), embed(3000)] },
      { embeds: [embed(3000), embed(3001)] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'more than five rows without Components V2',
      { components: rows(5) },
      { components: rows(6) },
      'components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'Components V2 without their flag',
      { components: [text('a')], flags: V2 },
      { components: [text('a')] },
      'components.0 UNION_TYPE_CHOICES',
    ],
    [
      'Components V2 with content',
      { components: [text('a')], flags: V2, content: '' },
      { components: [text('a')], flags: V2, content: 'a' },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'Components V2 with embeds',
      { components: [text('a')], flags: V2, embeds: [] },
      { components: [text('a')], flags: V2, embeds: [embed(1)] },
      'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'more than 40 components, nested ones counted',
      { components: [frame(...texts(39))], flags: V2 },
      { components: [frame(...texts(20)), frame(...texts(19))], flags: V2 },
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'more than 4000 characters of text together',
      { components: [text('a'.repeat(2000)), frame(text('b'.repeat(2000)))], flags: V2 },
      { components: [text('a'.repeat(2000)), frame(text('b'.repeat(2001)))], flags: V2 },
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'a custom_id that is used twice',
      { components: [row(button('a'), button('b'))] },
      { components: [row(button('a')), row(button('a'))] },
      'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a link button without a url',
      { components: [row(linkButton)] },
      { components: [row({ type: 2, style: 5, label: 'b' })] },
      'components.0.components.0 BUTTON_COMPONENT_REQUIRED',
    ],
    [
      'a link button with a custom_id',
      { components: [row(linkButton)] },
      { components: [row({ ...linkButton, custom_id: 'a' })] },
      'components.0.components.0 BUTTON_COMPONENT_EXCLUSIVE',
    ],
    [
      'another button without a custom_id',
      { components: [row(button('a'))] },
      { components: [row({ type: 2, style: 1, label: 'b' })] },
      'components.0.components.0 BUTTON_COMPONENT_REQUIRED',
    ],
    [
      'a button without a label or an emoji',
      { components: [row({ type: 2, style: 1, custom_id: 'a', emoji: { name: '👍' } })] },
      { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      'components.0.components.0.label BASE_TYPE_REQUIRED',
    ],
    [
      'a link of another scheme than http, https or discord',
      { components: [row({ ...linkButton, url: 'discord://app' })] },
      { components: [row({ ...linkButton, url: 'ftp://x.example/' })] },
      'components.0.components.0.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a menu beside anything else in its row',
      { components: [row(menu('a')), row(button('b'))] },
      { components: [row(menu('a'), button('b'))] },
      'components.0 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a number that two components have',
      { components: [row(button('a', { id: 7 }), button('b', { id: 8 }))] },
      { components: [row(button('a', { id: 7 }), button('b', { id: 7 }))] },
      'components.0.components.1.id COMPONENT_ID_DUPLICATED',
    ],
    [
      'a menu that offers a value twice',
      { components: [row(menu('a', 'x', 'y'))] },
      { components: [row(menu('a', 'x', 'x'))] },
      'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a menu that takes more values than it offers',
      { components: [row({ ...menu('a', 'x', 'y'), max_values: 2 })] },
      { components: [row({ ...menu('a', 'x', 'y'), max_values: 3 })] },
      'components.0.components.0.max_values BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a menu with more values set than it takes',
      { components: [row(menu('a', 'x'))] },
      { components: [row({ ...menu('a'), options: [preset('x'), preset('y')] })] },
      'components.0.components.0.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
    ],
    [
      'a menu of more than 25 values (the schema)',
      { components: [row(menu('a', ...values(25)))] },
      { components: [row(menu('a', ...values(26)))] },
      'components.0.components.0.options BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an empty text (the schema)',
      { components: [frame(text('a'))], flags: V2 },
      { components: [frame(text(''))], flags: V2 },
      'components.0.components.0.content BASE_TYPE_MIN_LENGTH',
    ],
    [
      'more than five buttons in a row (the schema)',
      { components: [row(...['a', 'b', 'c', 'd', 'e'].map((id) => button(id)))] },
      { components: [row(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => button(id)))] },
      'components.0.components BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a component of a kind that does not exist (the schema)',
      { components: [text('a')], flags: V2 },
      { components: [{ type: 99 }], flags: V2 },
      'components.0 UNION_TYPE_CHOICES',
    ],
  ])('refuse %s', (_what, accepted, refused, fault) => {
    expect(told(faultsInMessage('webhook', accepted))).toEqual([]);
    expect(told(faultsInMessage('webhook', refused))).toEqual([fault]);
    expect(told(faultsInMessage('edit', refused))).toEqual([fault]);
  });

  test('refuse content of more than 2000 characters, in channels too', () => {
    const content = (length: number) => ({ content: 'a'.repeat(length) });
    expect(faultsInMessage('channel', content(2000))).toEqual([]);
    expect(told(faultsInMessage('channel', content(2001)))).toEqual([
      'content BASE_TYPE_MAX_LENGTH',
    ]);
  });
});

describe('first answers to an interaction', () => {
  test('name faults below data', () => {
    expect(faultsInCallback({ type: 4, data: { content: 'a' } })).toEqual([]);
    expect(told(faultsInCallback({ type: 4, data: {} }))).toEqual(['data.content MESSAGE_EMPTY']);
  });

  test('may be "thinking" without content', () => {
    expect(faultsInCallback({ type: 5, data: { flags: 64 } })).toEqual([]);
    expect(faultsInCallback({ type: 5 })).toEqual([]);
  });

  test('refuse a kind that does not exist', () => {
    expect(told(faultsInCallback({ type: 99 }))).toEqual(['type BASE_TYPE_INVALID']);
  });

  test.each([
    ['more than 25 choices', 26, 10, 10, 'data.choices BASE_TYPE_MAX_LENGTH'],
    ['a choice name over 100', 1, 101, 10, 'data.choices.0.name BASE_TYPE_MAX_LENGTH'],
    ['a choice value over 100', 1, 10, 101, 'data.choices.0.value BASE_TYPE_MAX_LENGTH'],
  ])('refuse %s', (_what, count, name, value, fault) => {
    const choices = (...[many, named, valued]: [number, number, number]) => ({
      type: 8,
      data: {
        choices: Array.from({ length: many }, () => ({
          name: 'n'.repeat(named),
          value: 'v'.repeat(valued),
        })),
      },
    });
    expect(faultsInCallback(choices(25, 100, 100))).toEqual([]);
    expect(told(faultsInCallback(choices(count, name, value)))).toEqual([fault]);
  });
});

test('faults are told by path, as Discord does', () => {
  const faults = faultsInMessage('edit', { components: [frame(text(''))], flags: V2 });
  expect(invalidForm(faults)).toEqual({
    code: 50035,
    message: 'Invalid Form Body',
    errors: {
      components: {
        0: {
          components: {
            0: {
              content: {
                _errors: [{ code: 'BASE_TYPE_MIN_LENGTH', message: 'Must be 1 or more.' }],
              },
            },
          },
        },
      },
    },
  });
});
