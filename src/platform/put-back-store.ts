import type { Omission } from '../core/article/omission';
import { ExpectedError } from '../core/errors';
import { browser } from './browser-api';

/** An omission as it is known again when the page is read anew: its id shifts, its words do not. */
export interface PutBackMark {
  rule: string;
  /** Its first lines. */
  text: string;
}

interface PutBackPage {
  /** Without hash. */
  url: string;
  marks: PutBackMark[];
}

const KEY = 'putBack';
const KEPT_PAGES = 200;
/** What of an omission's text is kept: enough to tell it from its neighbours. */
const KEPT_BLOCKS = 3;
const KEPT_LENGTH = 200;

export function markOfOmission({ rule, blocks }: Omission): PutBackMark {
  const lines = blocks
    .slice(0, KEPT_BLOCKS)
    .map((block) => block.text || (block.kind === 'picture' ? block.picture.src : ''));
  return { rule, text: lines.join('\n').slice(0, KEPT_LENGTH) };
}

const isSameMark = (a: PutBackMark, b: PutBackMark): boolean => a.rule === b.rule && a.text === b.text;

const addressOf = (url: string): string => url.replace(/#.*$/s, '');

function isMark(value: unknown): value is PutBackMark {
  const mark = value as Partial<PutBackMark> | null;
  return typeof mark?.rule === 'string' && typeof mark.text === 'string';
}

function isPage(value: unknown): value is PutBackPage {
  const page = value as Partial<PutBackPage> | null;
  return typeof page?.url === 'string' && Array.isArray(page.marks) && page.marks.every(isMark);
}

/** Oldest first. */
async function loadPages(): Promise<PutBackPage[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(isPage) : [];
}

/** What the reader put back into the article of an address, in the page's order. */
export async function putBackMarks(url: string): Promise<PutBackMark[]> {
  const address = addressOf(url);
  return (await loadPages()).find((page) => page.url === address)?.marks ?? [];
}

/**
 * Remembers for the page of an address that an omission is back, or that it is not. Of many pages the one that was
 * changed first is forgotten. Not to be called again before it is done. @throws ExpectedError `storageFull`.
 */
export async function rememberPutBack(url: string, mark: PutBackMark, isBack: boolean): Promise<void> {
  const address = addressOf(url);
  try {
    const pages = await loadPages();
    const before = pages.find((page) => page.url === address)?.marks ?? [];
    // Two alike are two: only one of them is taken out.
    const at = before.findIndex((other) => isSameMark(other, mark));
    const marks = isBack ? [...before, mark] : before.filter((_, index) => index !== at);
    const others = pages.filter((page) => page.url !== address);
    await savePages(marks.length > 0 ? [...others, { url: address, marks }] : others);
  } catch (error) {
    throw new ExpectedError('storageFull', String(error));
  }
}

async function savePages(pages: readonly PutBackPage[]): Promise<void> {
  if (pages.length === 0) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: pages.slice(-KEPT_PAGES) });
}

/** Whether anything is remembered for any page. */
export async function hasPutBacks(): Promise<boolean> {
  return (await loadPages()).length > 0;
}

/** Forgets for every page what the reader put back. @throws ExpectedError `storageFull`. */
export async function forgetPutBacks(): Promise<void> {
  try {
    await browser.storage.local.remove(KEY);
  } catch (error) {
    throw new ExpectedError('storageFull', String(error));
  }
}
