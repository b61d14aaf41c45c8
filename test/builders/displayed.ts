// What Discord's program displays of a text, by the rules that it reads in this order; live markup is named.

const ESCAPED = /^\\([^0-9A-Za-z\s])/;
const ADDRESS = /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/;
const LIVE: readonly [string, RegExp][] = [
  ['code', /^`+[^`]+`+/],
  ['bold', /^\*\*[\s\S]+?\*\*/],
  ['italic', /^(?:\*\S[\s\S]*?\*|_[\s\S]+?_)/],
  ['struck', /^~~[\s\S]+?~~/],
  ['spoiler', /^\|\|[\s\S]+?\|\|/],
  ['link', /^\[(?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*\]\([^)]*\)/],
  ['mention', /^(?:<(?:@[!&]?|#)\d+>|@everyone|@here)/],
  ['emoji', /^(?:<a?:\w+:\d+>|:[^\s:]+:)/],
  ['timestamp', /^<t:-?\d+(?::\w)?>/],
];
const LIVE_LINE: readonly [string, RegExp][] = [
  ['heading', /^#{1,3} /],
  ['small', /^-# /],
  ['list', /^\s*(?:[-*]|\d+\.) /],
  ['quote', /^\s*>{1,3} /],
];

/** The characters that are displayed, and every kind of markup that would be live. */
export function displayed(markdown: string): { text: string; live: string[] } {
  let text = '';
  const live: string[] = [];
  let rest = markdown;
  let lineStart = true;
  while (rest !== '') {
    if (lineStart) live.push(...namesOf(LIVE_LINE, rest));
    const escaped = ESCAPED.exec(rest);
    const address = ADDRESS.exec(rest);
    if (escaped === null && address === null) live.push(...namesOf(LIVE, rest));
    const shown = escaped?.[1] ?? address?.[0] ?? rest.charAt(0);
    text += shown;
    rest = rest.slice((escaped?.[0] ?? shown).length);
    lineStart = shown === '\n';
  }
  return { text, live };
}

function namesOf(rules: readonly [string, RegExp][], rest: string): string[] {
  return rules.flatMap(([name, rule]) => (rule.test(rest) ? [name] : []));
}
