// The page over a real bot with a fake library: what a visit needs, and what a visitor does again and again.
import type { Browser, Locator, Page } from 'playwright-core';
import type { Library } from '#src/answer/answer.ts';
import { startPage } from '#src/playground/page/page.ts';
import { PlaygroundWorld } from '#src/playground/page/playground-world.ts';
import { PageStatus } from '#src/playground/page/status.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';
import { openPage, type Look, type OpenPage } from './browser.ts';

/** A running bot with its page. */
export interface Visit {
  readonly stage: Stage;
  readonly status: PageStatus;
  readonly url: string;
  /** Opens the page as one more visitor. */
  readonly open: (look?: Look) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

/** Starts the bot with its page; some methods of its library can be replaced. */
export async function aVisit(browser: Browser, overrides: Partial<Library> = {}): Promise<Visit> {
  const stage = await onStage(overrides);
  const passTime = async (ms: number): Promise<void> => {
    stage.wait(ms);
    await stage.bot.tick();
  };
  const world = new PlaygroundWorld({ playground: stage.playground, passTime });
  const status = new PageStatus();
  status.ready();
  const page = await startPage({ world, status, port: 0 });
  return {
    ...{ stage, status, url: page.url },
    open: (look) => openPage(browser, page.url, look),
    close: async () => {
      await page.close();
      await stage.close();
    },
  };
}

/** Types into the message box and sends it, with the keyboard alone. */
export async function type(page: Page, text: string): Promise<void> {
  await page.locator('#text').pressSequentially(text);
  await page.keyboard.press('Enter');
}

/** The newest message. */
export function newest(page: Page): Locator {
  return page.locator('.message').last();
}

/** Goes on as another person, and waits until their view is there. */
export async function actAs(page: Page, name: string): Promise<void> {
  await page.locator('.person', { hasText: name }).click();
  await page.getByRole('checkbox', { name: `${name} is an administrator` }).waitFor();
  await page.locator('.suggestion').first().waitFor();
}
