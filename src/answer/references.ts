// Finds what a question points back to: a place in a list, the list itself, a paper by its looks, or just "it".
import { topicTerms } from './topic.ts';

const NUMBERS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ORDINAL = `${NUMBERS.join('|')}|1st|2nd|3rd|[4-9]th|10th|last|latter|former|top`;
const THING = 'one|paper|work|study|article|result|hit|entry|abstract|method|approach';
const SET = '(?:them|these|those|the (?:papers|results|works|methods|approaches))';

/** "the second one", "the last of these", "the third:", but not "the second layer". */
const PLACE = new RegExp(
  String.raw`\b(?:the )?(${ORDINAL})(?: (?:${THING})\b| of (?:them|these|those|the list)\b| in the list\b)+|\bthe (${ORDINAL})(?=\s*(?:[,:;?.!–-]|$))`,
  'i',
);
/** "paper 2", "number 3", "no. 1", "#4", "[2]". */
const NUMBERED = /(?:\b(?:paper|number|no\.?|nr\.?|result|hit)\s*#?|#|\[)(\d{1,2})\b\]?/i;
/** "the first two". */
const LEADING =
  /\bthe (?:first|top) (two|three|four|five|[2-9])(?: (?:papers|ones|results|of (?:them|these|those)))?\b/i;
const LEADING_COUNTS = ['two', 'three', 'four', 'five'];
/** "which of them", "do any of these", "compare them", "which one". */
const SETS = new RegExp(
  String.raw`\b(?:which|any|all|both|each|some|none|one|most|either|neither|how many) of ${SET}\b|\bwhich ones?\b|\b(?:compare|between|among) ${SET}\b|\b(?:these|those) (?:two |three )?(?:papers|results|works|studies|methods|approaches)\b`,
  'i',
);
/** "the one that needs two models", "the paper on satellites". */
const DESCRIBED_AFTER =
  /\b(?:the|that) (?:one|paper|work|study|article)s? (?:that|which|with|about|on|from|for|of|using|by|where|in) ([^,:;?]+)/i;
/** "the Kaggle one", "the golden noise paper". */
const DESCRIBED_BEFORE =
  /\b(?:the|that) ((?!same\b|other\b|new\b|next\b)[^\s,:;?]+(?: (?!the\b)[^\s,:;?]+){0,4}?) (?:one|paper|work|study|article)\b/i;

/** A reference found in a question, with the question's text without it. */
interface Reference {
  readonly rest: string;
}

const without = (question: string, { index, 0: found }: RegExpMatchArray): string =>
  `${question.slice(0, index)} ${question.slice((index ?? 0) + found.length)}`
    .replace(/^\s*(?:[,:;–-]\s*)+/, '')
    .replace(/\s+/g, ' ')
    .trim();

function placeOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'last' || lower === 'latter') return -1;
  if (lower === 'former' || lower === 'top') return 1;
  const named = NUMBERS.indexOf(lower) + 1;
  return named > 0 ? named : Number.parseInt(lower, 10);
}

/** A place in the list of papers shown: 1 the first, -1 the last. */
export function placeIn(question: string): (Reference & { place: number }) | undefined {
  const match = PLACE.exec(question) ?? NUMBERED.exec(question);
  const word = match?.[1] ?? match?.[2];
  if (match === null || word === undefined) return undefined;
  return { place: placeOf(word), rest: without(question, match) };
}

/** The papers shown, or the first few of them; `count` is absent where all are meant. */
export function setIn(question: string): (Reference & { count?: number }) | undefined {
  const leading = LEADING.exec(question);
  if (leading?.[1] !== undefined) {
    const count = LEADING_COUNTS.indexOf(leading[1].toLowerCase()) + 2;
    return {
      count: count > 1 ? count : Number(leading[1]),
      rest: without(question, leading),
    };
  }
  const match = SETS.exec(question);
  return match === null ? undefined : { rest: without(question, match) };
}

/** A paper told by its looks ("the one with two models"): the words that tell it. */
export function descriptionIn(question: string): string | undefined {
  return (DESCRIBED_AFTER.exec(question) ?? DESCRIBED_BEFORE.exec(question))?.[1];
}

const NOUN =
  'paper|work|study|article|method|approach|technique|model|algorithm|framework|dataset|benchmark|idea|system|abstract';
/** What "is it …" goes on with where "it" stands for nothing: "is it possible to prune early?" */
const EXPLETIVE = String.raw` (?:possible|better|worth|true|necessary|good|bad|common|known|ok|okay|safe|enough|important|always|really (?:necessary|better)|an? (?:good|bad))\b`;

/** A pronoun that stands for what was shown before: "does it", "its", "this method", "did they", "is that". */
const POINTING = [
  String.raw`\b(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have|had|might|may) (?:it|they|this|that|these|those)\b(?!${EXPLETIVE})`,
  String.raw`\b(?:this|that|these|those|the same) (?:${NOUN})s?\b`,
  String.raw`\bthe (?:paper|work|study|article|authors?|abstract)\b`,
  String.raw`^(?:(?:and|but|so|ok|okay|then|what|how|about|is|are|was|were|does|do|why|which|where|who|whose|on|in|with|of|for|tell|me|more|give|show|explain|summari[sz]e|link|to|did|can|the|much|many|good|big|large|small|long|fast) )*(?:its|it|their|they|them|this|that)\b(?!'s|${EXPLETIVE})`,
  String.raw`\b\w+ (?:it|them)\s*[?.!]*$`,
  String.raw`\b(?:about|of|on|with|for|to|in|behind|from|than|against) (?:this|that)\s*[?.!]*$`,
].map((pattern) => new RegExp(pattern, 'i'));

/** Whether a question speaks of something shown before by a pronoun or as "the paper". */
export function pointsBack(question: string): boolean {
  return POINTING.some((pattern) => pattern.test(question));
}

/** Another field for the same question: "and for vision models?", "what about speech?", "and only the biases?". */
const SWITCH =
  /^(?:(?:ok|okay|so|well)[ ,]+)*(?:(?:(?:and|but|or|then)[ ,]+)*(?:what|how) about\b|(?:and|but|or)[ ,]+(?!(?:how|what|which|who|whose|why|when|where|do|does|did|is|are|was|were|can|could|has|have|will|would|should|may)\b)|(?:for|in|on|with|without|only|just|against|instead)\b)/i;
/** The sign that another topic begins, whatever its words. */
const ANEW =
  /\b(?:something else|another (?:question|topic|thing)|new (?:question|topic)|different (?:question|topic)|changing (?:the )?(?:subject|topic)|unrelated)\b/i;
/** A question that leans on the one before without pointing at a paper. */
const LEANING =
  /^(?:and|but|or|so|also|then|why|how come|compared|instead|any|really)\b|\b(?:that|this|there|such|instead|else|others?|too|also|as well)\s*[?.!]*$/i;

/** Whether a question carries the one before over to another field. */
export const carriesOver = (question: string): boolean => SWITCH.test(question);

/** Whether a question says itself that it begins another topic. */
export const beginsAnew = (question: string): boolean => ANEW.test(question);

/** Whether a question leans on the one before. */
export const leansBack = (question: string): boolean => LEANING.test(question);

/** Whether a question asks for an aspect: "what about the memory?". */
export const asksAbout = (question: string): boolean =>
  /^\W*(?:and |but |so )*(?:what|how) about\b/i.test(question);

/** Whether a question asks what else there is. */
export const looksElsewhere = (question: string): boolean =>
  /^\W*(?:and |but |so )*(?:is|are) there\b|\bany(?:thing|one)? else\b|\bother (?:papers?|works?|methods?|approaches)\b/i.test(
    question,
  );

/** Whether a question sets one thing against another, so that it is about two: "SSF vs prompt tuning". */
export const setsAgainst = (question: string): boolean => /\b(?:vs|versus)\b/i.test(question);

/** Asks where the code, the data or the paper itself is to be had. */
const LINKS =
  /\b(?:code|repo(?:sitory)?|github|gitlab|link|url|website|web ?page|(?:project|home) ?page|open[ -]?sourced?|checkpoints?|weights (?:available|released|out|public)|implementation|download|where can i (?:read|find|get))\b/i;

/** Whether a question asks for code or a link and for nothing else. */
export const asksForLink = (question: string): boolean => LINKS.test(question);

/** Asks what a paper is about, and for nothing in particular. */
const GIST =
  /\babout(?: (?:it|this|that|them))?\s*[?.!]*$|\bmore (?:about|on|details?|information|info)\b|^(?:and |tell me )?more\W*$|\btell me\b|\b(?:summar(?:y|i[sz]e)|explain|gist|findings?|contributions?|describe|main (?:points?|results?|ideas?))\b/gi;

/** Whether a question asks what a paper is about, in no particular respect. */
export function asksForGist(question: string): boolean {
  const rest = question.replace(GIST, ' ');
  return rest !== question && topicTerms(rest).length === 0;
}

/** What no abstract states: who wrote it, where, when, and with whose money. */
const ABOUT_AUTHORS =
  /\bwho (?:are|is|were|was|wrote|made|did|paid|funded|published)\b|\bwhose\b|\bauthors?['’]? (?:names?|affiliations?)\b|\b(?:affiliations?|universit(?:y|ies)|funding|funded|sponsor\w*|citations?|cited|doi|venue|journal|conference)\b|\b(?:when|where) (?:was|were|is|did) (?:it|they|this|the (?:paper|work)) (?:publish\w*|written|appear\w*|accepted)\b|\b(?:what|which) year\b|\bwhen (?:was|were|is|did) .+ (?:published|appear|come out|presented)\b/i;

/** Whether a question asks about a paper's making rather than its content. */
export const asksAboutAuthors = (question: string): boolean => ABOUT_AUTHORS.test(question);
