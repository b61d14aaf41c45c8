// Saved listings of Hugging Face Papers: title, abstract, title, abstract, with or without blank lines between.
import { shown, type Fault, type LocatedEntry, type Parsed } from './parsed.ts';

/** A longer line is an abstract; of the shorter ones, those that end with a full stop or name a page. */
const LONGEST_TITLE = 250;
const SHORT_ABSTRACT = /\.["'”’)\]}]*\s*$|https?:\/\//;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = String.raw`${MONTH}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} ${MONTH}\.?(?: \d{4})?|\d{4}-\d{2}-\d{2}`;
const PAGE_FURNITURE = new RegExp(
  String.raw`^\s*(?:new|subscribe|(?:daily|trending) papers|get trending papers in your email.*|` +
    String.raw`by.* and the research community|${DATE})\s*$`,
  'i',
);

interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * Reads a listing. Header lines, dates and blank lines are left out; the word `Subscribe` that the page
 * glues to the first title is taken off it. Titles and abstracts stay exactly as given.
 * A title without an abstract, or an abstract without a title, is a fault with its line.
 */
export function parseListing(text: string): Parsed {
  const lines = contentLines(text);
  const entries: LocatedEntry[] = [];
  const faults: Fault[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const title = lines[at];
    const abstract = lines[at + 1];
    if (title === undefined) break;
    if (title.text.length > LONGEST_TITLE) {
      faults.push({
        line: title.number,
        reason: `the abstract ${shown(title.text)} has no title before it`,
      });
    } else if (abstract === undefined || !isAbstract(abstract.text)) {
      faults.push({
        line: title.number,
        reason: `the title ${shown(title.text)} has no abstract after it`,
      });
    } else {
      entries.push({ title: title.text, abstract: abstract.text, line: title.number });
      at += 1;
    }
  }
  if (entries.length > 0) return { entries, faults };
  return {
    entries,
    faults: [{ reason: 'it holds no title with an abstract on the line after it' }],
  };
}

function isAbstract(line: string): boolean {
  return line.length > LONGEST_TITLE || SHORT_ABSTRACT.test(line);
}

function contentLines(text: string): Line[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter(({ text: line }) => line.trim() !== '');
  const content = lines.filter(({ text: line }) => !PAGE_FURNITURE.test(line));
  const [first, ...rest] = content;
  // Only a page's header glues the word to a title: a paper that is named so keeps its name.
  const glued = first !== undefined && first !== lines[0] && !lines.some(isSubscribeLine);
  if (!glued || !/^Subscribe\S/.test(first.text)) return content;
  return [{ ...first, text: first.text.slice('Subscribe'.length) }, ...rest];
}

function isSubscribeLine({ text }: Line): boolean {
  return /^\s*subscribe\s*$/i.test(text);
}
