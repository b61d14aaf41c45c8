// How Footnote is doing, for those who run it.
export const status = {};
