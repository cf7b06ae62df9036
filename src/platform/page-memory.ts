import type { StoredEntry } from '../core/stored-entries';
import { StoredValue } from './stored-value';

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
  readonly #pages: StoredValue<PageEntry<Mark>[]>;

  /**
   * @param entry under which the storage keeps it
   * @param isMark whether a value from the storage is a mark
   * @param most pages; of more the one changed first is forgotten
   */
  constructor(
    entry: StoredEntry,
    isMark: (value: unknown) => value is Mark,
    private readonly most = 200,
  ) {
    const isPage = (value: unknown): value is PageEntry<Mark> => {
      const page = value as Partial<PageEntry<unknown>> | null;
      return typeof page?.url === 'string' && Array.isArray(page.marks) && page.marks.every(isMark);
    };
    // Oldest first.
    this.#pages = new StoredValue(entry, (stored) => (Array.isArray(stored) ? stored.filter(isPage) : []));
  }

  /** What was changed in the article of an address. */
  async marksOf(url: string): Promise<Mark[]> {
    const address = addressOf(url);
    return (await this.#pages.get()).find((page) => page.url === address)?.marks ?? [];
  }

  /** Changes the marks of an address, after what is being changed already. @throws ExpectedError `storageFull`. */
  async change(url: string, change: (before: Mark[]) => Mark[]): Promise<void> {
    const address = addressOf(url);
    await this.#pages.change((pages) => {
      const marks = change(pages.find((page) => page.url === address)?.marks ?? []);
      const others = pages.filter((page) => page.url !== address);
      const next = marks.length > 0 ? [...others, { url: address, marks }] : others;
      return next.length === 0 ? undefined : next.slice(-this.most);
    });
  }

  /** Whether anything is remembered for any page. */
  async hasAny(): Promise<boolean> {
    return (await this.#pages.get()).length > 0;
  }

  /** Forgets everything. @throws ExpectedError `storageFull`. */
  forget(): Promise<void> {
    return this.#pages.remove();
  }
}
