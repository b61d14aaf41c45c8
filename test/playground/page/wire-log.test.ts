import { expect, test } from 'vitest';
import { WireLog } from '#src/playground/page/wire-log.ts';

test('the newest two hundred entries are kept, each with a number of its own', () => {
  const log = new WireLog();
  for (let at = 0; at < 205; at += 1) {
    log.add({ from: 'bot', what: `GET /${at}`, sent: {}, status: 200, refused: false });
  }
  expect(log.entries).toHaveLength(200);
  expect(log.entries[0]).toMatchObject({ number: 6, what: 'GET /5' });
  expect(log.entries.at(-1)).toMatchObject({ number: 205, what: 'GET /204' });
});
