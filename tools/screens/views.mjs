/**
 * Everything that a reader can have before them. To add one is to add a row.
 * @typedef {object} View
 * @property {string} name of its pictures, kebab-case
 * @property {readonly string[]} [themes] at 1280 px, besides those that every view has
 * @property {object} [settings] that differ from those at first
 * @property {readonly number[]} [widths] `WIDTHS` by default
 * @property {(stage: import('./stage.mjs').Stage, width: number, height: number) => Promise<Shown>} open on a fresh page
 */

/**
 * What is there to be photographed.
 * @typedef {object} Shown
 * @property {(expression: string) => Promise<unknown>} ask in the document that has the theme
 * @property {() => Promise<Buffer>} picture PNG
 */

/** Pixels: a telephone, a tablet, a computer. */
export const WIDTHS = /** @type {const} */ ([360, 820, 1280]);
/** @type {Record<number, number>} */
export const HEIGHTS = { 360: 740, 820: 1100, 1280: 800 };
/** Of every view at every width. */
export const THEMES = /** @type {const} */ (['light', 'dark', 'contrast']);
const ALL_THEMES = ['light', 'sepia', 'dark', 'black', 'contrast', 'custom'];

/**
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Frame} [frame] with the theme
 * @param {boolean} [isWhole] as long as it is, and not the window alone
 * @returns {Shown}
 */
const shownIn = (page, frame = page.mainFrame(), isWhole = false) => ({
  ask: (expression) => frame.evaluate(expression),
  picture: async () => {
    // Whatever lies under the pointer would look pressed.
    await page.mouse.move(0, 0);
    return page.screenshot({ animations: 'disabled', caret: 'hide', fullPage: isWhole });
  },
});

/**
 * @typedef {import('playwright-core').Frame} Frame
 * @typedef {(reader: Frame, page: import('playwright-core').Page) => Promise<unknown>} Prepare
 */

/**
 * A view of the reader over a page.
 * @param {Prepare} [prepare] what is done in it first
 * @param {string} [served] path of the page, the sample by default
 * @returns {View['open']}
 */
const reader =
  (prepare = () => Promise.resolve(), served) =>
  async (stage) => {
    const frame = await stage.openReader(served);
    await prepare(frame, stage.page);
    return shownIn(stage.page, frame);
  };

/**
 * @param {string} file of the extension
 * @param {(tab: import('playwright-core').Page) => Promise<unknown>} [prepare]
 * @returns {View['open']}
 */
const wholeTab =
  (file, prepare = () => Promise.resolve()) =>
  async (stage, width, height) => {
    const tab = await stage.openTab(file, width, height);
    await prepare(tab);
    return shownIn(tab, undefined, true);
  };

/**
 * @param {string} served path of the page below it
 * @returns {View['open']}
 */
const popup = (served) => async (stage) => {
  const target = await stage.openPopup(served);
  return {
    ask: target.evaluate,
    picture: async () =>
      Buffer.from((await target.send('Page.captureScreenshot', { format: 'png' })).data, 'base64'),
  };
};

/**
 * @param {string} selector
 * @returns {Prepare}
 */
const pressed = (selector) => (frame) => frame.locator(selector).click();

/** @type {Prepare} */
const withPeople = async (frame) => {
  if (!(await frame.locator('#people').isVisible())) await frame.locator('#toggle-people').click();
  await frame.locator('#people .person').first().waitFor();
};

/**
 * Selects the first occurrence of a text in the article.
 * @param {Frame} frame
 * @param {string} text
 */
const select = (frame, text) =>
  frame.evaluate((wanted) => {
    const root = document.querySelector('#article') ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`no «${wanted}» in the article`);
  }, text);

/** @type {readonly View[]} */
export const VIEWS = [
  { name: 'reader', themes: ALL_THEMES, open: reader() },
  {
    name: 'speaking',
    open: reader(async (frame) => {
      await frame.locator('.sentence', { hasText: 'ووصف بارك الاتفاق' }).click();
      await frame.waitForFunction(
        () =>
          CSS.highlights.size > 0 &&
          document.querySelector('#play:is([aria-label="إيقاف مؤقت"], [aria-label="Pause"])'),
      );
    }),
  },
  {
    name: 'reader-vowels',
    themes: ALL_THEMES,
    settings: { diacritics: 'all' },
    open: reader((frame) =>
      frame.waitForFunction(() => /[\u064E\u0650]/.test(document.querySelector('h1')?.textContent ?? '')),
    ),
  },
  { name: 'people', open: reader(withPeople) },
  {
    name: 'person-edit',
    open: reader(async (frame, page) => {
      await withPeople(frame, page);
      await frame.locator('.person').first().getByRole('button', { name: 'صحّح' }).click();
      await frame.locator('.person-edit').waitFor();
    }),
  },
  {
    name: 'selection',
    open: reader(async (frame) => {
      await select(frame, 'مفاوضات');
      await frame.locator('#define').waitFor();
    }),
  },
  {
    name: 'definition',
    open: reader(async (frame) => {
      await select(frame, 'مفاوضات');
      await frame.locator('#define').click();
      await frame.locator('#definition .entry').first().waitFor();
    }),
  },
  {
    name: 'settings',
    themes: ALL_THEMES,
    open: reader(async (frame, page) => {
      await pressed('#toggle-settings')(frame, page);
      // Once the voices are known.
      await frame.locator('#settings #try-voice').waitFor();
    }),
  },
  { name: 'help', open: reader(pressed('#open-help')) },
  {
    name: 'omissions',
    open: reader(async (frame) => {
      await frame.locator('#toggle-omissions').click();
      await frame.locator('.omission').first().waitFor();
      await frame
        .locator('#toggle-omissions')
        .evaluate((button) => button.scrollIntoView({ block: 'start' }));
    }),
  },
  { name: 'outline', open: reader(pressed('#toggle-outline'), '/sections.html') },
  {
    name: 'find',
    open: reader(async (frame) => {
      await frame.locator('#toggle-find').click();
      await frame.locator('#find input').fill('الاتفاق');
      // Enter means the next one: pressed before the first is shown, it would lead to that.
      await frame.locator('#find', { hasText: '١ من ٢' }).waitFor();
      await frame.locator('#find input').press('Enter');
    }),
  },
  { name: 'share', open: reader(pressed('#toggle-share')) },
  { name: 'reader-failed', open: wholeTab('reader.html?article=none&tab=1') },
  { name: 'popup', widths: [360], open: popup('/') },
  { name: 'popup-no-article', widths: [360], open: popup('/list.html') },
  {
    name: 'welcome',
    open: wholeTab('welcome.html', (tab) => tab.locator('#hear-voice').waitFor()),
  },
  { name: 'options', open: wholeTab('options.html') },
  { name: 'doctor', open: wholeTab('doctor.html?lang=ar') },
];
