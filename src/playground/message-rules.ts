// The rules for messages that Discord's published schema lacks.
import { componentFaults, type Placed } from './component-rules.ts';
import type { Fault } from './faults.ts';

/** A choice of a select menu or of a modal's field. */
export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

/** A component, as far as the playground reads it. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly label?: string;
  readonly emoji?: object;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly SelectOption[];
  readonly channel_types?: readonly number[];
  readonly min_values?: number;
  readonly max_values?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly style?: number;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

/** An embed, as far as the rules read it. */
interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly fields?: readonly { name: string; value: string }[];
  readonly footer?: { text: string };
  readonly author?: { name: string };
}

/** A message's body, as far as the rules read it; it has passed the schema. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Component[] | null;
  readonly attachments?: readonly unknown[] | null;
  readonly poll?: unknown;
  readonly flags?: number | null;
  readonly allowed_mentions?: unknown;
}

/** Flags of a message. */
export const FLAGS = { hasThread: 32, ephemeral: 64, loading: 128, componentsV2: 32_768 } as const;

const ROW = 1;

/** The faults of a message by the rules; none when it keeps them. */
export function messageFaults(body: MessageBody): Fault[] {
  const components = body.components ?? [];
  const all = components.flatMap((component, at) => withNested(component, ['components', at]));
  const v2 = ((body.flags ?? 0) & FLAGS.componentsV2) !== 0;
  return [
    ...emptyFaults(body),
    ...lengthFaults(body),
    ...(v2 ? v2Faults(body, all) : legacyFaults(components)),
    ...componentFaults(all),
  ];
}

/** Every component of a message, nested ones after the one that holds them. */
export function allComponents(components: readonly Component[]): Component[] {
  return components
    .flatMap((component) => withNested(component, []))
    .map(({ component }) => component);
}

function withNested(component: Component, path: Fault['path']): Placed[] {
  const nested = (component.components ?? []).flatMap((inner, at) =>
    withNested(inner, [...path, 'components', at]),
  );
  const { accessory } = component;
  const beside = accessory === undefined ? [] : withNested(accessory, [...path, 'accessory']);
  return [{ component, path }, ...nested, ...beside];
}

function emptyFaults({ content, embeds, components, attachments, poll }: MessageBody): Fault[] {
  const lists = [embeds, components, attachments].some((list) => (list ?? []).length > 0);
  if (lists || (content ?? '').trim() !== '' || (poll ?? null) !== null) return [];
  return [fault(['content'], 'MESSAGE_EMPTY', 'Cannot send an empty message.')];
}

function lengthFaults({ content, embeds }: MessageBody): Fault[] {
  const long = (content ?? '').length > 2000;
  const sum = (embeds ?? []).flatMap(textsOf).join('').length;
  return [
    ...(long ? [fault(['content'], 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer.')] : []),
    ...(sum > 6000 ? [fault(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', 'Embeds exceed 6000.')] : []),
  ];
}

function textsOf({ title, description, fields, footer, author }: Embed): string[] {
  const named = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [title ?? '', description ?? '', footer?.text ?? '', author?.name ?? '', ...named];
}

function v2Faults({ content, embeds, poll }: MessageBody, all: readonly Placed[]): Fault[] {
  const text = all.reduce((sum, { component }) => sum + (component.content?.length ?? 0), 0);
  const legacy = { content, embeds: embeds?.length === 0 ? null : embeds, poll };
  const mixed = Object.entries(legacy).filter(([, value]) => (value ?? '') !== '');
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  return [
    ...mixed.map(([field]) => fault([field], code, `${field} cannot be used with Components V2.`)),
    ...(all.length > 40
      ? [fault(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'Must be 40 or fewer.')]
      : []),
    ...(text > 4000
      ? [fault(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', 'Texts exceed 4000.')]
      : []),
  ];
}

function legacyFaults(components: readonly Component[]): Fault[] {
  const newer = components.flatMap(({ type }, at) =>
    type === ROW ? [] : [fault(['components', at], 'UNION_TYPE_CHOICES', 'Needs Components V2.')],
  );
  const many = components.length > 5;
  return [
    ...newer,
    ...(many ? [fault(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be 5 or fewer rows.')] : []),
  ];
}

function fault(path: Fault['path'], code: string, message: string): Fault {
  return { path, code, message };
}
