// The settings of servers: one row each, the settings as JSON.
export const settings = `
CREATE TABLE settings (
  server TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
`;
