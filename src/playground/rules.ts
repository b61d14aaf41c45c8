// What Discord accepts: for every kind of request its published schema, then the rules that the schema lacks.
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreatePrivateChannelRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
  UpdateThreadRequestPartialSchema,
} from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import {
  choiceFaults,
  commandFaults,
  type CommandBody,
  type CommandChoice,
} from './command-rules.ts';
import type { Fault } from './faults.ts';
import { fileFaults, type Upload } from './files.ts';
import { messageFaults, type MessageBody } from './message-rules.ts';
import type { Attachment } from './messages.ts';
import { modalFaults, type Modal } from './modal-rules.ts';
import { schemaFaults } from './schema.ts';

/** Kinds of answer to an interaction: https://docs.discord.com/developers/interactions/receiving-and-responding */
export const CALLBACK = {
  ...{ message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 },
} as const;

/** A kind of request that carries a message. */
export type MessageKind = 'webhook' | 'edit' | 'channel';

const MESSAGE_SCHEMAS: Readonly<Record<MessageKind, ZodMiniType>> = {
  webhook: IncomingWebhookRequestPartialSchema,
  edit: IncomingWebhookUpdateRequestPartialSchema,
  channel: MessageCreateRequestSchema,
};

/** A message that is edited, as far as what it was decides what it may become. */
type Before = MessageBody & { readonly attachments?: readonly Attachment[] | null };

/** The faults of a message that is sent; none when Discord would accept it. */
export function faultsInMessage(
  kind: MessageKind,
  body: unknown,
  uploads: readonly Upload[] = [],
): Fault[] {
  const faults = schemaFaults(MESSAGE_SCHEMAS[kind], body);
  if (faults.length > 0) return faults;
  return [
    ...messageFaults(withUploads(body as MessageBody, uploads)),
    ...fileFaults(body, uploads, []),
  ];
}

/** The faults of an edit, judged by what the message will then be. */
export function faultsInEdit(
  body: unknown,
  before: Before,
  uploads: readonly Upload[] = [],
): Fault[] {
  const faults = schemaFaults(MESSAGE_SCHEMAS.edit, body);
  if (faults.length > 0) return faults;
  const edit = body as MessageBody;
  const named = Object.entries(edit).filter(([, value]) => value !== undefined);
  // Flags that are named are taken at their word, so that a message of Components V2 must name theirs, too.
  const flags = edit.flags ?? before.flags ?? 0;
  const after = { ...before, ...Object.fromEntries(named), flags };
  return [
    ...messageFaults(withUploads(after, uploads)),
    ...fileFaults(body, uploads, before.attachments ?? []),
  ];
}

/** The faults of the first answer to an interaction; an update is judged with the message that it changes. */
export function faultsInCallback(
  body: unknown,
  before: Before = {},
  uploads: readonly Upload[] = [],
): Fault[] {
  const { type, data } = body as { type?: number; data?: unknown };
  if (type === CALLBACK.choices) return faultsInChoices(body, data);
  if (type === CALLBACK.modal) {
    const faults = schemaFaults(ModalInteractionCallbackRequestSchema, body);
    return faults.length > 0 ? faults : modalFaults(data as Modal);
  }
  const updates = type === CALLBACK.update || type === CALLBACK.deferredUpdate;
  const schema = updates
    ? UpdateMessageInteractionCallbackRequestSchema
    : CreateMessageInteractionCallbackRequestSchema;
  const faults = schemaFaults(schema, body);
  const deferred = type === CALLBACK.deferredMessage || type === CALLBACK.deferredUpdate;
  if (faults.length > 0 || deferred) return faults;
  const inner = updates
    ? faultsInEdit(data ?? {}, before, uploads)
    : [...messageFaults(withUploads(data ?? {}, uploads)), ...fileFaults(data ?? {}, uploads, [])];
  return inner.map((fault) => ({ ...fault, path: ['data', ...fault.path] }));
}

/** The faults of the list of an application's commands. */
export function faultsInCommands(body: unknown): Fault[] {
  if (!Array.isArray(body)) {
    return [{ path: [], code: 'BASE_TYPE_INVALID', message: 'A list of commands is required.' }];
  }
  const faults = body.flatMap((command: unknown, at) =>
    schemaFaults(ApplicationCommandUpdateRequestSchema, forSchema(command), [at]),
  );
  return faults.length > 0 ? faults : commandFaults(body as CommandBody[]);
}

/** Discord takes permissions as a string of digits, as its documentation says; its schema knows numbers only. */
function forSchema(command: unknown): unknown {
  const { default_member_permissions: needed } = (command ?? {}) as CommandBody;
  const isBits = typeof needed === 'string' && /^\d+$/.test(needed);
  return isBits ? { ...(command as CommandBody), default_member_permissions: null } : command;
}

/** The faults of one new command. */
export function faultsInCommand(body: unknown): Fault[] {
  const faults = schemaFaults(ApplicationCommandCreateRequestSchema, forSchema(body));
  return faults.length > 0 ? faults : withoutPlace(commandFaults([body as CommandBody]));
}

/** The faults of a change of a command, judged by what the command will then be. */
export function faultsInCommandEdit(body: unknown, before: CommandBody): Fault[] {
  const faults = schemaFaults(ApplicationCommandPatchRequestPartialSchema, forSchema(body));
  if (faults.length > 0) return faults;
  return withoutPlace(commandFaults([{ ...before, ...(body as CommandBody) }]));
}

/** The faults of a thread to be opened. */
export function faultsInThread(body: unknown, fromMessage: boolean): Fault[] {
  return schemaFaults(
    fromMessage
      ? CreateTextThreadWithMessageRequestSchema
      : CreateTextThreadWithoutMessageRequestSchema,
    body,
  );
}

/** The faults of a change of a thread; the schema would let a name be empty. */
export function faultsInThreadEdit(body: unknown): Fault[] {
  const faults = schemaFaults(UpdateThreadRequestPartialSchema, body);
  const { name } = body as { name?: string };
  const nameless = { path: ['name'], code: 'BASE_TYPE_MIN_LENGTH', message: 'Must be 1 or more.' };
  return name === '' ? [...faults, nameless] : faults;
}

/** The faults of a request for a conversation with one user. */
export function faultsInDirect(body: unknown): Fault[] {
  return schemaFaults(CreatePrivateChannelRequestSchema, body);
}

function faultsInChoices(body: unknown, data: unknown): Fault[] {
  const faults = schemaFaults(ApplicationCommandAutocompleteCallbackRequestSchema, body);
  if (faults.length > 0) return faults;
  const { choices } = data as { choices?: CommandChoice[] };
  return choiceFaults(choices ?? [], ['data', 'choices']);
}

/** A message with nothing but an uploaded file is not empty. */
function withUploads(body: MessageBody, uploads: readonly Upload[]): MessageBody {
  return uploads.length === 0 ? body : { ...body, attachments: uploads };
}

/** The faults of the only command of a list, told without its place. */
function withoutPlace(faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, path: fault.path.slice(1) }));
}
