// The paper of the day: schedules, who to tell about them, posts (one a server and local day), papers passed over.
export const daily = `
CREATE TABLE daily_schedules (
  server TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  time TEXT NOT NULL,
  weekdays TEXT NOT NULL,
  zone TEXT NOT NULL,
  topic TEXT,
  since INTEGER NOT NULL,
  paused TEXT
) STRICT;
CREATE TABLE daily_contacts (
  server TEXT PRIMARY KEY,
  user TEXT NOT NULL
) STRICT;
CREATE TABLE daily_posts (
  server TEXT NOT NULL,
  day TEXT NOT NULL,
  channel TEXT NOT NULL,
  zone TEXT NOT NULL,
  due INTEGER NOT NULL,
  paper TEXT NOT NULL,
  title TEXT NOT NULL,
  round INTEGER NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  message TEXT,
  thread TEXT,
  attempts INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  PRIMARY KEY (server, day)
) STRICT;
CREATE INDEX daily_posts_waiting ON daily_posts (state, next_at);
CREATE TABLE daily_skips (
  server TEXT NOT NULL,
  paper TEXT NOT NULL,
  round INTEGER NOT NULL,
  PRIMARY KEY (server, paper, round)
) STRICT;
`;
