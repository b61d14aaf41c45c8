// Gathers entries of all files into distinct papers: duplicates merge, clashes are named.
import { normaliseTitle, toPaper, type Paper } from './paper.ts';
import { shown, type Fault, type LocatedEntry } from './parsed.ts';

const LONGEST_ID = 100;

interface Kept {
  readonly paper: Paper;
  readonly place: string;
}

/** Distinct papers so far, in the order in which they came. */
export class Shelf {
  readonly papers: Paper[] = [];
  readonly #byTitle = new Map<string, Kept>();
  readonly #byId = new Map<string, Kept>();

  /**
   * Adds an entry of a file and returns what was wrong with it. An exact duplicate (same normalised
   * title, same abstract) is merged without a word; the same title with another abstract is left out.
   * An id that is unsafe or already taken, and an address that is none, are left out of the paper.
   */
  add(file: string, entry: LocatedEntry): Fault[] {
    const { line, ...source } = entry;
    const earlier = this.#byTitle.get(normaliseTitle(entry.title));
    if (earlier !== undefined) {
      if (earlier.paper.abstract === entry.abstract) return [];
      const reason = `the title ${shown(entry.title)} already stands in ${earlier.place} with another abstract; that one is kept`;
      return [{ line, reason }];
    }
    const faults: Fault[] = [];
    const idFault = this.#idFault(source.id);
    if (idFault !== undefined) {
      delete source.id;
      faults.push({ line, reason: `${idFault}; the paper gets an id made from its title` });
    }
    if (source.url !== undefined && !isWebAddress(source.url)) {
      faults.push({
        line,
        reason: `the address ${shown(source.url)} is not a web address; the paper gets a search link`,
      });
      delete source.url;
    }
    this.#keep({ paper: toPaper(source), place: `${file}, line ${line}` });
    return faults;
  }

  #idFault(id: string | undefined): string | undefined {
    if (id === undefined) return undefined;
    if (!isSafeId(id)) {
      return `the id ${shown(id)} is empty, longer than ${LONGEST_ID} characters or not printable`;
    }
    const holder = this.#byId.get(id);
    return holder && `the id ${shown(id)} already belongs to the paper in ${holder.place}`;
  }

  #keep(kept: Kept): void {
    this.papers.push(kept.paper);
    this.#byTitle.set(normaliseTitle(kept.paper.title), kept);
    this.#byId.set(kept.paper.id, kept);
  }
}

function isSafeId(id: string): boolean {
  return id.length <= LONGEST_ID && id.trim() === id && /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(id);
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
