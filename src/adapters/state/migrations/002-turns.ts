// The turns of conversations. An id is never given twice, since old buttons carry it.
export const turns = `
CREATE TABLE turns (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  server TEXT,
  place TEXT NOT NULL,
  user TEXT NOT NULL,
  question TEXT NOT NULL,
  resolved TEXT NOT NULL,
  papers TEXT NOT NULL,
  evidence TEXT NOT NULL,
  abstained INTEGER NOT NULL,
  index_id TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX turns_by_place ON turns (place, id);
CREATE INDEX turns_by_time ON turns (at);
`;
