// A fault in a request: where it is, what it is called and how Discord words the refusal.

/** One fault, at the path that leads to the field in the request's body. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A refusal as Discord answers it: a number that names the kind, a sentence, the faults by path. */
export interface Refusal {
  readonly code: number;
  readonly message: string;
  readonly errors?: object;
}

/** Discord's code for a body that breaks its rules. */
const INVALID_FORM = 50035;

/** The body of Discord's answer to a request with these faults. */
export function invalidForm(faults: readonly Fault[]): Refusal {
  const errors: FaultTree = {};
  for (const { path, code, message } of faults) {
    let place = errors;
    for (const step of path) place = (place[step] ??= {}) as FaultTree;
    place._errors = [...(place._errors ?? []), { code, message }];
  }
  return { code: INVALID_FORM, message: 'Invalid Form Body', errors };
}

interface FaultTree {
  _errors?: object[];
  [step: string]: FaultTree | object[] | undefined;
}

/** The faults that an answer tells, each with the path that leads to it, as `data.components.0`. */
export function toldFaults(answer: object | undefined): { path: string; message: string }[] {
  const { errors } = (answer ?? {}) as { errors?: FaultTree };
  return errors === undefined ? [] : faultsBelow(errors, []);
}

function faultsBelow(
  tree: FaultTree,
  path: readonly string[],
): { path: string; message: string }[] {
  const own = (tree._errors ?? []) as { message: string }[];
  return [
    ...own.map(({ message }) => ({ path: path.join('.'), message })),
    ...Object.entries(tree).flatMap(([step, inner]) =>
      step === '_errors' ? [] : faultsBelow(inner as FaultTree, [...path, step]),
    ),
  ];
}
