// What is stored, exported and deleted.
export const data = {};
