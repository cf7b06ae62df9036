import type { Omission } from '../core/article/omission';
import { STORED } from '../core/stored-entries';
import { PageMemory } from './page-memory';

/** An omission as it is known again when the page is read anew: its id shifts, its words do not. */
export interface PutBackMark {
  rule: string;
  /** Its first lines. */
  text: string;
}

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

function isMark(value: unknown): value is PutBackMark {
  const mark = value as Partial<PutBackMark> | null;
  return typeof mark?.rule === 'string' && typeof mark.text === 'string';
}

const memory = new PageMemory(STORED.putBacks, isMark);

/** What the reader put back into the article of an address, in the page's order. */
export const putBackMarks = (url: string): Promise<PutBackMark[]> => memory.marksOf(url);

/**
 * Remembers for the page of an address that an omission is back, or that it is not.
 * @throws ExpectedError `storageFull`.
 */
export function rememberPutBack(url: string, mark: PutBackMark, isBack: boolean): Promise<void> {
  return memory.change(url, (before) => {
    // Two alike are two: only one of them is taken out.
    const at = before.findIndex((other) => isSameMark(other, mark));
    return isBack ? [...before, mark] : before.filter((_, index) => index !== at);
  });
}

/** Whether anything is remembered for any page. */
export const hasPutBacks = (): Promise<boolean> => memory.hasAny();

/** Forgets for every page what the reader put back. @throws ExpectedError `storageFull`. */
export const forgetPutBacks = (): Promise<void> => memory.forget();
