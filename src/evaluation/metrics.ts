// The metrics of evaluation/score.py, computed alike (test/evaluation/metrics.test.ts compares them).

/** One line of evaluation/dev.jsonl. */
export interface Question {
  readonly id: string;
  readonly category: string;
  readonly question: string;
  /** Gold titles. */
  readonly papers: readonly string[];
  /** Gold sentences. */
  readonly evidence: readonly string[];
  readonly note?: string;
  readonly previous?: string;
}

/** What a system answered: papers best first, each with its quotes. */
export interface Prediction {
  readonly id: string;
  readonly abstained: boolean;
  readonly papers: readonly { readonly title: string; readonly quotes: readonly string[] }[];
}

/** A metric's mean over its questions, and how many they are. */
export interface Metric {
  readonly mean: number;
  readonly count: number;
}

const RANKED = new Set(['fact', 'paraphrase', 'named', 'followup']);

/** Letters a-z and digits, single spaces: what two texts are compared by. */
export function reduce(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Whether a gold sentence is among the quotes, whole or (for long quotes) by at least 60 % of its length. */
function quoted(evidence: readonly string[], quotes: readonly string[]): boolean {
  const reduced = quotes.map(reduce);
  const all = reduced.join(' ');
  return evidence
    .map(reduce)
    .some(
      (gold) =>
        gold !== '' &&
        (all.includes(gold) ||
          reduced.some((q) => q.length > 40 && gold.includes(q) && q.length >= 0.6 * gold.length)),
    );
}

/** Normalised discounted cumulative gain of the first ten, every gold title counting 1. */
function ndcg(ranked: readonly string[], gold: readonly string[]): number {
  const wanted = new Set(gold);
  const discount = (rank: number): number => 1 / Math.log2(rank + 2);
  const sum = (ranks: Iterable<number>): number =>
    [...ranks].reduce((total, rank) => total + discount(rank), 0);
  const gain = sum(ranked.slice(0, 10).flatMap((title, rank) => (wanted.has(title) ? [rank] : [])));
  return wanted.size === 0 ? 0 : gain / sum(Array(Math.min(10, wanted.size)).keys());
}

/** Collects values by metric name. */
class Tally {
  readonly #values = new Map<string, number[]>();

  add(name: string, value: number | boolean): void {
    const values = this.#values.get(name);
    if (values === undefined) this.#values.set(name, [Number(value)]);
    else values.push(Number(value));
  }

  means(): Map<string, Metric> {
    const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    return new Map(
      [...this.#values].map(([name, values]) => [
        name,
        { mean: mean(values), count: values.length },
      ]),
    );
  }
}

function unanswerableKind(note = ''): string {
  const lower = note.toLowerCase();
  if (lower.includes('near')) return 'near';
  return lower.includes('far') ? 'far' : 'all';
}

function scoreRanked(
  tally: Tally,
  question: Question,
  titles: string[],
  gold: string[],
  prediction: Prediction,
): void {
  const { category, evidence } = question;
  const rank = titles.findIndex((title) => gold.includes(title)) + 1;
  for (const k of [1, 3, 5]) tally.add(`${category} R@${k}`, rank > 0 && rank <= k);
  tally.add(`${category} MRR`, rank > 0 ? 1 / rank : 0);
  if (evidence.length === 0) return;
  for (const k of [1, 3]) {
    const quotes = prediction.papers.slice(0, k).flatMap((paper) => paper.quotes);
    tally.add(`${category} ev@${k}`, quoted(evidence, quotes));
  }
}

/**
 * Scores predictions against questions; a question without a prediction counts as declined.
 * @returns metric name → mean in 0..1 and number of questions; names as evaluation/score.py prints them
 */
export function score(
  questions: readonly Question[],
  predictions: readonly Prediction[],
): Map<string, Metric> {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const tally = new Tally();
  for (const question of questions) {
    const prediction = byId.get(question.id) ?? { id: question.id, abstained: true, papers: [] };
    const titles = prediction.papers.map((paper) => reduce(paper.title));
    const gold = question.papers.map(reduce);
    const { category } = question;
    if (category === 'unanswerable') {
      tally.add(`abstain ${unanswerableKind(question.note)}`, prediction.abstained);
      continue;
    }
    if (category !== 'related') tally.add('wrongly declined', prediction.abstained);
    if (RANKED.has(category)) scoreRanked(tally, question, titles, gold, prediction);
    if (category === 'survey' || category === 'related') {
      tally.add(`${category} nDCG@10`, ndcg(titles, gold));
      tally.add(
        `${category} R@10`,
        gold.filter((title) => titles.slice(0, 10).includes(title)).length / gold.length,
      );
    }
    if (category === 'compare') {
      tally.add(
        'compare both@5',
        gold.every((title) => titles.slice(0, 5).includes(title)),
      );
    }
  }
  return tally.means();
}
