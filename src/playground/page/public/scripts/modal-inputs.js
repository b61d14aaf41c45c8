// The fields of a modal: texts, selects, single choices and several, each with its own check.
import { el } from './dom.js';

const TYPE = { select: 3, text: 4, radios: 21, checkboxes: 22, checkbox: 23 };
const PARAGRAPH = 2;

/**
 * A field of a modal.
 * @typedef {{ id: string, element: HTMLElement, focus: () => void, value: () => string | string[] | boolean,
 * wrong: () => string | undefined }} Field
 */

let fields = 0;

/**
 * The field for a component of a modal.
 * @param {object} component with its `label` and `description`
 * @param {object[]} options what a select offers
 * @returns {Field}
 */
export function inputOf(component, options) {
  fields += 1;
  const id = `modal-field-${fields}`;
  if (component.type === TYPE.text) return textField(component, id);
  if (component.type === TYPE.checkbox) return checkbox(component, id);
  const many = (component.max_values ?? 1) > 1 || component.type === TYPE.checkboxes;
  if (many || component.type === TYPE.radios) return choices(component, options, id, many);
  return selectField(component, options, id);
}

function textField(component, id) {
  const {
    style,
    value = '',
    placeholder,
    min_length: least = 0,
    max_length: most = 4000,
  } = component;
  const long = style === PARAGRAPH;
  const input = el(long ? 'textarea' : 'input', {
    ...{ id, placeholder, maxlength: most, 'aria-required': String(isRequired(component)) },
    ...(long ? { rows: 4 } : { type: 'text', autocomplete: 'off' }),
  });
  input.value = value;
  const wrong = () => {
    const missing = missingIn(component, input.value.trim() === '');
    const short = input.value !== '' && input.value.length < least;
    return (
      missing ?? (short ? `${component.label} must have at least ${least} characters.` : undefined)
    );
  };
  return field(component, { id, input, value: () => input.value, wrong });
}

function selectField(component, options, id) {
  const nothing = el('option', { value: '' }, component.placeholder ?? 'Choose…');
  const offered = options.map(({ label, value, default: chosen = false }) =>
    el('option', { value, selected: chosen }, label),
  );
  const input = el(
    'select',
    { id, 'aria-required': String(isRequired(component)) },
    nothing,
    ...offered,
  );
  const value = () => (input.value === '' ? [] : [input.value]);
  return field(component, {
    id,
    input,
    value,
    wrong: () => missingIn(component, input.value === ''),
  });
}

/** One of several, or several of several; their question is the group's name. */
function choices(component, options, id, many) {
  const type = many ? 'checkbox' : 'radio';
  const inputs = options.map((option) =>
    el('input', { type, name: id, value: option.value, checked: option.default === true }),
  );
  const rows = options.map(({ label }, at) =>
    el('label', { class: 'modal-choice' }, inputs[at], label),
  );
  const legend = el('legend', {}, component.label, requiredMark(component));
  const element = el(
    'div',
    { class: 'modal-field' },
    el('fieldset', {}, legend, described(component), ...rows),
  );
  const chosen = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);
  const wrong = () =>
    missingIn(component, chosen().length === 0) ?? tooMany(component, chosen().length);
  return {
    ...{ id: component.custom_id, element, wrong },
    focus: () => inputs[0]?.focus(),
    value: () => (component.type === TYPE.radios ? (chosen()[0] ?? '') : chosen()),
  };
}

function checkbox(component, id) {
  const input = el('input', { id, type: 'checkbox', checked: component.default === true });
  return field(component, { id, input, value: () => input.checked, wrong: () => undefined });
}

function field(component, { id, input, value, wrong }) {
  const label = el('label', { for: id }, component.label, requiredMark(component));
  const element = el('div', { class: 'modal-field' }, label, described(component), input);
  return { id: component.custom_id, element, focus: () => input.focus(), value, wrong };
}

function isRequired({ required = true }) {
  return required;
}

function requiredMark(component) {
  if (!isRequired(component) || component.type === TYPE.checkbox) return undefined;
  return el('span', { class: 'required', title: 'required' }, ' *');
}

function described({ description }) {
  return description ? el('small', {}, description) : undefined;
}

function missingIn(component, isEmpty) {
  return isRequired(component) && isEmpty ? `${component.label} is required.` : undefined;
}

function tooMany({ label, max_values: most = 25 }, count) {
  return count > most ? `${label}: at most ${most}.` : undefined;
}
