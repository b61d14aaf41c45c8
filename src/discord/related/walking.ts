// From a paper, an address or a text to its neighbours' message, and from there on step by step.
import type { Message } from 'discord.js';
import type { Neighbours } from '../../answer/answer.ts';
import { FootnoteError } from '../../errors.ts';
import { abstractMark, paperKey } from '../../papers/paper.ts';
import { asideOf } from '../../state/turns.ts';
import type { Asker } from '../answers/answering.ts';
import { rememberedTurn } from '../answers/recalled.ts';
import type { CommandContext } from '../command.ts';
import { paperShownIn, turnShownIn } from '../messages/sent.ts';
import { addressesOf, wordsOf } from '../messages/words.ts';
import type { Reply } from '../reply.ts';
import { relatedMessage } from './related-message.ts';
import type { Walk } from './walk.ts';

/** How many neighbours there are at each step, page by page. */
const NEIGHBOURS = 10;

/**
 * The message for the neighbours of what a user named: a title, an id, an address or a text. A text is
 * remembered, so that the walk can come back to it.
 * @throws FootnoteError as `Library.related`
 */
export async function relatedReply(
  query: string,
  asker: Asker,
  context: CommandContext,
): Promise<Reply> {
  const near = await context.library.related(query, { papers: NEIGHBOURS });
  const start = { trail: [], page: 0 };
  if (near.paper !== undefined) return shown(near, { ...start, at: paperKey(near.paper) }, context);
  const turn = remember(near, asker, context);
  return shown(near, { ...start, at: undefined, origin: { kind: 'text', turn } }, context);
}

/**
 * The message for the neighbours of what a message is about: the papers of an answer of ours, a paper that it
 * shows or links to, else its words.
 * @throws FootnoteError `bad-question` when it has no words either
 */
export async function relatedToMessage(
  message: Message,
  asker: Asker,
  context: CommandContext,
): Promise<Reply> {
  const { library, state } = context;
  const ours = message.author.id === message.client.user.id;
  const turn = ours ? state.turns.get(turnShownIn(message) ?? '') : undefined;
  const [first] = turn?.abstained === false ? turn.papers : [];
  if (turn !== undefined && first !== undefined)
    return walkReply(fromAnswer(first, turn.id), context);
  if (turn !== undefined) return relatedReply(turn.question, asker, context);
  const named = [...(ours ? [paperShownIn(message) ?? ''] : []), ...addressesOf(message)];
  const [paper] = named.flatMap((each) => library.find(each) ?? []);
  const words = paper?.id ?? wordsOf(message);
  if (words === '') throw new FootnoteError('bad-question', ({ noWords }) => noWords);
  return relatedReply(words, asker, context);
}

/** The walk that begins at a paper of an answer. */
export function fromAnswer(at: string, turn: string): Walk {
  return { at, trail: [], page: 0, origin: { kind: 'answer', turn } };
}

/**
 * The message for where a walk stands.
 * @throws FootnoteError `gone` when the paper, or the text that it began with, is no longer known
 */
export async function walkReply(walk: Walk, context: CommandContext): Promise<Reply> {
  const near = await context.library.related(queryOf(walk, context), { papers: NEIGHBOURS });
  return shown(near, walk, context);
}

function shown(near: Neighbours, walk: Walk, { library, state, texts }: CommandContext): Reply {
  const { origin, trail } = walk;
  const began = origin && state.turns.get(origin.turn);
  const papers = origin?.kind === 'answer' ? (began?.papers ?? []) : [];
  const around = {
    trail: trail.map((key) => library.find(key)),
    answer: papers.flatMap((key) => library.find(key) ?? []),
    ...(origin?.kind === 'text' && began !== undefined ? { text: began.question } : {}),
  };
  return relatedMessage(near, walk, around, texts);
}

function queryOf({ at, origin }: Walk, { library, state }: CommandContext): string {
  if (at === undefined) return rememberedTurn(state.turns, origin?.turn ?? '').resolved;
  const paper = library.find(at);
  if (paper === undefined) throw new FootnoteError('gone', ({ paperGone }) => paperGone);
  return paper.id;
}

/** Keeps a text apart from the conversation in its channel; returns the turn's id. */
function remember(
  { query, papers, index }: Neighbours,
  { server, channel, user }: Asker,
  { state, now }: CommandContext,
): string {
  return state.turns.add({
    ...{ server, place: asideOf(channel, user), user, question: query, resolved: query },
    papers: papers.map(({ paper }) => paperKey(paper)),
    within: false,
    evidence: papers.map(({ paper, why: { start, end } }) => ({
      abstract: abstractMark(paper),
      quotes: [{ start, end }],
    })),
    ...{ abstained: false, index, at: now() },
  });
}
