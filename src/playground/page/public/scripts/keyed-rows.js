// The rows of a list, each known by a key: a row is drawn anew only when its signature changes, and stays in place.

/**
 * A row to be shown.
 * @typedef {{ key: string, signature: string, make: () => HTMLElement }} Row
 */

export class KeyedRows {
  #parent;
  /** @type {Map<string, { signature: string, element: HTMLElement }>} */
  #drawn = new Map();

  constructor(parent) {
    this.#parent = parent;
  }

  /** Shows these rows in this order; tells whether anything has changed. @param {Row[]} rows */
  show(rows) {
    const before = this.#drawn;
    this.#drawn = new Map(rows.map((row) => [row.key, drawnRow(row, before.get(row.key))]));
    const elements = [...this.#drawn.values()].map(({ element }) => element);
    return arrange(this.#parent, elements);
  }
}

function drawnRow({ signature, make }, before) {
  return before?.signature === signature ? before : { signature, element: make() };
}

/** Puts elements in order with as few moves as can be: what stays keeps its focus and its open menu. */
function arrange(parent, elements) {
  const wanted = new Set(elements);
  let changed = false;
  for (const child of [...parent.children]) {
    if (wanted.has(child)) continue;
    child.remove();
    changed = true;
  }
  let at = parent.firstElementChild;
  for (const element of elements) {
    if (element === at) at = at.nextElementSibling;
    else {
      parent.insertBefore(element, at);
      changed = true;
    }
  }
  return changed;
}
