// Tables for the terminal and the documents: plain text, columns lined up.

/** Lines up rows of cells; the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A share with three decimals; a dash where there is none. */
export function share(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}
