// From a question to its answer's message: asks, remembers the turn, and lays it out for who may see it.
import type { Answer } from '../../answer/answer.ts';
import { asideOf, type Turn } from '../../state/turns.ts';
import type { CommandContext } from '../command.ts';
import { openThread } from '../conversation/threads.ts';
import { faultRecord } from '../faults.ts';
import type { Reply } from '../reply.ts';
import { answerMessage, type AnswerView } from './answer-message.ts';
import { citationsOf, evidenceOf } from './recalled.ts';

/** The id of a turn that could not be kept; no turn has it. */
const FORGOTTEN = '-';

/** Who asked, where, and who sees the answer. */
export interface Asker {
  /** Null in direct messages. */
  readonly server: string | null;
  readonly channel: string;
  readonly user: string;
  /** Whether only they see it. */
  readonly private: boolean;
}

/** What an interaction tells of its asker; only they see what was acknowledged so. */
export function askerOf(
  interaction: {
    readonly guildId: string | null;
    readonly channelId: string;
    readonly user: { readonly id: string };
  },
  { visibility }: Pick<CommandContext, 'visibility'>,
): Asker {
  const { guildId, channelId, user } = interaction;
  const isPrivate = visibility === 'private';
  return { server: guildId, channel: channelId, user: user.id, private: isPrivate };
}

/** Remembers an answer as a turn and makes its message; a server may want a thread on it for what follows. */
export function answerReply(answer: Answer, asker: Asker, context: CommandContext): Reply {
  const turn = remembered(answer, asker, context);
  const reply = answerMessage(
    turn,
    citationsOf(turn, context.library),
    viewOf(turn, 0, asker, context),
    context.texts,
  );
  const wanted = context.settings.openThreads && asker.server !== null && !asker.private;
  return wanted ? { ...reply, onSent: (message) => openThread(message, turn, context) } : reply;
}

/** How a page of an answer is shown to those who see it; a private one in a server can be shared. */
export function viewOf(
  { abstained }: Turn,
  page: number,
  asker: Pick<Asker, 'server' | 'private'>,
  { library }: CommandContext,
): AnswerView {
  const sharing = asker.private && asker.server !== null && !abstained ? 'offered' : 'no';
  return { page, sharing, corpus: library.papers.length };
}

function remembered(
  answer: Answer,
  { server, channel, user, private: isPrivate }: Asker,
  { state, settings, log, now }: CommandContext,
): Turn {
  const { question, topic: resolved, abstained, index } = answer;
  const within = answer.within !== undefined;
  const place = isPrivate ? asideOf(channel, user) : channel;
  const asked = { server, place, user, question, resolved, at: now() };
  const how = { abstained, within, index };
  const turn = { ...asked, ...how, ...evidenceOf(answer) };
  try {
    // What only its asker saw is shown to nobody else, those who run the server included.
    if (abstained && server !== null && !isPrivate && settings.keepDeclined) {
      state.declined.keep(server, question, now());
    }
    return { ...turn, id: state.turns.add(turn) };
  } catch (error) {
    // The answer is there; only its buttons will have to say that it is forgotten.
    log.error({ err: faultRecord(error) }, 'answer not remembered');
    return { ...turn, id: FORGOTTEN };
  }
}
