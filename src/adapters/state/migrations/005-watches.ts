// Standing questions, and the papers that each was told of or is to be told of. An id is never given twice: old buttons carry it.
export const watches = `
CREATE TABLE watches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  server TEXT,
  channel TEXT,
  user TEXT NOT NULL,
  question TEXT NOT NULL,
  language TEXT NOT NULL,
  at INTEGER NOT NULL,
  suspended TEXT,
  index_id TEXT NOT NULL,
  known TEXT NOT NULL,
  claim INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX watches_by_channel ON watches (channel);
CREATE INDEX watches_by_user ON watches (user);
CREATE TABLE watch_papers (
  watch INTEGER NOT NULL,
  server TEXT,
  user TEXT NOT NULL,
  key TEXT NOT NULL,
  index_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (watch, key)
) STRICT;
`;
