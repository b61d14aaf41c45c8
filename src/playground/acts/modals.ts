// How a person fills in a modal and sends it off.
import type { Exchange } from '../exchange.ts';
import { fieldsOf, type Modal, type ModalComponent } from '../modal-rules.ts';
import type { World } from '../world.ts';
import { chosenIn, OFFERED } from './components.ts';
import { interact, INTERACTION } from './interact.ts';
import { Resolved, type AttachedFile } from './resolved.ts';
import { settingOf, type Actor } from './setting.ts';

/** The value of a field: a text, what was chosen, or files; users, roles and channels go by name or id. */
type FieldValue = string | boolean | readonly (string | AttachedFile)[];

/** The values that a person puts into a modal, by the fields' custom ids. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

const KIND = {
  ...{ string: 3, text: 4, upload: 19, radio: 21, checkboxes: 22, checkbox: 23 },
};

/** The most characters that a text field takes unless it says otherwise. */
const LONGEST_TEXT = 4000;

/**
 * Sends off the modal that an exchange opened; fields left out keep what the bot put there.
 * @throws Error when no modal is open, there is no such field, or Discord would not let a person send this.
 */
export function submit(world: World, from: Exchange, values: FieldValues, actor: Actor): Exchange {
  const modal = from.openModal;
  if (modal === undefined) throw new Error(`No modal of ${from.name} is open.`);
  const stray = Object.keys(values).find(
    (name) => !fieldsOf(modal).some(({ custom_id }) => custom_id === name),
  );
  if (stray !== undefined) throw new Error(`The modal has no field '${stray}'.`);
  const user = world.people.withId(from.userId)?.global_name ?? '';
  const there = { channel: from.payload.channel_id, guild: true };
  const setting = settingOf(world, { ...actor, user, ...there });
  const resolved = new Resolved(world, setting);
  const fill = (component: ModalComponent): object => filled(component, values, resolved, world);
  const components = numbered(modal).map(fill);
  const data = { custom_id: modal.custom_id, components, ...resolved.data };
  from.close();
  const { source } = from;
  const name = `the modal '${modal.custom_id}'`;
  return interact(world, setting, {
    ...{ type: INTERACTION.submit, name, data, ...(source && { source }) },
  });
}

/** The components of a modal with a number each, as an interaction tells them. */
function numbered({ components }: Modal): ModalComponent[] {
  let last = 0;
  const number = (component: ModalComponent): ModalComponent => {
    last += 1;
    const id = component.id ?? last;
    const { component: inner, components: all } = component;
    return {
      ...{ ...component, id },
      ...(inner && { component: number(inner) }),
      ...(all && { components: all.map(number) }),
    };
  };
  return components.map(number);
}

function filled(
  component: ModalComponent,
  values: FieldValues,
  resolved: Resolved,
  world: World,
): object {
  const { type, id, component: inner, components: all } = component;
  if (inner) return { type, id, component: filled(inner, values, resolved, world) };
  if (all) {
    return { type, id, components: all.map((field) => filled(field, values, resolved, world)) };
  }
  const { custom_id: customId } = component;
  if (customId === undefined) return { type, id };
  const value = values[customId] ?? presetOf(component);
  return { type, id, custom_id: customId, ...valueOf(component, value, resolved, world) };
}

/** What the bot put into a field. */
function presetOf(field: ModalComponent): FieldValue {
  if (field.type === KIND.text) return field.value ?? '';
  if (field.type === KIND.checkbox) return field.default ?? false;
  const preset = (field.options ?? []).filter((option) => option.default === true);
  const chosen = preset.map(({ value }) => value);
  if (field.type === KIND.radio) return chosen[0] ?? '';
  return [...chosen, ...(field.default_values ?? []).map(({ id }) => id)];
}

function valueOf(
  field: ModalComponent,
  value: FieldValue,
  resolved: Resolved,
  world: World,
): { value: unknown } | { values: readonly string[] } {
  const required = field.required ?? true;
  const name = `The field '${field.custom_id ?? ''}'`;
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty && required && field.type !== KIND.checkbox) throw new Error(`${name} is required.`);
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'string') return { value: textOr(field, value, name) };
  const names = value.filter((one) => typeof one === 'string');
  if (field.type === KIND.upload) {
    return { values: value.map((file) => resolved.idOf('attachment', file)) };
  }
  if (isEmpty && !required) return { values: [] };
  const most = field.max_values ?? (field.type === KIND.checkboxes ? field.options?.length : 1);
  const menu = OFFERED[field.type] === undefined ? { ...field, type: KIND.string } : field;
  return { values: chosenIn({ ...menu, max_values: most ?? 1 }, names, resolved, world) };
}

function textOr(field: ModalComponent, value: string, name: string): string | null {
  if (field.type === KIND.radio) {
    if (value === '') return null;
    if (field.options?.some((option) => option.value === value) === true) return value;
    throw new Error(`${name} does not offer '${value}'.`);
  }
  const { min_length: least = 0, max_length: most = LONGEST_TEXT } = field;
  if (value.length > most) throw new Error(`${name} takes ${most} characters at most.`);
  if (value !== '' && value.length < least) throw new Error(`${name} takes at least ${least}.`);
  return value;
}
