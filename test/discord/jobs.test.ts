// Work by the clock: every job at each tick, one run at a time, whatever the others do.
import { Client } from 'discord.js';
import { expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { JobRunner, type Job } from '#src/discord/jobs.ts';
import { recordingLog } from '#test/builders/stage.ts';
import { fakeLibrary } from '#test/fakes/library.ts';

function runnerOf(...work: Job[]) {
  const { log, lines } = recordingLog();
  const shared = { library: fakeLibrary(), state: openState(':memory:'), log };
  const client = new Client<true>({ intents: [] });
  const failed: string[] = [];
  const runner = new JobRunner(() => ({ ...shared, client, now: () => new Date() }), {
    work,
    failed: ({ name }) => void failed.push(name),
  });
  return { runner, lines, failed };
}

/** A job that runs until it is let go. */
function held() {
  const release: (() => void)[] = [];
  let most = 0;
  let running = 0;
  const tick = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => release.push(resolve));
    running -= 1;
  };
  return { job: { name: 'held', tick }, release, most: () => most };
}

test('a job that fails is logged by name and keeps no other from running', async () => {
  const ran: string[] = [];
  const { runner, lines, failed } = runnerOf(
    { name: 'broken', tick: () => Promise.reject(new Error('no channel')) },
    { name: 'sound', tick: () => Promise.resolve(void ran.push('sound')) },
  );
  await runner.tick();
  await runner.tick();
  expect(ran).toEqual(['sound', 'sound']);
  expect(failed).toEqual(['broken', 'broken']);
  expect(lines()[0]).toMatchObject({ job: 'broken', err: { message: 'no channel' } });
});

test('a job never runs twice at once: a tick waits for the one before', async () => {
  const { job, release, most } = held();
  const { runner } = runnerOf(job);
  const ticks = [runner.tick(), runner.tick()];
  await expect.poll(() => release.length).toBe(1);
  release[0]?.();
  await expect.poll(() => release.length).toBe(2);
  release[1]?.();
  await Promise.all(ticks);
  expect(most()).toBe(1);
});

test('stopping waits for what runs, but not for ever', async () => {
  const { job, release } = held();
  const { runner } = runnerOf(job);
  runner.start();
  await expect.poll(() => release.length).toBe(1);
  await runner.stop(1);
  const stopped = runner.stop(10_000);
  release[0]?.();
  await stopped;
  expect(release).toHaveLength(1);
});
