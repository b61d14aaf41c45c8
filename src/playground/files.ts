// The files that the bot or a person sends: read from a request, kept, and given out again under an address.
import type { Fault } from './faults.ts';
import type { Attachment } from './messages.ts';

/** A file as a request or a person brings it. */
export interface Upload {
  /** The number by which the request's body speaks of it. */
  readonly key: string;
  readonly filename: string;
  readonly type: string;
  readonly data: Buffer;
}

/** A request's body and what came with it. */
export interface Parcel {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** The largest file that Discord takes. */
export const LARGEST_BYTES = 10_485_760;

/** The most files that a message takes. */
export const MOST_FILES = 10;
const SCHEME = 'attachment://';
const LINE_END = '\r\n';

/**
 * Takes a request's bytes apart: JSON, or several parts of which `payload_json` is the body and `files[n]` files.
 * @throws SyntaxError when what should be JSON is none.
 */
export function unpack(bytes: Buffer, contentType: string): Parcel {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) {
    return { body: bytes.length === 0 ? {} : JSON.parse(bytes.toString('utf8')), uploads: [] };
  }
  const parts = partsOf(bytes, boundary);
  const json = parts.find(({ name }) => name === 'payload_json')?.data.toString('utf8');
  const uploads = parts.flatMap(({ name, filename, type, data }) => {
    const key = /^files\[(\d+)\]$/.exec(name)?.[1];
    return key === undefined ? [] : [{ key, filename, type, data }];
  });
  return { body: json === undefined ? {} : JSON.parse(json), uploads };
}

/** Keeps what was uploaded. */
export class Files {
  readonly #newId: () => string;
  readonly #address: () => string;
  readonly #byId = new Map<string, Upload>();

  constructor(newId: () => string, address: () => string) {
    this.#newId = newId;
    this.#address = address;
  }

  /** Keeps a file; returns how a message tells of it. */
  keep(upload: Upload, description?: string): Attachment {
    const id = this.#newId();
    this.#byId.set(id, upload);
    const url = `${this.#address()}/attachments/${id}/${encodeURIComponent(upload.filename)}`;
    return {
      ...{ id, filename: upload.filename, size: upload.data.length, url, proxy_url: url },
      ...(upload.type === '' ? {} : { content_type: upload.type }),
      ...(description === undefined ? {} : { description }),
    };
  }

  /** The file that was kept under this id. */
  get(id: string): Upload | undefined {
    return this.#byId.get(id);
  }
}

/** A file as a body speaks of it. */
interface Mentioned {
  readonly id: string | number;
  readonly description?: string;
}

/** The faults of what a body says of its files; `kept` are those that the message already has. */
export function fileFaults(
  body: unknown,
  uploads: readonly Upload[],
  kept: readonly Attachment[],
): Fault[] {
  const mentioned = attachmentsIn(body) ?? [];
  const known = [...uploads.map(({ key }) => key), ...kept.map(({ id }) => id)];
  const names = [...uploads, ...kept].map(({ filename }) => filename);
  const absent = addressesIn(body).filter(([, name]) => !names.includes(name));
  const missing = 'Referenced attachment not found.';
  return [
    ...mentioned.flatMap(({ id }, at) =>
      known.includes(String(id))
        ? []
        : [{ path: ['attachments', at, 'id'], code: 'ATTACHMENT_NOT_FOUND', message: missing }],
    ),
    ...absent.map(([path]) => ({ path, code: 'ATTACHMENT_NOT_FOUND', message: missing })),
    ...(uploads.length > MOST_FILES
      ? [{ path: ['files'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 10 or fewer.' }]
      : []),
  ];
}

/** The files of a message after a request: those it kept and those it brought. */
export function filesAfter(
  files: Files,
  body: unknown,
  uploads: readonly Upload[],
  before: readonly Attachment[],
): Attachment[] {
  const mentioned = attachmentsIn(body);
  const kept = before.filter(({ id }) => mentioned?.some((one) => String(one.id) === id) ?? true);
  const added = uploads.map((upload) => {
    const about = mentioned?.find(({ id }) => String(id) === upload.key);
    return files.keep(upload, about?.description);
  });
  return [...kept, ...added];
}

/** The same body with the address of each of its own files in the place of the name. */
export function withAddresses<T>(body: T, attachments: readonly Attachment[]): T {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) => {
    if (key !== 'url' || typeof value !== 'string' || !value.startsWith(SCHEME)) return value;
    const name = value.slice(SCHEME.length);
    return attachments.find(({ filename }) => filename === name)?.url ?? value;
  }) as T;
}

function attachmentsIn(body: unknown): readonly Mentioned[] | undefined {
  return (body as { attachments?: readonly Mentioned[] | null }).attachments ?? undefined;
}

/** Every `attachment://name` in a body, with the path that leads there. */
function addressesIn(value: unknown, path: Fault['path'] = []): [Fault['path'], string][] {
  if (typeof value === 'string') {
    return value.startsWith(SCHEME) && path.at(-1) === 'url'
      ? [[path, value.slice(SCHEME.length)]]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    addressesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

interface Part {
  readonly name: string;
  readonly filename: string;
  readonly type: string;
  readonly data: Buffer;
}

/** The parts of a body by RFC 7578: each with its headers, an empty line and its bytes. */
function partsOf(bytes: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  const mark = Buffer.from(`--${boundary}`);
  let start = bytes.indexOf(mark);
  for (let end = bytes.indexOf(mark, start + 1); end > 0; end = bytes.indexOf(mark, start + 1)) {
    const part = bytes.subarray(start + mark.length + LINE_END.length, end - LINE_END.length);
    const headersEnd = part.indexOf(LINE_END + LINE_END);
    const headers = part.subarray(0, headersEnd).toString('utf8');
    const named = (pattern: RegExp): string => pattern.exec(headers)?.[1] ?? '';
    parts.push({
      name: named(/\bname="([^"]*)"/),
      filename: named(/\bfilename="([^"]*)"/),
      type: named(/^content-type: *([^\r\n]+)/im),
      data: part.subarray(headersEnd + 2 * LINE_END.length),
    });
    start = end;
  }
  return parts;
}
