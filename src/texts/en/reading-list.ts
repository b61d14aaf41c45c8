// The reading list.
export const readingList = {};
