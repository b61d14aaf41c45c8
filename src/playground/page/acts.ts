// What a person can do on the page, as the browser sends it; anything else is refused by its shape.
import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/);
const text = z.string().max(6000);
const value = z.union([text, z.number(), z.boolean()]);

const place = { channel: id };
const target = { ...place, message: id };
const command = {
  ...place,
  path: z.array(z.string().max(32)).min(1).max(3),
  values: z.record(z.string().max(32), value),
};

const ACTION = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('slash'), ...command }),
  z.strictObject({
    action: z.literal('autocomplete'),
    ...command,
    option: z.string().max(32),
    typed: text,
  }),
  z.strictObject({ action: z.literal('messageCommand'), ...target, name: z.string().max(32) }),
  z.strictObject({ action: z.literal('press'), ...target, customId: z.string().max(100) }),
  z.strictObject({
    action: z.literal('select'),
    ...target,
    customId: z.string().max(100),
    values: z.array(z.string().max(100)).max(25),
  }),
  z.strictObject({
    action: z.literal('submit'),
    modal: id,
    values: z.record(z.string().max(100), z.union([text, z.boolean(), z.array(text).max(25)])),
  }),
  z.strictObject({ action: z.literal('dismissModal'), modal: id }),
  z.strictObject({
    action: z.literal('say'),
    ...place,
    content: z.string().min(1).max(2000),
    replyTo: id.optional(),
  }),
  z.strictObject({
    action: z.literal('react'),
    ...target,
    emoji: z.string().max(32),
    add: z.boolean(),
  }),
  z.strictObject({ action: z.literal('delete'), ...target }),
  z.strictObject({ action: z.literal('dismiss'), ...target }),
  z.strictObject({
    action: z.literal('clock'),
    hours: z
      .number()
      .positive()
      .max(24 * 366),
  }),
]);

/** The people a visitor can be. */
const PEOPLE = ['Mara', 'Ines'] as const;

const VIEWER = z.object({ user: z.enum(PEOPLE), admin: z.boolean() });

/** Something that a person does. */
export type Action = z.infer<typeof ACTION>;

/** The viewer and the action in a body; undefined when it is none. */
export function readAct(
  body: unknown,
): { viewer: z.infer<typeof VIEWER>; action: Action } | undefined {
  const act = z.object({ as: VIEWER, do: ACTION }).safeParse(body);
  return act.success ? { viewer: act.data.as, action: act.data.do } : undefined;
}

/** The viewer that an address names; undefined when it is none. */
export function readViewer(search: URLSearchParams): z.infer<typeof VIEWER> | undefined {
  const viewer = { user: search.get('user'), admin: search.get('admin') === 'true' };
  return VIEWER.safeParse(viewer).data;
}
