// Two papers side by side.
export const compare = {};
