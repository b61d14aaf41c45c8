// What a question is about, apart from what any paper could be asked; and whether a paper speaks of it.
import type { Searcher } from '../search/searcher.ts';
import { queryTerms } from '../search/words.ts';

/** Words that every abstract could be asked with: they tell no topic. */
const GENERIC = new Set(
  queryTerms(
    `able abstract accuracy achieve add added amount anything applied apply asked author authors bad
    baseline baselines become benchmark benchmarks best better big bigger biggest both call called case
    change changes code come compare compared comparison contain contained contains cost costs cover covered
    covers data dataset datasets day deal deep describe details difference do done drop each else end enough
    evaluate evaluated evaluation exactly expect experiment experiments explain far fast faster few find
    findings first gain get gets give given gives go goes going good gpu gpus great handle happen happened
    happens hard hardware help helped helps high hold holds hour hours idea implementation important improve
    improved improvement include included includes inference interesting involve involved keep kind know
    known large larger last learned least less lessons let like limit limitation limitations link list
    little long look looks lose low main make makes many matter me mean means memory mention mentioned
    method methods metric metrics model models more most much name names need needed needs new nothing now
    number numbers one ones open other others page pages parameter parameters part people per performance
    place point possible problem project provide provided publicly publish published reach reached reaches
    read really reason reduce release released repo report reported repository require required requires
    result results run said same save saves say says score scores second see seen set sets share shared
    short show shown similar single size slow small smaller sort source speed start state stay still strong
    support supported supports sure take takes tell test tested think three time times together too total
    train trained training tried true try two type types understand url use used useful uses using value
    various way ways weak website well whole wide somewhere examined presented chosen word words work worked works worse year years you`,
  ),
);

/** The terms of a text that tell its topic. */
export function topicTerms(text: string): string[] {
  return queryTerms(text).filter((term) => !GENERIC.has(term));
}

/** How much of these terms a paper (by position) holds, by their rarity, 0..1; all of no terms. */
export function heldShare(
  { lexicalPapers }: Searcher,
  paper: number,
  terms: readonly string[],
): number {
  const rarity = (some: readonly string[]): number =>
    some.reduce((sum, term) => sum + lexicalPapers.idf(term), 0);
  const all = rarity(terms);
  return all === 0 ? 1 : rarity(terms.filter((term) => lexicalPapers.holds(paper, term))) / all;
}
