// The ratings of answers. They outlive the turns that they are of, so that a server can see how it goes.
export const feedback = `
CREATE TABLE feedback (
  turn TEXT NOT NULL,
  server TEXT,
  user TEXT NOT NULL,
  rating TEXT NOT NULL CHECK (rating IN ('up', 'down')),
  at INTEGER NOT NULL,
  PRIMARY KEY (turn, user)
) STRICT;
CREATE INDEX feedback_by_server ON feedback (server, at);
`;
