// What Discord accepts: for every kind of request its published schema, then the rules that the schema lacks.
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
} from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import {
  choiceFaults,
  commandFaults,
  type CommandBody,
  type CommandChoice,
} from './command-rules.ts';
import type { Fault } from './faults.ts';
import { messageFaults, type MessageBody } from './message-rules.ts';
import { schemaFaults } from './schema.ts';

/** Kinds of answer to an interaction: https://docs.discord.com/developers/interactions/receiving-and-responding */
export const CALLBACK = { message: 4, deferredMessage: 5, choices: 8 } as const;

/** A kind of request that carries a message. */
export type MessageKind = 'webhook' | 'edit' | 'channel';

const MESSAGE_SCHEMAS: Readonly<Record<MessageKind, ZodMiniType>> = {
  webhook: IncomingWebhookRequestPartialSchema,
  edit: IncomingWebhookUpdateRequestPartialSchema,
  channel: MessageCreateRequestSchema,
};

/** The faults of a message that is sent or edited; none when Discord would accept it. */
export function faultsInMessage(kind: MessageKind, body: unknown): Fault[] {
  const faults = schemaFaults(MESSAGE_SCHEMAS[kind], body);
  return faults.length > 0 ? faults : messageFaults(body as MessageBody);
}

/** The faults of the first answer to an interaction. */
export function faultsInCallback(body: unknown): Fault[] {
  const { type, data } = body as { type: number; data?: unknown };
  if (type === CALLBACK.choices) {
    const faults = schemaFaults(ApplicationCommandAutocompleteCallbackRequestSchema, body);
    if (faults.length > 0) return faults;
    const { choices } = data as { choices?: CommandChoice[] };
    return choiceFaults(choices ?? [], ['data', 'choices']);
  }
  const faults = schemaFaults(CreateMessageInteractionCallbackRequestSchema, body);
  if (faults.length > 0 || type === CALLBACK.deferredMessage) return faults;
  return messageFaults((data ?? {}) as MessageBody).map((fault) => ({
    ...fault,
    path: ['data', ...fault.path],
  }));
}

/** The faults of the list of an application's commands. */
export function faultsInCommands(body: unknown): Fault[] {
  if (!Array.isArray(body)) {
    return [{ path: [], code: 'BASE_TYPE_INVALID', message: 'A list of commands is required.' }];
  }
  const faults = body.flatMap((command: unknown, at) =>
    schemaFaults(ApplicationCommandUpdateRequestSchema, command, [at]),
  );
  return faults.length > 0 ? faults : commandFaults(body as CommandBody[]);
}
