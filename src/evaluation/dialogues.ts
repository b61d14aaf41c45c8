// Holds the written dialogues with the Library, turn by turn, and counts how often the right paper comes first.
import type { Answer, Library } from '../answer/answer.ts';
import { MOST_TURNS, turnOf, type Turn } from '../answer/turns.ts';
import type { Dialogue, DialogueTurn } from './questions.ts';

/** One turn as it went. */
export interface HeldTurn {
  readonly dialogue: Dialogue;
  readonly place: number;
  readonly turn: DialogueTurn;
  readonly answer: Answer;
  /** Whether the right paper came first, and a question that its abstract does not answer was so answered. */
  readonly right: boolean;
}

/** Where in a list of papers, the first `shown` of them in sight, a person counts; -1 is the last in sight. */
const placeOf = (place: number, shown: number): number => (place < 0 ? shown : place) - 1;

/** Holds one dialogue; what is shown in a turn is what the next one points back to. */
async function hold(library: Library, dialogue: Dialogue): Promise<HeldTurn[]> {
  const held: HeldTurn[] = [];
  const turns: Turn[] = [];
  let list: readonly string[] = [];
  let shown = 0;
  for (const [place, turn] of dialogue.turns.entries()) {
    const answer = await library.ask(turn.question, { turns: turns.slice(-MOST_TURNS) });
    const meant = turn.shown === undefined ? turn.papers : [list[placeOf(turn.shown, shown)]];
    const first = answer.papers[0]?.paper.title;
    const found = first !== undefined && (meant ?? []).includes(first);
    const rightly = turn.shown !== undefined || answer.abstained === (turn.stated === false);
    held.push({ dialogue, place, turn, answer, right: found && rightly });
    turns.push(turnOf(answer));
    if (answer.within !== undefined) continue;
    list = answer.papers.map(({ paper }) => paper.title);
    shown = answer.papers.filter(({ answers }) => answers).length;
  }
  return held;
}

/** Holds every dialogue; `onEach` hears how many are done. */
export async function holdAll(
  library: Library,
  dialogues: readonly Dialogue[],
  onEach: (done: number) => void,
): Promise<HeldTurn[]> {
  const held: HeldTurn[] = [];
  for (const [done, dialogue] of dialogues.entries()) {
    held.push(...(await hold(library, dialogue)));
    onEach(done + 1);
  }
  return held;
}

/** Shares of turns with the right paper first, and how many turns each share is of. */
export interface DialogueShares {
  readonly all: number;
  readonly openings: number;
  readonly followUps: number;
  readonly last: number;
  readonly turns: number;
  readonly dialogues: number;
}

/** The shares over one part. */
export function dialogueShares(held: readonly HeldTurn[], part: Dialogue['part']): DialogueShares {
  const mine = held.filter(({ dialogue }) => dialogue.part === part);
  const share = (some: readonly HeldTurn[]): number =>
    some.filter(({ right }) => right).length / Math.max(1, some.length);
  const last = mine.filter(({ dialogue, place }) => place === dialogue.turns.length - 1);
  return {
    all: share(mine),
    openings: share(mine.filter(({ place }) => place === 0)),
    followUps: share(mine.filter(({ place }) => place > 0)),
    last: share(last),
    turns: mine.length,
    dialogues: last.length,
  };
}
