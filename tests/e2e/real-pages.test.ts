import fs from 'node:fs';
import path from 'node:path';
import type { WebError } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchMubin, type Mubin } from './driver/launch';

const FOLDER = path.join(path.resolve(process.env['MUBIN_DATA'] ?? '../shared/data'), 'pages/html');
const hasData = fs.existsSync(FOLDER);
const names = hasData ? fs.readdirSync(FOLDER).filter((name) => name.endsWith('.html')) : [];

describe.skipIf(!hasData)(
  `saved pages of real sites${hasData ? '' : ' (skipped: no MUBIN_DATA/pages)'}`,
  () => {
    let mubin: Mubin;
    beforeAll(async () => {
      mubin = await launchMubin({ lang: 'ar', folder: FOLDER });
      // What the pages would load from their sites is not there; nothing may leave this machine.
      await mubin.context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
    });
    afterAll(() => mubin.close());

    it.each(names)('%s opens in the reader without an error', async (name) => {
      const errors: string[] = [];
      const note = (error: WebError) => errors.push(error.error().message);
      mubin.context.on('weberror', note);
      await mubin.page.goto(`${mubin.url}/${name}`, { waitUntil: 'domcontentloaded' });
      const reader = await mubin.openReader();
      expect(await reader.locator('#article').getAttribute('dir')).toBe('rtl');
      expect(await reader.locator('#article .sentence').count()).toBeGreaterThan(3);
      expect(await reader.locator('h1').count()).toBe(1);
      mubin.context.off('weberror', note);
      expect(errors.filter((message) => /mubin|reader/i.test(message))).toEqual([]);
    });
  },
);
