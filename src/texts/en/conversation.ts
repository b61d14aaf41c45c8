// Mentions, replies and threads.
export const conversation = {};
