// The names of the tests in a file, as the file writes them; those of a table of cases with the case filled in, too.
import ts from 'typescript';

const RUNNERS = ['test', 'it'];

/** The function that a call of calls begins with: `test` of `test.concurrent.each([…])('…')`. */
function rootOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) {
    return rootOf(node.expression);
  }
  return '';
}

/** What begins each case of `each([…])`, where it is written there as a text. */
function casesOf(node: ts.Expression): string[] {
  const [given] = ts.isCallExpression(node) ? node.arguments : [];
  const table = given !== undefined && ts.isAsExpression(given) ? given.expression : given;
  if (table === undefined || !ts.isArrayLiteralExpression(table)) return [];
  return table.elements.flatMap((element) => {
    const first = ts.isArrayLiteralExpression(element) ? element.elements[0] : element;
    return first !== undefined && ts.isStringLiteralLike(first) ? first.text : [];
  });
}

/**
 * The names of the tests in the source of a test file. `refuse %s` over the cases `['a'], ['b']` gives itself,
 * `refuse a` and `refuse b`.
 */
export function testNames(source: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && RUNNERS.includes(rootOf(node.expression))) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name)) {
        names.add(name.text);
        for (const each of casesOf(node.expression)) {
          names.add(name.text.replace(/%[sj]/, () => each));
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('tests.ts', source, ts.ScriptTarget.Latest));
  return names;
}
