// Whether a turn was asked of the papers that it showed alone, so that it can say that their abstracts do not say.
export const turnsWithin = `
ALTER TABLE turns ADD COLUMN within INTEGER NOT NULL DEFAULT 0;
`;
