// Over every shipped paper and in every language: messages keep Discord's rules, and quotes stay what they are.
import { describe, expect, test } from 'vitest';
import type { Quote } from '#src/answer/answer.ts';
import { quoteAt } from '#src/answer/quotes.ts';
import { abstractMessage } from '#src/discord/answers/abstract-message.ts';
import { answerMessage } from '#src/discord/answers/answer-message.ts';
import type { Citation } from '#src/discord/citations.ts';
import { brokenLimits } from '#src/discord/limits.ts';
import { relatedMessage } from '#src/discord/related/related-message.ts';
import type { Walk } from '#src/discord/related/walk.ts';
import type { Reply } from '#src/discord/reply.ts';
import { paperKey, type Paper } from '#src/papers/paper.ts';
import { splitSentences } from '#src/papers/sentences.ts';
import { FLAGS } from '#src/playground/message-rules.ts';
import { faultsInMessage } from '#src/playground/rules.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';
import { quotesIn, unmarked } from '#test/builders/markdown.ts';
import { aTurn } from '#test/builders/turn.ts';
import { seedCorpus } from '#test/papers/seeds.ts';

const { papers } = seedCorpus;

/** The longest turn id there can be, so that custom ids are as long as they get. */
const TURN = 'zzzzzzzzzz';

/** A paper and the nine after it. */
function tenFrom(at: number): Paper[] {
  return [...papers, ...papers].slice(at, at + 10);
}

/** Two sentences of a paper, never the first where there are others, as an answer has them. */
function cited(paper: Paper): Citation {
  const sentences = splitSentences(paper.abstract);
  const quotes = [...new Set([sentences.at(-2), sentences.at(1)])].flatMap((span): Quote[] =>
    span === undefined ? [] : [quoteAt(paper, span)],
  );
  return {
    paper,
    quotes: quotes,
  };
}

/** Every fault of a reply by our own check and by Discord's rules. */
function faultsIn({ components, files = [] }: Reply): unknown[] {
  const body = { components, flags: FLAGS.componentsV2 };
  const attached = files.length === 0 ? {} : { attachments: files.map((_file, id) => ({ id })) };
  return [...brokenLimits(components), ...faultsInMessage('webhook', { ...body, ...attached })];
}

describe.each(Object.entries(LANGUAGES))('in %s', (_language, texts) => {
  test('answers of ten papers keep the rules on each page, and their quotes are verbatim', () => {
    for (const [at, paper] of papers.entries()) {
      const citations = tenFrom(at).map(cited);
      const question = `How much does ${paper.title} gain?`;
      const turn = { ...aTurn({ question, resolved: question }), id: TURN };
      // Pages are alike, so a paper's answer shows one of them.
      const view = {
        page: at % 4,
        sharing: 'offered',
        corpus: 597,
        sharedBy: '1'.repeat(20),
      } as const;
      const reply = answerMessage(turn, citations, view, texts);
      expect(faultsIn(reply), paper.title).toEqual([]);
      const shown = contents(reply).flatMap(quotesIn);
      const quotable = citations.flatMap(({ quotes }) => quotes.map(({ text }) => text));
      expect(shown.length, paper.title).toBeGreaterThan(0);
      expect(shown.filter((quote) => !quotable.includes(quote))).toEqual([]);
    }
  });

  test('near misses keep the rules', () => {
    for (const [at, { title }] of papers.entries()) {
      const turn = { ...aTurn({ question: title, abstained: true }), id: TURN };
      const citations = tenFrom(at).map((paper) => ({ paper, quotes: [] }));
      const reply = answerMessage(turn, citations, { page: 0, sharing: 'no', corpus: 597 }, texts);
      expect(faultsIn(reply), title).toEqual([]);
    }
  });

  test('whole abstracts keep the rules, lose no character, and set off what was quoted', () => {
    for (const paper of papers) {
      const { quotes } = cited(paper);
      const reply = abstractMessage(paper, quotes, texts);
      expect(faultsIn(reply), paper.title).toEqual([]);
      const [, ...shown] = contents(reply);
      const whole = unmarked(shown.join('\n').replace(/^> /gm, '')).replace(/\s/g, '');
      expect(whole.startsWith(paper.abstract.replace(/\s/g, '')), paper.title).toBe(true);
      expect(contents(reply).flatMap(quotesIn).sort()).toEqual(
        quotes.map(({ text }) => text).sort(),
      );
    }
  });

  test('neighbours keep the rules on each page, after any way there', () => {
    for (const [at, paper] of papers.entries()) {
      const [self = paper, ...others] = tenFrom(at);
      const trail = others.slice(0, 4);
      const kind = at % 2 === 0 ? 'text' : 'answer';
      const walk: Walk = {
        ...{ at: paperKey(self), trail: trail.map(paperKey), page: at % 3 },
        origin: { kind, turn: TURN },
      };
      const near = [...others, papers[(at + 10) % papers.length] ?? paper].map((each) => ({
        ...{
          paper: each,
          score: 1,
          why: quoteAt(each, splitSentences(each.abstract)[0] ?? { start: 0, end: 1 }),
        },
      }));
      const around = {
        trail,
        answer: kind === 'answer' ? others : [],
        ...(kind === 'text' ? { text: paper.abstract } : {}),
      };
      const neighbours = { query: paper.title, paper: self, papers: near, index: 'f00d1234' };
      const reply = relatedMessage(neighbours, walk, around, texts);
      expect(faultsIn(reply), paper.title).toEqual([]);
      const own = near.map(({ why }) => why.text);
      expect(
        contents(reply)
          .flatMap(quotesIn)
          .filter((quote) => !own.includes(quote)),
      ).toEqual([]);
    }
  });
});
