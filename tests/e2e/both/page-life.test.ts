import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../tools/raw-target.mjs';
import type { DrivenFrame, DrivenMubin } from '../driver/driven';
import { articleKeyOf, callFrom } from '../driver/driven-calls';
import { articlePage } from '../driver/faults';
import { launchDriven } from '../driver/launch-driven';
import { playerState } from '../driver/player-state';

const FIRST = 'افتتاح الجسر الجديد';
const SECOND = 'تأجيل افتتاح الطريق الساحلي';
/** A page that exchanges its article for another, as those built by scripts do, and one that only cleans its address. */
const MOVING = `<script>
  addEventListener('clean', () => history.replaceState(null, '', location.pathname));
  addEventListener('move', () => {
    history.pushState(null, '', '/second.html');
    document.title = document.querySelector('h1').textContent = '${SECOND}';
    document.querySelector('p').textContent = 'أعلنت وزارة النقل أن الطريق الساحلي لن يفتح هذا الشهر، وأن العمل فيه يستمر حتى نهاية الشتاء المقبل.';
  });
  addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.kept = persisted; });
</script>`;

/** More than a screen, with something that has the focus. */
const LONG = '<button id="own">زر</button><div style="height: 300vh"></div>';

let mubin: DrivenMubin;
afterEach(() => mubin.close());

const launch = async () => {
  mubin = await launchDriven({
    // A voice that is heard: Firefox waits for ever for a sound card that is not there.
    voice: 'bundled',
    pages: {
      '/first.html': { body: articlePage(FIRST, MOVING) },
      '/other.html': { body: articlePage(SECOND) },
      '/long.html': { body: articlePage(FIRST, LONG) },
    },
  });
  return mubin;
};
const heading = (reader: DrivenFrame) => reader.locator('h1').textContent();
const dialogs = () => mubin.page.locator('dialog[data-mubin="reader"]').count();

describe('a page under the reader', () => {
  it('that exchanges its article is told of by a row, and what it shows now is read from there', async () => {
    const { page, url } = await launch();
    await page.goto(`${url}/first.html?utm_source=x`);
    const reader = await mubin.openReader();
    await page.evaluate(() => void dispatchEvent(new Event('clean')));
    // Twice the time in which the page's own timer notices it; what that said comes before what is asked afterwards.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
    await playerState(reader);
    expect(await reader.locator('#read-moved').count()).toBe(0);

    await page.evaluate(() => void dispatchEvent(new Event('move')));
    await reader.locator('#read-moved').waitFor();
    expect(await reader.locator('#page-moved [role=status]').textContent()).toBe(
      'انتقلت الصفحة من هذا المقال إلى غيره',
    );
    expect(await heading(reader)).toBe(FIRST);
    await reader.locator('#read-moved').focus();
    await page.keyboard.press('Enter');
    await eventually(
      async () => (await heading(await mubin.readerFrame()).catch(() => '')) === SECOND,
      'what the page shows now is never read',
      20_000,
    );
    expect(await dialogs()).toBe(1);
    await mubin.closeReader();
    expect(await dialogs()).toBe(0);
  });

  it('that is left for another and come back to has a reader that works, kept by the browser or opened anew', async () => {
    const { page, url } = await launch();
    await page.goto(`${url}/first.html`);
    const left = await articleKeyOf(await mubin.openReader());
    await page.goto(`${url}/other.html`);
    expect(await heading(await mubin.openReader())).toBe(SECOND);
    await page.goBack();
    await eventually(async () => (await page.title()) === FIRST, 'the page is never come back to', 10_000);
    // Firefox keeps the page with the reader over it; Chromium keeps none over which an extension has a frame.
    const isKept = mubin.browserName === 'firefox';
    await page.waitForFunction((kept) => document.documentElement.dataset['kept'] === kept, String(isKept));
    // The text was let go with the page: another reader comes in place of the one that was kept.
    const another = async () => {
      const frame = await mubin.readerFrame();
      return (await articleKeyOf(frame).catch(() => left)) !== left && frame;
    };
    if (!isKept) expect(await dialogs()).toBe(0);
    const reader = isKept
      ? await eventually(another, 'the reader is never made anew', 20_000)
      : await mubin.openReader();
    expect(await dialogs()).toBe(1);
    expect(await heading(reader)).toBe(FIRST);
    await reader.locator('#play').click();
    await eventually(
      async () => (await playerState(reader))?.status === 'playing',
      'nothing is read',
      20_000,
    );
    await mubin.closeReader();
    expect(await dialogs()).toBe(0);
  });
});

describe('an extension that goes from under its reader', () => {
  /** What of ours is to be seen in the page, or takes presses there. */
  const shown = () =>
    mubin.page.evaluate(
      () =>
        Array.from(document.querySelectorAll('[data-mubin]')).filter(
          (element) => element.getClientRects().length > 0,
        ).length,
    );

  async function expectPageUsable(how: string): Promise<void> {
    const { page } = mubin;
    await eventually(async () => (await shown()) === 0, `something is left in the page: ${how}`, 10_000);
    await eventually(
      () => page.evaluate(() => document.activeElement?.id === 'own'),
      `the focus is not where it was: ${how}`,
      10_000,
    );
    await page.keyboard.press('End');
    await eventually(() => page.evaluate(() => scrollY > 0), `the page does not scroll: ${how}`, 10_000);
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('#own').click();
  }

  it('loaded anew, switched off or removed: falls silent, says so, and leaves the page as it was', async () => {
    const { page, url, sound } = await launch();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-gone-'));
    try {
      for (const how of ['reload', 'disable', 'uninstall'] as const) {
        await page.goto(`${url}/long.html`);
        await page.bringToFront();
        await page.locator('#own').focus();
        const reader = await mubin.openReader();
        if (how === 'reload') {
          await reader.locator('#play').click();
          await eventually(
            async () => (await playerState(reader))?.status === 'playing',
            'nothing is read',
            20_000,
          );
        }
        // Firefox keeps a page that was left, and tells it of nothing when it comes back.
        const isLeft = how === 'uninstall' && mubin.browserName === 'firefox';
        if (isLeft) await page.goto(`${url}/other.html`);
        await mubin.manage(how);
        await page.bringToFront();
        if (isLeft) await page.goBack();
        await eventually(
          async () => (await mubin.cardText()).includes('أعد تحميل الصفحة'),
          `nothing is said: ${how}`,
          10_000,
        );
        if (how === 'reload') {
          const recording = await sound.record(path.join(folder, 'silence.wav'));
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          expect((await recording.stop()).peak).toBe(0);
        }
        // By each of the ways out.
        if (how === 'disable') expect(await mubin.pressInPage('إغلاق')).not.toBeNull();
        else await page.keyboard.press('Escape');
        await expectPageUsable(how);
        if (how === 'disable') await mubin.manage('enable');
      }
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('all that is kept', () => {
  it('is erased by the keyboard, and nothing of it comes back', async () => {
    const { page, url } = await launch();
    await page.goto(`${url}/first.html`);
    const reader = await mubin.openReader();
    const key = await articleKeyOf(reader);
    await callFrom(reader, 'define', 'الطريق', null);
    await callFrom(reader, 'editPeople', key, { kind: 'add', name: 'الضفة الشرقية' }, 0);
    await callFrom(reader, 'play', key, null);
    await eventually(
      async () => (await playerState(reader))?.status === 'playing',
      'nothing is read',
      20_000,
    );

    const options = await mubin.newPage();
    await options.goto(mubin.extensionUrl('options.html'));
    await options.locator('html[data-state=ready]').waitFor();
    await options.locator('input[name=theme][value=dark]').check();
    const stored = () =>
      options.evaluate(async () => ({
        local: Object.keys(await chrome.storage.local.get(null)),
        session: Object.keys(await chrome.storage.session.get(null)),
        sync: Object.keys(await chrome.storage.sync.get(null)),
      }));
    await eventually(async () => (await stored()).local.length >= 3, 'nothing is kept', 10_000);
    expect((await stored()).session.length).toBeGreaterThan(0);

    await options.locator('#erase-all').focus();
    await options.keyboard.press('Enter');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Enter');
    await options.locator('#erase-all-status', { hasText: 'مُحي كل شيء' }).waitFor();
    const NOTHING = { local: [], session: [], sync: [] };
    expect(await stored()).toEqual(NOTHING);
    expect(await dialogs()).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await stored()).toEqual(NOTHING);
  });
});
