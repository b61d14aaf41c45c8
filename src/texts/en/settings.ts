// What a server can set.
export const settings = {};
