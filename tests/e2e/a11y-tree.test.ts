import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityTree } from './driver/accessibility-tree';
import type { Surface } from './driver/surface';
import { openStage, VIEWS, type Stage } from './driver/views';

const TREES = path.join(import.meta.dirname, 'trees');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.mubin.close());

/** What a page owes to whoever moves by headings and landmarks: runs in the document. */
function faultsOfStructure(): string[] {
  const faults: string[] = [];
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const { documentElement: root } = document;
  if (!document.title.trim()) faults.push('the page has no title');
  if (root.lang !== 'ar' || root.dir !== 'rtl') faults.push(`the page is ${root.lang} ${root.dir}`);

  const modal = document.querySelector('dialog:modal');
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isSeen);
  const firsts = headings.filter(({ tagName }) => tagName === 'H1');
  if (firsts.length !== 1) faults.push(`${firsts.length} headings of the first level`);
  let before = 0;
  for (const heading of headings.filter((one) => !modal?.contains(one))) {
    const level = Number(heading.tagName[1]);
    // What stands before the headline (settings under the bar) is no part of it.
    if (before > 0 && level > before + 1) faults.push(`h${before}, then h${level}: ${heading.textContent}`);
    before = level;
  }

  const landmarks = new Map<string, number>();
  for (const element of document.querySelectorAll(
    'header, main, aside, nav, footer, section[aria-label], section[aria-labelledby], [role=search], [role=region]',
  )) {
    if (!isSeen(element) || element.closest('article')?.contains(element)) continue;
    const by = element.getAttribute('aria-labelledby');
    const label =
      element.getAttribute('aria-label') ?? (by && document.getElementById(by)?.textContent) ?? '';
    const key = `${element.tagName} ${label}`;
    landmarks.set(key, (landmarks.get(key) ?? 0) + 1);
  }
  for (const [key, count] of landmarks) if (count > 1) faults.push(`${count} landmarks ${key}`);
  if (![...landmarks.keys()].some((key) => key.startsWith('MAIN'))) faults.push('no main');

  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids))
    if (ids.filter((other) => other === id).length > 1) faults.push(`id ${id} twice`);
  for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'])
    for (const element of document.querySelectorAll(`[${attribute}]`))
      for (const id of (element.getAttribute(attribute) ?? '').split(' '))
        if (!document.getElementById(id))
          faults.push(`${attribute}="${id}" of ${element.tagName} leads nowhere`);
  return faults;
}

describe.each(VIEWS)('$name', (view) => {
  let surface: Surface;
  beforeAll(async () => {
    surface = await view.open(stage);
  });
  afterAll(() => view.close(stage));

  it('is told to assistive technology as it was when somebody read it line by line', async () => {
    const tree = await accessibilityTree(surface, view.root);
    await expect(tree).toMatchFileSnapshot(path.join(TREES, `${view.name.replaceAll(' ', '-')}.txt`));
  });

  it('has a title, one first heading, no gaps in the levels, landmarks of different names', async () => {
    expect(await surface.ask(faultsOfStructure, null)).toEqual([]);
  });
});

describe('the frame', () => {
  it('and the dialog around it have a name, and the page behind is out of reach', async () => {
    await stage.page.goto(`${stage.mubin.url}/a11y.html`);
    await stage.mubin.openReader();
    const { page, mubin } = stage;
    const session = await mubin.context.newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
      nodes: { ignored: boolean; role?: { value: string }; name?: { value: string } }[];
    };
    await session.detach();
    const told = nodes
      .filter(({ ignored, role }) => !ignored && role?.value !== 'RootWebArea')
      .map(({ role, name }) => `${role?.value} ${name?.value}`);
    expect(told).toContain('dialog قارئ مُبين');
    expect(told).toContain('Iframe قارئ مُبين');
    expect(told.join()).not.toContain('صحيفة');
  });
});
