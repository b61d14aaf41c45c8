// Words that tell what a sentence of an abstract does: state a result, describe a method, or point elsewhere.

/** Results being reported, counted. */
const RESULT = new RegExp(
  String.raw`\b(?:we (?:\w+ )?(?:find|found|show|demonstrate|observe|discover|prove|reveal|establish|conclude|achieve|outperform|improve|obtain)` +
    String.raw`|results? (?:\w+ ){0,4}(?:show|demonstrate|indicate|suggest|reveal|confirm)` +
    String.raw`|experiments? (?:\w+ ){0,6}(?:show|demonstrate|indicate|reveal|confirm|validate|verify)` +
    String.raw`|(?:our|the) (?:\w+ ){0,4}(?:findings?|analysis|analyses|study|evaluations?)` +
    String.raw`|outperform\w*|surpass\w*|achiev\w+|state-of-the-art|improv\w+ (?:\w+ ){0,6}(?:by|over)|significantly|superior` +
    String.raw`|competitive|comparable|better than|exceed\w*|reduc\w+ (?:\w+ ){0,6}by|faster|speed-?up|demonstrat\w+|on par)\b`,
  'gi',
);

/** A finding announced as such. */
const ANNOUNCED = new RegExp(
  String.raw`\b(?:we (?:also |further |then |empirically |theoretically )*(?:find|found|observe|discover|show|demonstrate|prove|reveal)` +
    String.raw`|results (?:\w+ ){0,4}(?:show|demonstrate|indicate|suggest|reveal|confirm)` +
    String.raw`|experiments (?:\w+ ){0,8}(?:show|demonstrate|indicate|reveal|confirm|validate)|outperform\w*|surpass\w*|exceed\w*)\b`,
  'i',
);

/** A method being described, counted. */
const METHOD = new RegExp(
  String.raw`\b(?:we (?:\w+ )?(?:propose|introduce|present|develop|design|study|investigate|explore|examine|consider|address|formulate|aim|train|use|evaluate|conduct|apply|build|collect)` +
    String.raw`|this (?:paper|work|study) (?:\w+ )?(?:proposes|introduces|presents|investigates|explores|studies|aims)` +
    String.raw`|in this (?:paper|work|study)|to (?:address|tackle|this end|overcome|mitigate|solve|alleviate)|consists? of|specifically)\b`,
  'gi',
);

/** Where code or data are to be had. */
const AVAILABLE = new RegExp(
  String.raw`\b(?:code|models?|data\w*|source|project|weights|checkpoints?|demo|implementation) (?:\w+ ){0,8}(?:is|are|will be|can be) (?:\w+ )?(?:available|released|open|found|public\w*)` +
    String.raw`|https?://|github|we (?:will )?(?:release|open-source|publish)|available at|publicly available`,
  'i',
);

/** A measured quantity. */
const NUMBER = /\d+(?:\.\d+)?\s*(?:\\?%|x\b|times|points?|×|percent|BLEU|mAP|mIoU|F1)|\d+\.\d+/i;

/** Hope and outlook. */
const OUTLOOK = /\b(?:hope|future|could|may|inspire|pave|potential\w*|promis\w+|open)\b/i;

/** How often a pattern (global) occurs in a text. */
export const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The scene being set: what others did and what there was before. */
const SCENE =
  /\b(?:existing|previous(?:ly)?|prior|recent(?:ly)?|traditional(?:ly)?|ha(?:s|ve) (?:\w+ )?(?:become|been|shown|achieved|emerged|gained|sought|demonstrated|revolutionized))\b/i;

/** Whether a sentence tells what its paper does or finds, rather than setting the scene. */
export function tellsOfWork(sentence: string): boolean {
  if (AVAILABLE.test(sentence) || SCENE.test(sentence)) return false;
  return countOf(sentence, METHOD) > 0 || countOf(sentence, RESULT) > 0;
}

/** The names of the features, in the order in which `findingFeatures` gives them. */
export const FINDING_FEATURES = [
  'position in the abstract',
  'results reported',
  'finding announced',
  'method described',
  'code or data offered',
  'measured quantity',
  'outlook',
  'length',
] as const;

/**
 * What speaks for and against a sentence being a key finding.
 * @param place the sentence's place in its abstract, 0 the first and 1 the last
 */
export function findingFeatures(sentence: string, place: number): number[] {
  return [
    place,
    countOf(sentence, RESULT),
    Number(ANNOUNCED.test(sentence)),
    countOf(sentence, METHOD),
    Number(AVAILABLE.test(sentence)),
    Number(NUMBER.test(sentence)),
    Number(OUTLOOK.test(sentence)),
    Math.min(sentence.length / 200, 2),
  ];
}

/** Whether a sentence offers code, data or an address. */
export function offersWork(sentence: string): boolean {
  return AVAILABLE.test(sentence);
}

/** A question for a quantity, and a sentence that gives one. */
const ASKS_AMOUNT =
  /\bhow (?:many|much|large|big|long|fast|deep|high|often)\b|\bwhat (?:\w+ )?(?:accuracy|score|ratio|share|percentage|speed-?up|size|cost|number)\b/i;
const AMOUNT =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twice|half|dozens?|hundreds?|thousands?|millions?|billions?)\b/i;

/** Whether a question asks for a quantity. */
export function asksForAmount(question: string): boolean {
  return ASKS_AMOUNT.test(question);
}

/** Whether a sentence gives a quantity. */
export function statesAmount(sentence: string): boolean {
  return AMOUNT.test(sentence);
}
