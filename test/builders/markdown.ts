// Quotes as they are sent, back to what they quote.

/** The block quotes of a text, without the markdown that was added to them: `>`, bold and escapes. */
export function quotesIn(markdown: string): string[] {
  return [...markdown.matchAll(/(?:^> .*\n?)+/gm)].map(([block]) =>
    unmarked(block.trimEnd().replace(/^> /gm, '')),
  );
}

/** A text without escapes and without bold; what stands in web addresses is left alone. */
export function unmarked(markdown: string): string {
  return markdown.replace(/https?:\/\/[^\s<]+|\\([^0-9A-Za-z\s])|\*\*/g, (all, escaped?: string) =>
    all.startsWith('http') ? all : (escaped ?? ''),
  );
}
