// The door to the message box for other parts of the page: they ask, the composer does.

let composer;

/** The composer tells that it is there. */
export function registerComposer(it) {
  composer = it;
}

/** Puts a command into the message box with its first option filled in, ready to be sent. */
export function writeCommand(name, first) {
  composer?.writeCommand(name, first);
}

/** Puts the focus into the message box. */
export function focusComposer() {
  composer?.focus();
}
