// What to discuss about a paper: its strongest sentence, verbatim, and which kind of question it calls for.
import type { Findings, Quote } from '../answer/answer.ts';
import { tellsOfWork } from '../answer/cues.ts';
import { quoteAt } from '../answer/quotes.ts';
import { splitSentences } from '../papers/sentences.ts';

/**
 * What a sentence does, which decides the question that is asked about it. The question itself is one of a
 * few fixed texts: nothing is said about a paper that its abstract does not say.
 */
export type SentenceKind =
  'comparison' | 'saving' | 'figure' | 'theory' | 'limit' | 'finding' | 'method' | 'statement';

/** The sentence to discuss and its kind. */
export interface Discussion {
  readonly quote: Quote;
  readonly kind: SentenceKind;
}

/** Tried in this order: the first that fits decides. */
const KINDS: readonly (readonly [SentenceKind, RegExp])[] = [
  [
    'comparison',
    /\b(?:outperform\w*|surpass\w*|exceed\w*|superior|better than|state-of-the-art|on par|compared (?:to|with)|competitive|comparable|improv\w+ (?:\w+ ){0,6}(?:by|over))\b/i,
  ],
  [
    'saving',
    /\b(?:reduc\w+|sav(?:es|ed|ing)|faster|speed-?ups?|fewer|less (?:memory|time|compute|data)|accelerat\w+|efficien\w+|cheaper)\b/i,
  ],
  ['figure', /\d+(?:\.\d+)?\s*(?:\\?%|x\b|times|points?|×|percent|BLEU|mAP|mIoU|F1)|\d+\.\d+/i],
  ['theory', /\b(?:prov(?:e|es|ed|ing|ably)|theor\w+|guarantees?|bounds?)\b/i],
  [
    'limit',
    /\b(?:however|fail\w*|struggl\w+|limit(?:s|ed|ations?)|degrad\w+|forget\w*|suffers?|worse|cannot|vulnerab\w+)\b/i,
  ],
  [
    'finding',
    /\b(?:we (?:\w+ )?(?:find|found|observe|discover|conclude)|(?:show|demonstrat|indicat|suggest|reveal|confirm|yield)\w*)\b/i,
  ],
  [
    'method',
    /\b(?:we (?:\w+ )?(?:propose|introduce|present|develop|design)|this (?:paper|work) (?:\w+ )?(?:proposes|introduces|presents)|novel|framework|method)\b/i,
  ],
];

/** What to discuss: the best finding, else the first sentence that tells of the work, else the first. */
export function discussionOf({ paper, quotes }: Findings): Discussion | undefined {
  const quote = quotes[0] ?? fallback({ paper, quotes });
  return quote === undefined ? undefined : { quote, kind: kindOf(quote.text) };
}

/** What a sentence does. */
function kindOf(sentence: string): SentenceKind {
  return KINDS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? 'statement';
}

function fallback({ paper }: Findings): Quote | undefined {
  const sentences = splitSentences(paper.abstract).map((span) => quoteAt(paper, span));
  return sentences.find(({ text }) => tellsOfWork(text)) ?? sentences[0];
}
