// Checks a body against a schema of Discord's interface and words what is wrong as Discord does.
import type { ZodMiniType } from 'zod/mini';
import type { core } from 'zod';
import type { Fault } from './faults.ts';

type Issue = core.$ZodIssue;

/** The faults of a body by the schema; none when it fits. */
export function schemaFaults(schema: ZodMiniType, body: unknown, at: Fault['path'] = []): Fault[] {
  const result = schema.safeParse(body);
  return result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(issue, at));
}

function faultsOf(issue: Issue, at: Fault['path']): Fault[] {
  const path = [...at, ...issue.path.map((step) => (typeof step === 'symbol' ? '' : step))];
  if (issue.code === 'invalid_union') return unionFaults(issue.errors, path);
  return [{ path, ...wordingOf(issue) }];
}

/** Of the kinds that a component or an option could be, the faults are told for the kind it says it is. */
function unionFaults(kinds: readonly (readonly Issue[])[], path: Fault['path']): Fault[] {
  const own = kinds.filter((issues) => !issues.some(isOfAnotherKind));
  const [nearest] = [...own].sort((a, b) => a.length - b.length);
  if (nearest === undefined) {
    return [
      { path, code: 'UNION_TYPE_CHOICES', message: 'Value is of none of the types allowed.' },
    ];
  }
  return nearest.flatMap((issue) => faultsOf(issue, path));
}

function isOfAnotherKind({ path }: Issue): boolean {
  return path.length === 0 || (path.length === 1 && path[0] === 'type');
}

function wordingOf(issue: Issue): { code: string; message: string } {
  if (issue.code === 'too_big') {
    return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer.` };
  }
  if (issue.code === 'too_small') {
    return { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more.` };
  }
  return { code: 'BASE_TYPE_INVALID', message: 'This value is missing or not valid.' };
}
