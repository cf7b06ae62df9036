import type { ClassWord, ExtractionWords } from '../core/article/extraction-words';

const tables = new WeakMap<ExtractionWords, Map<string, Set<ClassWord['weight']>>>();

function tableFor(words: ExtractionWords): Map<string, Set<ClassWord['weight']>> {
  let table = tables.get(words);
  if (!table) {
    table = new Map();
    for (const { word, weight } of words.classes) {
      const key = word.replace(/[-_]+/g, '-');
      table.set(key, (table.get(key) ?? new Set()).add(weight));
    }
    tables.set(words, table);
  }
  return table;
}

/** The words of a class or id: `NEwShare_Icons` → new, share, icons; runs of two and three joined by hyphens too. */
function partsOf(name: string): string[] {
  const single = name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean)
    .slice(0, 12);
  const joined = single.flatMap((_, i) => [
    single.slice(i, i + 2).join('-'),
    single.slice(i, i + 3).join('-'),
  ]);
  return [...single, ...joined, name.toLowerCase().replace(/[-_]+/g, '-')];
}

/** What one class or id says. */
export function hintsOfName(name: string, words: ExtractionWords): Set<ClassWord['weight']> {
  const table = tableFor(words);
  return new Set(partsOf(name).flatMap((part) => [...(table.get(part) ?? [])]));
}

/** What an element's `class`, `id` and `itemprop` say that it is. */
export function classHints(element: Element, words: ExtractionWords): Set<ClassWord['weight']> {
  const hints = new Set<ClassWord['weight']>();
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 500);
  const table = tableFor(words);
  for (const name of names.split(/\s+/).filter(Boolean))
    for (const part of partsOf(name)) for (const hint of table.get(part) ?? []) hints.add(hint);
  return hints;
}
