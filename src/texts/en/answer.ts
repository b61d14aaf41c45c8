// Answers, near misses and the buttons beneath them.
export const answer = {};
