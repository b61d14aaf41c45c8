// Standing questions.
export const watch = {};
