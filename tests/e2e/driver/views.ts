import type { Frame, Page } from 'playwright-core';
import { A11Y_ADDRESS, A11Y_PAGE, SECTION_ADDRESS, SECTION_PAGE } from './a11y-page';
import { closePopup } from './close-popup';
import { launchMubin, type Mubin } from './launch';
import { frameSurface, rawSurface, type Surface } from './surface';

/** A browser with the article of `a11y-page.ts` in front and its reader over it. */
export interface Stage {
  mubin: Mubin;
  page: Page;
  reader: Frame;
}

export async function openStage(): Promise<Stage> {
  const mubin = await launchMubin({
    lang: 'ar',
    pages: { [A11Y_ADDRESS]: { body: A11Y_PAGE }, [SECTION_ADDRESS]: { body: SECTION_PAGE } },
    viewport: DESKTOP,
  });
  const { page } = mubin;
  await page.goto(mubin.url + A11Y_ADDRESS);
  return { mubin, page, reader: await mubin.openReader() };
}

export const DESKTOP = { width: 1280, height: 800 } as const;

/** Something that a reader can have before them. It is opened over the stage, asked, and closed again. */
export interface View {
  name: string;
  /** Selector of what it adds to the document. */
  root: string;
  open(stage: Stage): Promise<Surface>;
  close(stage: Stage): Promise<void>;
}

/** The settings as a whole, as another page of the extension would change them. */
export async function useSettings({ mubin }: Stage, settings: object): Promise<void> {
  const worker = await mubin.browser.worker(mubin.extensionId);
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

/** Selects the first occurrence of a text in the article. */
const selectText = (reader: Frame, text: string) =>
  reader.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.article-body')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement!.scrollIntoView({ block: 'center' });
      getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`no «${wanted}» in the article`);
  }, text);

async function openPeople({ reader }: Stage): Promise<void> {
  if (await reader.locator('#people').isVisible()) return;
  await reader.locator('#toggle-people').click();
  // The focus follows in the next frame.
  await reader.locator('#people-title:focus').waitFor();
}
async function closePeople({ reader }: Stage): Promise<void> {
  if (!(await reader.locator('#people').isVisible())) return;
  // Where the people lie over the text, their own button is the one that can be reached.
  const own = reader.locator('.people-close');
  await ((await own.isVisible()) ? own : reader.locator('#toggle-people')).click();
  await reader.locator('#people').waitFor({ state: 'hidden' });
}

/** A view of the reader: what opens it, and what leads back. */
const inReader = (
  name: string,
  root: string,
  open: (stage: Stage) => Promise<void>,
  close: (stage: Stage) => Promise<void>,
): View => ({
  name,
  root,
  open: async (stage) => {
    await closePeople(stage);
    await open(stage);
    return frameSurface(stage.page, stage.reader);
  },
  close,
});

const popupOver = (name: string, address: string, state: string): View => ({
  name,
  root: 'body',
  open: async ({ mubin, page }) => {
    if (page.url() !== mubin.url + address) await page.goto(mubin.url + address);
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.waitFor(`document.documentElement?.dataset.state === '${state}'`);
    // The voices come later than the article.
    await popup.waitFor('!document.body.innerText.includes("جارٍ البحث عن الأصوات")');
    return rawSurface(popup);
  },
  close: ({ mubin }) => closePopup(mubin),
});

/** A page of ours in a tab. @param ready waits for what comes later than the rest */
const inTab = (
  name: string,
  address: string,
  ready: (tab: Page) => Promise<unknown> = (tab) => tab.locator('h1').waitFor(),
): View => {
  let tab: Page;
  return {
    name,
    root: 'body',
    open: async ({ mubin }) => {
      tab = await mubin.context.newPage();
      await tab.setViewportSize(DESKTOP);
      await tab.goto(`chrome-extension://${mubin.extensionId}/${address}`);
      await tab.waitForFunction(() => document.documentElement.dataset['state'] !== 'loading');
      await ready(tab);
      return frameSurface(tab);
    },
    close: () => tab.close(),
  };
};

const VOWELS = /[\u064B-\u0650]/;

/** Closes what is open by Esc; where it is closed already, Esc would close the reader. */
const escapeFrom =
  (selector: string) =>
  async ({ page, reader }: Stage): Promise<void> => {
    if (!(await reader.locator(selector).isVisible())) return;
    await page.keyboard.press('Escape');
    // Not only hidden: what a dialog does when it is closed comes with the next frame.
    await reader.locator(selector).waitFor({ state: 'detached' });
  };
const pressed =
  (selector: string) =>
  async ({ reader }: Stage) =>
    reader.locator(selector).click();
/** Opens by a button what takes the focus once it is drawn. */
const opened =
  (button: string, root: string) =>
  async ({ reader }: Stage) => {
    await reader.locator(button).click();
    await reader.locator(`${root} :focus`).waitFor();
  };

/** Of the reader, over one page. */
export const READER_VIEWS: readonly View[] = [
  inReader(
    'reader',
    'body',
    ({ reader }) => reader.locator('main').focus(),
    () => Promise.resolve(),
  ),
  inReader(
    'vowels',
    '#article',
    async ({ page, reader }) => {
      await reader.locator('main').focus();
      await page.keyboard.press('v');
      await page.keyboard.press('v');
      // What is in view comes first, the rest in stretches.
      const sentences = reader.locator('#article [data-block]');
      await sentences.last().filter({ hasText: VOWELS }).waitFor();
    },
    async (stage) => {
      // What is measured in it changes the settings as a whole.
      await useSettings(stage, {});
      // Text that is selected next is looked for as the page wrote it.
      await stage.reader.locator('#article [data-block]').last().filter({ hasNotText: VOWELS }).waitFor();
    },
  ),
  inReader('people', '#people', openPeople, closePeople),
  inReader(
    'person edit',
    '.person',
    async (stage) => {
      await openPeople(stage);
      await stage.reader.locator('.person-foot .button-link').first().click();
      await stage.reader.locator('.person-edit input:focus').waitFor();
    },
    async (stage) => {
      await openPeople(stage);
      await stage.reader.locator('.person-edit .button-row .button').last().click();
      await closePeople(stage);
    },
  ),
  inReader(
    'selection',
    '#selection-actions',
    async ({ reader }) => {
      await selectText(reader, 'الحافلات');
      await reader.locator('#define').waitFor();
    },
    async ({ reader }) => {
      await reader.evaluate(() => getSelection()!.removeAllRanges());
      await reader.locator('#define').waitFor({ state: 'detached' });
    },
  ),
  inReader(
    'definition',
    '#definition',
    async ({ reader }) => {
      await selectText(reader, 'الحافلات');
      await reader.locator('#define').click();
      await reader.locator('#definition .entry').first().waitFor();
      const why = reader.locator('#definition summary').first();
      if (await why.isVisible()) await why.click();
    },
    async (stage) => {
      await escapeFrom('#definition')(stage);
      await stage.reader.evaluate(() => getSelection()!.removeAllRanges());
      // Its buttons came back, and lie over the text until the selection has settled.
      await stage.reader.locator('#define').waitFor({ state: 'detached' });
    },
  ),
  inReader('outline', '#outline', opened('#toggle-outline', '#outline'), escapeFrom('#outline')),
  inReader(
    'find',
    '#find',
    async (stage) => {
      const { reader } = stage;
      await opened('#toggle-find', '#find')(stage);
      await reader.locator('#find input').fill('حداد');
      await reader.locator('.find-count', { hasText: '٣' }).waitFor();
    },
    pressed('#close-find'),
  ),
  inReader(
    'picture',
    '#picture',
    async ({ reader }) => {
      await reader.locator('.enlarge').first().click();
      await reader.locator('#picture').waitFor();
      // It is as large as the picture in it.
      await reader.waitForFunction(() => document.querySelector<HTMLImageElement>('#picture img')?.complete);
    },
    escapeFrom('#picture'),
  ),
  inReader(
    'share',
    '#share',
    async (stage) => {
      // The sentence of the link is the one in sight.
      await stage.reader.evaluate(() => document.documentElement.scrollTo({ top: 0, behavior: 'instant' }));
      await opened('#toggle-share', '#share')(stage);
    },
    escapeFrom('#share'),
  ),
  inReader(
    'settings',
    '#settings',
    async ({ reader }) => {
      await reader.locator('#toggle-settings').click();
      // Once the voices are known, and whether the window is a private one.
      await reader.locator('#settings #try-voice').waitFor();
      await reader.locator('#settings #auto-here').waitFor();
    },
    escapeFrom('#settings'),
  ),
  inReader(
    'help',
    '#help',
    async (stage) => {
      await pressed('#open-help')(stage);
      // The browser tells the keys that it has for us.
      await stage.reader.locator('#help', { hasText: 'في كل صفحة' }).waitFor();
    },
    escapeFrom('#help'),
  ),
  inReader(
    'omissions',
    '#omissions-section',
    async ({ reader }) => {
      await reader.locator('#toggle-omissions').click();
      await reader.locator('.omission').first().waitFor();
      await reader.locator('#toggle-omissions').scrollIntoViewIfNeeded();
    },
    pressed('#toggle-omissions'),
  ),
  inReader(
    'paused',
    '.player',
    async ({ mubin, reader }) => {
      // However late it is paused, it is in its first sentence.
      await mubin.voice.takeForWord(5_000);
      await reader.locator('.article-body .sentence').first().focus();
      await reader.locator('#play').click();
      await reader.locator('#play[aria-label="إيقاف مؤقت"]').waitFor();
      await reader.locator('#play').click();
      await reader.locator('#play[aria-label="متابعة"]').waitFor();
      // The focus goes where the voice stopped, once it is clear that it did.
      await reader.locator('.sentence:focus').waitFor();
    },
    async ({ reader }) => {
      await reader.locator('#stop').click();
      await reader.locator('#play[aria-label="استمع"]').waitFor();
    },
  ),
];

/** Pages and windows beside the reader. The last of them leaves the article. */
export const OTHER_VIEWS: readonly View[] = [
  inTab('doctor', 'doctor.html'),
  inTab('options', 'options.html', async (tab) => {
    await tab.locator('#try-voice').waitFor();
    await tab.waitForFunction(
      () => !document.querySelector<HTMLTextAreaElement>('#problem-report')!.value.includes('unknown'),
    );
    // What is kept was asked for before this, by at most three questions one after the other.
    await tab.evaluate(async () => {
      for (let i = 0; i < 3; i += 1) await chrome.storage.local.get(null);
    });
  }),
  inTab('welcome', 'welcome.html', (tab) => tab.locator('#hear-voice').waitFor()),
  inTab('reader without an article', 'reader.html'),
  popupOver('popup', A11Y_ADDRESS, 'ready'),
  popupOver('popup without an article', SECTION_ADDRESS, 'failed'),
];

export const VIEWS: readonly View[] = [...READER_VIEWS, ...OTHER_VIEWS];
