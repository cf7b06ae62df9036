import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { RawTarget } from '../../../tools/raw-target.mjs';

/** A document of the extension, to be asked and measured, whatever it is shown in. */
export interface Surface {
  /** Runs a function that uses nothing from around it; the argument and the answer are plain data. */
  ask<A, T>(question: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  run(source: string): Promise<unknown>;
  /** A command of the DevTools protocol. */
  send<T>(method: string, params?: object): Promise<T>;
  press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>;
  /** CSS pixels of the window around it. */
  resize(size: { width: number; height: number }): Promise<void>;
  /** Emulates what a system asks for; empty text for what it does not ask. */
  prefer(features: Readonly<Record<string, string>>): Promise<void>;
  /** Into the folder `out`, to be looked at, where `MUBIN_PICTURES` is set. */
  picture(name: string): Promise<void>;
}

const OUT = path.resolve(import.meta.dirname, '../../../out');

/** Where a picture goes, or null where none is wanted: they take longer than the tests. */
function pictureFile(name: string): string | null {
  if (process.env['MUBIN_PICTURES'] === undefined) return null;
  fs.mkdirSync(OUT, { recursive: true });
  return path.join(OUT, `a11y-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
}

/** A frame, or a page of its own, in a tab. */
export function frameSurface(page: Page, frame: Frame = page.mainFrame()): Surface {
  return {
    ask: (question, argument) => frame.evaluate(question as never, argument),
    run: (source) => frame.evaluate(source),
    send: async (method, params) => {
      // Only a frame of another origin has a session of its own.
      const session = await page.context().newCDPSession(frame === page.mainFrame() ? page : frame);
      try {
        return await (session.send as (name: string, values?: object) => Promise<never>)(method, params);
      } finally {
        await session.detach();
      }
    },
    press: (key) => page.keyboard.press(key),
    resize: async (size) => {
      await page.setViewportSize(size);
      // A frame of another origin hears of it later than its page.
      await frame.waitForFunction(
        ({ width, height }) => innerWidth === width && innerHeight === height,
        size,
      );
    },
    prefer: (features) =>
      page.emulateMedia({
        forcedColors: features['forced-colors'] === undefined ? null : 'active',
        reducedMotion: features['prefers-reduced-motion'] === undefined ? null : 'reduce',
        contrast: features['prefers-contrast'] === undefined ? null : 'more',
        colorScheme: features['prefers-color-scheme'] === undefined ? null : 'dark',
      }),
    picture: async (name) => {
      const file = pictureFile(name);
      if (file === null) return;
      // Playwright's own takes a part that is shifted where a page that runs to the left is wider than its window.
      const session = await page.context().newCDPSession(page);
      const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
      await session.detach();
      fs.writeFileSync(file, Buffer.from(data, 'base64'));
    },
  };
}

/** In CSS pixels, as popup.css has it. */
const POPUP_WIDTH = 360;

/** The popup, which Playwright has no Page for. */
export function rawSurface(target: RawTarget): Surface {
  return {
    ask: async (question, argument) =>
      (await target.evaluate(`(${question.toString()})(${JSON.stringify(argument)})`)) as never,
    run: (source) => target.evaluate(source),
    send: (method, params) => target.send(method, params) as Promise<never>,
    press: (key) => target.press(key),
    resize: async ({ width }) => {
      // Its window is as wide as its document wants to be, and the browser lets nobody override that.
      await target.evaluate(
        `document.documentElement.style.inlineSize = '${width < POPUP_WIDTH ? `${width}px` : ''}'; undefined`,
      );
      await target.waitFor(`document.body.clientWidth === ${Math.min(width, POPUP_WIDTH)}`);
    },
    prefer: async (features) => {
      await target.send('Emulation.setEmulatedMedia', {
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      });
    },
    picture: async (name) => {
      const file = pictureFile(name);
      if (file !== null) await target.screenshot(file);
    },
  };
}
