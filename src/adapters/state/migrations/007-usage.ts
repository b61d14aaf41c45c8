// What servers ask to be counted or kept of questions: how many a person asked today, and which found no answer.
export const usage = `
CREATE TABLE usage (
  server TEXT NOT NULL,
  user TEXT NOT NULL,
  day TEXT NOT NULL,
  questions INTEGER NOT NULL,
  PRIMARY KEY (server, user)
) STRICT;
CREATE INDEX usage_by_day ON usage (day);
CREATE TABLE declined (
  id INTEGER PRIMARY KEY,
  server TEXT NOT NULL,
  question TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;
CREATE INDEX declined_by_server ON declined (server, id);
`;
