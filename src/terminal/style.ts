// Marks for the terminal: colour and links where it can show them, plain text everywhere else.

// What steers a terminal (escape sequences, bells, right-to-left overrides) must not come out of a text.
const STEERING = /(?![\t\n])\p{Cc}|\p{Bidi_Control}/gu;

/** How text is marked for one output. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly link: (text: string, url: string) => string;
  /** Whether colours and links are shown at all. */
  readonly rich: boolean;
}

/** A text with everything taken out that would steer the terminal instead of being read. */
export function printable(text: string): string {
  return text.replace(STEERING, '');
}

const wrap =
  (open: string, close: string) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`;

const RICH: Style = {
  bold: wrap('1', '22'),
  dim: wrap('2', '22'),
  mark: wrap('1;33', '22;39'),
  // OSC 8; terminals that do not know it show the text alone.
  link: (text, url) => `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`,
  rich: true,
};

const PLAIN: Style = {
  bold: (text) => text,
  dim: (text) => text,
  mark: (text) => `«${text}»`,
  link: (text) => text,
  rich: false,
};

/** The style for an output: rich on a terminal, unless NO_COLOR is set or it is a dumb one. */
export function styleFor(output: { isTTY?: boolean; getColorDepth?: () => number }): Style {
  const colours = output.isTTY === true && (output.getColorDepth?.() ?? 1) > 1;
  return colours ? RICH : PLAIN;
}
