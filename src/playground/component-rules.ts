// The rules for components that Discord's published schema lacks.
import type { Fault } from './faults.ts';
import type { Component } from './message-rules.ts';

/** A component and where it stands. */
export interface Placed {
  readonly component: Component;
  readonly path: Fault['path'];
}

const ROW = 1;
const BUTTON = 2;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;
const SCHEMES = /^(?:https?|discord):/;

/** The faults of all components of a message, nested ones among them. */
export function componentFaults(all: readonly Placed[]): Fault[] {
  return [
    ...repeated(all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'),
    ...repeated(all, 'id', 'COMPONENT_ID_DUPLICATED'),
    ...all.flatMap(rowFaults),
    ...all.flatMap(buttonFaults),
    ...all.flatMap(selectFaults),
  ];
}

/** What only one component of a message may have. */
function repeated(all: readonly Placed[], field: 'id' | 'custom_id', code: string): Fault[] {
  const seen = new Set<string | number>();
  return all.flatMap(({ component, path }) => {
    const value = component[field] ?? 0;
    if (value === 0) return [];
    const isRepeated = seen.has(value);
    seen.add(value);
    return isRepeated ? [fault([...path, field], code, 'It is used twice.')] : [];
  });
}

/** A menu takes up a whole row. */
function rowFaults({ component, path }: Placed): Fault[] {
  const inner = component.components ?? [];
  const crowded = inner.length > 1 && inner.some(({ type }) => type !== BUTTON);
  if (component.type !== ROW || !crowded) return [];
  return [fault(path, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The row is too wide.')];
}

function buttonFaults({ component, path }: Placed): Fault[] {
  const { type, style, url, custom_id } = component;
  if (type !== BUTTON || style === PREMIUM_STYLE) return [];
  const [wanted, unwanted] = style === LINK_STYLE ? [url, custom_id] : [custom_id, url];
  const missing = fault(path, 'BUTTON_COMPONENT_REQUIRED', 'A url or a custom id is required.');
  const clash = fault(
    path,
    'BUTTON_COMPONENT_EXCLUSIVE',
    'A url and a custom id exclude each other.',
  );
  const nameless = fault(
    [...path, 'label'],
    'BASE_TYPE_REQUIRED',
    'A label or an emoji is required.',
  );
  const scheme = 'Scheme must be one of http, https, discord.';
  return [
    ...(wanted === undefined ? [missing] : []),
    ...(unwanted === undefined ? [] : [clash]),
    ...((component.label ?? '') === '' && component.emoji === undefined ? [nameless] : []),
    ...(url === undefined || SCHEMES.test(url)
      ? []
      : [fault([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', scheme)]),
  ];
}

/** A choice that is offered twice, or a range that no choice can meet. */
function selectFaults({ component, path }: Placed): Fault[] {
  const { options, min_values: least = 1, max_values: most = 1 } = component;
  if (options === undefined) return [];
  const values = options.map(({ value }) => value);
  const twice = values.findIndex((value, at) => values.indexOf(value) !== at);
  const preset = options.filter((option) => option.default === true).length;
  const range = `Must be between ${least} and ${options.length}.`;
  const at = [...path, 'options'];
  const duplicate = 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED';
  const tooMany = 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES';
  return [
    ...(twice < 0 ? [] : [fault([...at, twice, 'value'], duplicate, 'The value is used twice.')]),
    ...(least > most || most > options.length
      ? [fault([...path, 'max_values'], 'BASE_TYPE_BAD_LENGTH', range)]
      : []),
    ...(preset > most ? [fault(at, tooMany, 'Too many default values.')] : []),
  ];
}

function fault(path: Fault['path'], code: string, message: string): Fault {
  return { path, code, message };
}
