// The rules for modals that Discord's published schema lacks, and what a person may put into one.
import type { Fault } from './faults.ts';
import type { SelectOption } from './message-rules.ts';

/** A field of a modal, or what frames one. */
export interface ModalComponent {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly description?: string;
  readonly content?: string;
  readonly style?: number;
  readonly placeholder?: string;
  readonly value?: string;
  readonly default?: boolean;
  readonly default_values?: readonly { readonly id: string }[];
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly SelectOption[];
  readonly channel_types?: readonly number[];
  readonly component?: ModalComponent;
  readonly components?: readonly ModalComponent[];
}

/** A modal as the bot opens it; it has passed the schema. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly ModalComponent[];
}

const MOST = 5;

/** The fields of a modal that a person fills in. */
export function fieldsOf({ components }: Pick<Modal, 'components'>): ModalComponent[] {
  return components.flatMap((component) => {
    if (component.component !== undefined) return [component.component];
    if (component.components !== undefined) return [...component.components];
    return component.custom_id === undefined ? [] : [component];
  });
}

/** The faults of a modal by the rules; none when it keeps them. */
export function modalFaults(modal: Modal): Fault[] {
  const many = modal.components.length > MOST;
  const ids = fieldsOf(modal).map(({ custom_id }) => custom_id);
  const twice = ids.some((id, at) => ids.indexOf(id) !== at);
  const path = ['data', 'components'];
  return [
    ...(many ? [{ path, code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 5.' }] : []),
    ...(twice
      ? [{ path, code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message: 'An id is used twice.' }]
      : []),
    ...modal.components.flatMap((component, at) => rangeFaults(component, [...path, at])),
  ];
}

/** A field that could never be filled in. */
function rangeFaults(component: ModalComponent, path: Fault['path']): Fault[] {
  const { min_length: least = 0, max_length: most = Infinity, value } = component;
  const inner = component.component;
  const range = 'BASE_TYPE_BAD_LENGTH';
  return [
    ...(least > most ? [{ path, code: range, message: 'The minimum exceeds the maximum.' }] : []),
    ...((value?.length ?? 0) > most
      ? [{ path: [...path, 'value'], code: range, message: `Must be ${most} or fewer.` }]
      : []),
    ...(inner === undefined ? [] : rangeFaults(inner, [...path, 'component'])),
    ...(component.components ?? []).flatMap((field, at) =>
      rangeFaults(field, [...path, 'components', at]),
    ),
  ];
}
