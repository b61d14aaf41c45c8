// Reading lists: one row a person and paper, in the order in which they were saved.
export const readingList = `
CREATE TABLE reading_list (
  id INTEGER PRIMARY KEY,
  user TEXT NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  read INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  UNIQUE (user, key)
) STRICT;
`;
