// One build at a time: the second waits or is refused, and a dead one's lock is taken over.
import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withBuildLock } from '#src/adapters/build-lock.ts';
import { failureOf } from '#test/builders/failure.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';

const at = folderOfEachTest();

describe('withBuildLock', () => {
  it('gives the result of the work and lets go', async () => {
    expect(await withBuildLock(at(), () => Promise.resolve(existsSync(at('build.lock'))))).toBe(
      true,
    );
    expect(existsSync(at('build.lock'))).toBe(false);
  });

  it('lets go after work that fails, and passes its failure on', async () => {
    const work = (): Promise<never> => Promise.reject(new Error('mine'));
    await expect(withBuildLock(at(), work)).rejects.toThrow('mine');
    expect(existsSync(at('build.lock'))).toBe(false);
  });

  it('lets a second build wait until the first is done', async () => {
    const events: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      events.push(`${name} ends`);
    };
    await Promise.all([withBuildLock(at(), work('one')), withBuildLock(at(), work('other'))]);
    const [first] = events[0]?.split(' ') ?? [];
    const second = first === 'one' ? 'other' : 'one';
    expect(events).toEqual([
      `${first ?? ''} begins`,
      `${first ?? ''} ends`,
      `${second} begins`,
      `${second} ends`,
    ]);
  });

  it('refuses a second build when the first does not end, and names the folder', async () => {
    let end = (): void => undefined;
    let first = Promise.resolve();
    // Which of two that start together is first is for the disk to say.
    await new Promise<void>((atWork) => {
      first = withBuildLock(at(), () => {
        atWork();
        return new Promise((resolve) => (end = resolve));
      });
    });
    const { code, message } = await failureOf(() => withBuildLock(at(), () => Promise.resolve()));
    expect(code).toBe('index-locked');
    expect(message).toContain(`Another build is at work on the index in ${at()}.`);
    end();
    await first;
  });

  it('takes over the lock that a killed build left', async () => {
    mkdirSync(at('build.lock'));
    const long = new Date(Date.now() - 60_000);
    utimesSync(at('build.lock'), long, long);
    expect(await withBuildLock(at(), () => Promise.resolve('done'))).toBe('done');
    expect(existsSync(at('build.lock'))).toBe(false);
  });
});
