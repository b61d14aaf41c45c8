// Neighbours of a paper.
export const related = {};
