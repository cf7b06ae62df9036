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

/** Drupal's name for a type of field says nothing of what is in it: `field--type-text-with-summary`. */
const FIELD_TYPE = /\bfield-{1,2}type-[\w-]+/g;

/** Kept answers: pages repeat their classes by the thousand. */
const MAX_KEPT = 5000;
const kept = new WeakMap<ExtractionWords, Map<string, ReadonlySet<ClassWord['weight']>>>();

/** What one class or id says, or several with white space between them. */
export function hintsOfName(names: string, words: ExtractionWords): ReadonlySet<ClassWord['weight']> {
  let known = kept.get(words);
  if (!known || known.size >= MAX_KEPT) {
    known = new Map<string, ReadonlySet<ClassWord['weight']>>();
    kept.set(words, known);
  }
  let hints = known.get(names);
  if (!hints) {
    const table = tableFor(words);
    const parts = names.replace(FIELD_TYPE, '').split(/\s+/).filter(Boolean).flatMap(partsOf);
    hints = new Set(parts.flatMap((part) => [...(table.get(part) ?? [])]));
    known.set(names, hints);
  }
  return hints;
}

/** What an element's `class` and `id` say that it is. */
export function classHints(element: Element, words: ExtractionWords): ReadonlySet<ClassWord['weight']> {
  const name = element.getAttribute('class') ?? '';
  const id = element.getAttribute('id') ?? '';
  if (!name && !id) return NOTHING;
  return hintsOfName(`${name} ${id}`.slice(0, 500), words);
}

const NOTHING: ReadonlySet<ClassWord['weight']> = new Set();
