// The body of a request, as JSON of a bounded size.
import type { IncomingMessage } from 'node:http';

/** What a body may hold at most: a message, or a modal's texts, many times over. */
const LARGEST_BYTES = 1_048_576;

/** A body that cannot be taken, with the status that says so. */
export class BadBody extends Error {
  readonly status: 400 | 413 | 415;

  constructor(status: BadBody['status'], message: string) {
    super(message);
    this.status = status;
  }
}

/** Reads a JSON body. @throws BadBody when it is too large, of another type, or no JSON */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const [type] = (request.headers['content-type'] ?? '').split(';');
  if (type?.trim() !== 'application/json') throw new BadBody(415, 'Send JSON.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BYTES) throw new BadBody(413, 'That is more than a megabyte.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new BadBody(400, 'That is not JSON.');
  }
}
