import { ExpectedError } from '../core/errors';
import { browser } from './browser-api';

interface PageEntry<Mark> {
  /** Without hash. */
  url: string;
  marks: Mark[];
}

const addressOf = (url: string): string => url.replace(/#.*$/s, '');

/**
 * What a reader changed in the articles of pages, kept on the device by the page's address. Of many pages the one that
 * was changed first is forgotten.
 */
export class PageMemory<Mark> {
  /**
   * @param key under which the storage keeps it
   * @param isMark whether a value from the storage is a mark
   * @param most pages; of more the one changed first is forgotten
   */
  constructor(
    private readonly key: string,
    private readonly isMark: (value: unknown) => value is Mark,
    private readonly most = 200,
  ) {}

  private isPage(value: unknown): value is PageEntry<Mark> {
    const page = value as Partial<PageEntry<unknown>> | null;
    return typeof page?.url === 'string' && Array.isArray(page.marks) && page.marks.every(this.isMark);
  }

  /** Oldest first. */
  private async load(): Promise<PageEntry<Mark>[]> {
    const stored = (await browser.storage.local.get(this.key))[this.key];
    return Array.isArray(stored) ? stored.filter((page) => this.isPage(page)) : [];
  }

  /** What was changed in the article of an address. */
  async marksOf(url: string): Promise<Mark[]> {
    const address = addressOf(url);
    return (await this.load()).find((page) => page.url === address)?.marks ?? [];
  }

  /** Changes the marks of an address. Not to be called again before it is done. @throws ExpectedError `storageFull`. */
  async change(url: string, change: (before: Mark[]) => Mark[]): Promise<void> {
    const address = addressOf(url);
    try {
      const pages = await this.load();
      const marks = change(pages.find((page) => page.url === address)?.marks ?? []);
      const others = pages.filter((page) => page.url !== address);
      const next = marks.length > 0 ? [...others, { url: address, marks }] : others;
      if (next.length === 0) await browser.storage.local.remove(this.key);
      else await browser.storage.local.set({ [this.key]: next.slice(-this.most) });
    } catch (error) {
      throw new ExpectedError('storageFull', String(error));
    }
  }

  /** Whether anything is remembered for any page. */
  async hasAny(): Promise<boolean> {
    return (await this.load()).length > 0;
  }

  /** Forgets everything. @throws ExpectedError `storageFull`. */
  async forget(): Promise<void> {
    try {
      await browser.storage.local.remove(this.key);
    } catch (error) {
      throw new ExpectedError('storageFull', String(error));
    }
  }
}
