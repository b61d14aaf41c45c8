// Structured logs to standard error, one JSON object a line, with secrets blanked.
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

/** The logger; answers own standard output, so logs go to standard error. */
export function createLog(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      redact: { paths: ['token', '*.token', 'headers.authorization', '*.headers.authorization'] },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
