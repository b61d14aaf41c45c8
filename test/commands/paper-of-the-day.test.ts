// /paper-of-the-day now, where there is no schedule: the pick of today's date in this machine's time zone.
import { expect, test } from 'vitest';
import { paperOfTheDay } from '#commands/paper-of-the-day.ts';
import { pickOfTheDay } from '#src/daily/pick.ts';
import { contents } from '#test/builders/contents.ts';
import { aContext, anInteraction } from '#test/builders/interaction.ts';

test("shows today's paper, dated, with its findings", async () => {
  const context = aContext();
  const reply = await paperOfTheDay.execute(anInteraction('paper-of-the-day now'), context);
  const [heading, body] = contents(reply);
  expect(heading).toContain('21 November 2026');
  const picked = pickOfTheDay(context.library.papers, '2026-11-21');
  expect(body).toContain(encodeURIComponent(picked.title).slice(0, 20));
  expect(body).toContain('\n> ');
});

test('everyone sees today’s paper, what concerns the schedule only who asked', () => {
  const visibility = (name: string) =>
    paperOfTheDay.visibility(anInteraction(`paper-of-the-day ${name}`));
  expect(visibility('now')).toBe('public');
  for (const name of ['setup', 'pause', 'resume', 'skip', 'history']) {
    expect(visibility(name)).toBe('private');
  }
});

test('only what everyone sees keeps to channels and roles, and nothing counts as a question', () => {
  const kind = (name: string) => paperOfTheDay.kind(anInteraction(`paper-of-the-day ${name}`));
  expect(kind('now')).toBe('look');
  for (const name of ['setup', 'pause', 'resume', 'skip', 'history']) {
    expect(kind(name)).toBe('press');
  }
});
