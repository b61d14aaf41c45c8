// Each rule of Discord's for modals that the playground holds: one that it refuses and one that it accepts.
import { expect, test } from 'vitest';
import type { Fault } from '#src/playground/faults.ts';
import { faultsInCallback } from '#src/playground/rules.ts';

/** The paths of the faults, each with its code. */
const told = (faults: readonly Fault[]) =>
  faults.map(({ path, code }) => `${path.join('.')} ${code}`);
const values = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`);

const input = (custom_id: string, more: object = {}) => {
  return { type: 18, label: 'l', component: { type: 4, style: 1, custom_id, ...more } };
};
const modal = (components: object[], more: object = {}) => {
  return { type: 9, data: { custom_id: 'm', title: 't', components, ...more } };
};
const inputs = (count: number) => values(count).map((id) => input(id));

test.each<[string, object, object, string]>([
  [
    'more than five fields',
    modal(inputs(5)),
    modal(inputs(6)),
    'data.components BASE_TYPE_BAD_LENGTH',
  ],
  ['no field (the schema)', modal(inputs(1)), modal([]), 'data.components BASE_TYPE_MIN_LENGTH'],
  [
    'a title over 45 (the schema)',
    modal(inputs(1), { title: 't'.repeat(45) }),
    modal(inputs(1), { title: 't'.repeat(46) }),
    'data.title BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a custom_id over 100 (the schema)',
    modal(inputs(1), { custom_id: 'm'.repeat(100) }),
    modal(inputs(1), { custom_id: 'm'.repeat(101) }),
    'data.custom_id BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a custom_id that two fields have',
    modal([input('a'), input('b')]),
    modal([input('a'), input('a')]),
    'data.components COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a label over 45 (the schema)',
    modal([{ ...input('a'), label: 'l'.repeat(45) }]),
    modal([{ ...input('a'), label: 'l'.repeat(46) }]),
    'data.components.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field whose least length exceeds its greatest',
    modal([input('a', { min_length: 2, max_length: 2 })]),
    modal([input('a', { min_length: 3, max_length: 2 })]),
    'data.components.0.component BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a value that its field would not take',
    modal([input('a', { max_length: 2, value: 'ab' })]),
    modal([input('a', { max_length: 2, value: 'abc' })]),
    'data.components.0.component.value BASE_TYPE_BAD_LENGTH',
  ],
])('refuse %s', (_what, accepted, refused, fault) => {
  expect(told(faultsInCallback(accepted))).toEqual([]);
  expect(told(faultsInCallback(refused))).toEqual([fault]);
});
