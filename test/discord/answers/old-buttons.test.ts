// Buttons of another version: whatever their custom ids carry, the answer is a message or a sentence.
import { expect, test } from 'vitest';
import type { ActionInteraction } from '#src/discord/action.ts';
import { actions } from '#src/discord/actions.ts';
import { FootnoteError } from '#src/errors.ts';
import { aContext, anInteraction } from '#test/builders/interaction.ts';

const OURS = ['page', 'abstract', 'share', 'rate', 'related', 'walk', 'start'];
const ARGS = [
  [],
  [''],
  ['zzz', 'zzz', 'zzz', 'zzz'],
  ['1', '-1', '9-1.0-0', 't'],
  ['|', '%', 'NaN'],
];

const pressed = Object.assign(anInteraction('press'), {
  isStringSelectMenu: () => false,
  message: null,
}) as unknown as ActionInteraction;

test.each(OURS.flatMap((name) => ARGS.map((args) => ({ name, args }))))(
  '$name with $args',
  async ({ name, args }) => {
    const action = actions.find((each) => each.name === name);
    if (action === undefined || action.response === 'modal') throw new Error('no such action');
    const ended = await Promise.resolve()
      .then(() => action.execute(pressed, aContext(), args))
      .catch((error: unknown) => error);
    const isReply = typeof ended === 'object' && ended !== null && 'components' in ended;
    expect(isReply || ended instanceof FootnoteError, String(ended)).toBe(true);
  },
);
