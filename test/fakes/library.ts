// A library in memory: three real abstracts and canned answers with real quotes; any method can be replaced.
import type { Answer, ComparedPaper, Library, Quote } from '#src/answer/answer.ts';
import { quoteAt } from '#src/answer/quotes.ts';
import { FootnoteError } from '#src/errors.ts';
import { normaliseTitle, toPaper, type Paper } from '#src/papers/paper.ts';

export const FAKE_INDEX = 'f00d1234';

export const loraGa = toPaper({
  title: 'LoRA-GA: Low-Rank Adaptation with Gradient Approximation',
  abstract:
    'In particular, we introduce a novel initialization method, LoRA-GA (Low Rank Adaptation with Gradient Approximation), which aligns the gradients of low-rank matrix product with those of full fine-tuning at the first step. For example, on the subset of the GLUE dataset with T5-Base, LoRA-GA outperforms LoRA by 5.69% on average. Additionally, we observe up to 2-4 times convergence speed improvement compared to vanilla LoRA, validating its effectiveness in accelerating convergence and enhancing model performance. Code is available at https://github.com/Outsider565/LoRA-GA.',
});

export const s2ft = toPaper({
  title: 'S^{2}FT: Efficient, Scalable and Generalizable LLM Fine-tuning by Structured Sparsity',
  abstract:
    'S^{2}FT accomplishes this by "selecting sparsely and computing densely". Using our partial backpropagation algorithm, S^{2}FT saves training memory up to 3times and improves latency by 1.5-2.7times compared to full FT, while delivering an average 10% improvement over LoRA on both metrics.',
});

export const tes = toPaper({
  title: 'Improved Visual Fine-tuning with Natural Language Supervision',
  abstract:
    'To reduce the bias in the classifier effectively, we introduce a reference distribution obtained from a fixed text classifier, which can help regularize the learned vision classifier. The consistent improvement with a clear margin over distinct scenarios confirms the effectiveness of our proposal. Code is available at https://github.com/idstcv/TeS.',
});

/** The sentence of a paper's abstract that begins with these words, as a quote. */
export function sentenceOf(paper: Paper, beginning: string): Quote {
  const start = paper.abstract.indexOf(beginning);
  if (start < 0) throw new Error(`'${beginning}' is not in the abstract of ${paper.title}.`);
  const next = paper.abstract.indexOf('. ', start);
  return quoteAt(paper, { start, end: next < 0 ? paper.abstract.length : next + 1 });
}

/** An answer from the first two papers, or from others. */
export function anAnswer(overrides: Partial<Answer> = {}): Answer {
  const first = [sentenceOf(loraGa, 'For example'), sentenceOf(loraGa, 'Additionally')];
  return {
    question: 'Does initialization matter for LoRA?',
    abstained: false,
    papers: [
      { paper: loraGa, score: 0.9, quotes: first, answers: true },
      { paper: s2ft, score: 0.7, quotes: [sentenceOf(s2ft, 'Using our partial')], answers: true },
    ],
    confidence: 0.8,
    topic: overrides.question ?? 'Does initialization matter for LoRA?',
    index: FAKE_INDEX,
    ...overrides,
  };
}

/** The library; a question that mentions "pizza" is one that no paper answers. */
export function fakeLibrary(overrides: Partial<Library> = {}): Library {
  const papers = [loraGa, s2ft, tes];
  const find = (titleOrId: string): Paper | undefined =>
    papers.find(
      ({ id, title }) => id === titleOrId || normaliseTitle(title) === normaliseTitle(titleOrId),
    );
  const known = (titleOrId: string): Paper => {
    const paper = find(titleOrId);
    if (paper !== undefined) return paper;
    throw new FootnoteError('unknown-paper', `There is no paper called '${titleOrId}'.`);
  };
  return {
    index: FAKE_INDEX,
    papers,
    find,
    ask: (question) => Promise.resolve(answerTo(question)),
    related: (query) => {
      const paper = find(query);
      const near = papers.filter((other) => other !== paper);
      return Promise.resolve({
        query,
        ...(paper === undefined ? {} : { paper }),
        papers: near.map((other) => ({ paper: other, score: 0.5, why: firstSentence(other) })),
        index: FAKE_INDEX,
      });
    },
    nearest: () => Promise.resolve([...papers].reverse()),
    findings: (titleOrId) => {
      const paper = known(titleOrId);
      return { paper, quotes: [firstSentence(paper)] };
    },
    compare: (first, second) => {
      const [one, other] = [known(first), known(second)];
      if (one === other) throw new FootnoteError('same-paper', `'${first}' was named twice.`);
      return { papers: [byAspect(one), byAspect(other)], index: FAKE_INDEX };
    },
    complete: (typed, limit) =>
      papers
        .filter(({ title }) => title.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, limit),
    ...overrides,
  };
}

function answerTo(question: string): Answer {
  if (!question.includes('pizza')) return anAnswer({ question });
  const nearMisses = [{ paper: tes, score: 0.1, quotes: [], answers: false }];
  return anAnswer({ question, abstained: true, confidence: 0.02, papers: nearMisses });
}

/** No fake abstract says what its paper is for; the first sentence tells the method, the last but one the result. */
function byAspect(paper: Paper): ComparedPaper {
  const end = paper.abstract.lastIndexOf('. ') + 1;
  const start = paper.abstract.lastIndexOf('. ', end - 2) + 2;
  const result = start < 2 ? undefined : quoteAt(paper, { start, end });
  return { paper, quotes: { purpose: undefined, method: firstSentence(paper), result } };
}

function firstSentence(paper: Paper): Quote {
  return quoteAt(paper, { start: 0, end: paper.abstract.indexOf('. ') + 1 });
}
