// What runs in a page of the browser: documents are made, read by everything that a reader uses, and judged.
import { isArabicLanguage } from '../../src/core/arabic/arabic-language';
import { sentencesOf } from '../../src/core/arabic/sentences';
import type { Article } from '../../src/core/article/article';
import { NOT_ARTICLE_REASONS } from '../../src/core/article/not-article-reason';
import { extractionSteps, type Extraction } from '../../src/dom/extract-article';
import { extractionWords } from '../../src/knowledge/extraction';
import { defineSelection, placesInArticle } from '../../src/knowledge/lexicon';
import { glossaryOf } from '../../src/knowledge/people';
import { siteRules } from '../../src/knowledge/site-rules';
import { spokenForm } from '../../src/knowledge/spoken';
import { vocalise } from '../../src/knowledge/vocalise';
import { articleFaults } from './article-faults';
import { markupOf, mutateTree, type Recipe } from './mutated-page';
import { Random } from './random';
import {
  askableWords,
  definitionFaults,
  glossaryFaults,
  placeFaults,
  sentenceFaults,
  spokenFaults,
  textsOf,
  vowelFaults,
} from './reading-faults';

/** What came of one document. */
export interface Verdict {
  faults: string[];
  /** Milliseconds of the slowest part, and which it was. */
  slowest: [number, string];
  /** Of all parts. */
  ms: number;
  blocks: number;
  people: number;
}

/** Longer a part of the pipeline may not take, nor all together that are waited for: many small waits are one long one. Milliseconds. */
const LIMIT = 2_000;
/** Asked for in stretches, what is in view first, once the article is there. */
const NOT_WAITED_FOR = ['vowels'];
const WORDS_ASKED = 4;

let bases: readonly { markup: string; url: string }[] = [];

export function setBases(pages: readonly { markup: string; url: string }[]): void {
  bases = pages;
}

/** A document of the page's kind: in a window, with scripts allowed for all that the parser knows; the policy of the page around runs none. */
function parsed(markup: string): { page: Document; remove: () => void } {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('a frame without a document');
  page.open();
  // A parser that is fed hostile markup is the point, and the page's policy lets nothing of it run or load.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only so a frame has its document at once
  page.write(markup);
  page.close();
  return { page, remove: () => frame.remove() };
}

/** Every exception is a fault, also one that the extension would catch: no page of real structure needs that. */
function extracted(page: Document, url: string): Extraction {
  const steps = extractionSteps(page, { url, words: extractionWords, siteRules });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

class Judge {
  readonly faults: string[] = [];
  readonly times: [number, string][] = [];

  /** Runs a part, and takes down what it throws and how long it takes. */
  run<T>(part: string, work: () => T): T | null {
    const start = performance.now();
    try {
      return work();
    } catch (error) {
      this.faults.push(
        `${part} threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return null;
    } finally {
      const ms = performance.now() - start;
      this.times.push([ms, part]);
      if (ms > LIMIT) this.faults.push(`${part} took ${ms.toFixed(0)} ms`);
    }
  }

  /** Of all parts but these. */
  msWithout(parts: readonly string[]): number {
    return this.times.reduce((sum, [ms, part]) => (parts.includes(part) ? sum : sum + ms), 0);
  }

  blame(part: string, faults: readonly string[]): void {
    this.faults.push(...faults.slice(0, 3).map((fault) => `${part}: ${fault}`));
  }
}

function judgeReading(article: Article, random: Random, judge: Judge): number {
  const texts = textsOf(article);
  judge.run('sentences', () => {
    for (const text of texts.values()) judge.blame('sentences', sentenceFaults(text));
  });
  if (!isArabicLanguage(article.lang)) return 0;
  const glossary = judge.run('people', () => glossaryOf(article));
  if (glossary) judge.blame('people', glossaryFaults(glossary, texts));
  const sentences = [...texts.values()].flatMap((text) =>
    sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
  );
  const forms = judge.run('spoken form', () => sentences.map((sentence) => spokenForm(sentence)));
  forms?.forEach((form, i) => judge.blame('spoken form', spokenFaults(sentences[i] ?? '', form)));
  judge.run('vowels', () => {
    for (const text of texts.values()) judge.blame('vowels', vowelFaults(text, vocalise(text)));
  });
  const words = random.several(askableWords([...texts.values()].join(' ').slice(0, 100_000)), WORDS_ASKED);
  judge.run('definitions', () => {
    for (const [i, word] of words.entries()) {
      const query = i === 0 ? words.join(' ') : word;
      const definition = defineSelection(query, { before: words[i - 1] ?? null, after: null });
      judge.blame('definitions', definitionFaults(query, definition));
      const [entry] = definition.entries;
      if (entry && i === 1) judge.blame('places', placeFaults(placesInArticle(article, entry, null), texts));
    }
  });
  return glossary?.people.length ?? 0;
}

/** Makes the document of a recipe, reads it, and says what was wrong. */
export function examine(recipe: Recipe): Verdict {
  const judge = new Judge();
  const markups = bases.map(({ markup }) => markup);
  const { page, remove } = parsed(markupOf(recipe, markups));
  let article: Article | null = null;
  let people = 0;
  try {
    const mutated = mutateTree(page, recipe);
    const url = bases[recipe.base]?.url ?? 'https://news.example/';
    const extraction = judge.run('extraction', () => extracted(mutated, url));
    article = extraction?.article ?? null;
    const reason = extraction?.notArticle ?? null;
    if (reason !== null && !NOT_ARTICLE_REASONS.includes(reason))
      judge.blame('extraction', [`a reason ${reason}`]);
    if (extraction && !article && reason === null) judge.blame('extraction', ['no article, and no reason']);
  } finally {
    remove();
  }
  if (article) {
    judge.blame('article', articleFaults(article));
    people = judgeReading(article, new Random(recipe.seed), judge);
  }
  const waited = judge.msWithout(NOT_WAITED_FOR);
  if (waited > LIMIT && judge.times.every(([ms]) => ms <= LIMIT))
    judge.faults.push(`all of it took ${waited.toFixed(0)} ms`);
  return {
    faults: judge.faults,
    slowest: judge.times.reduce((a, b) => (b[0] > a[0] ? b : a), [0, '']),
    ms: judge.msWithout([]),
    blocks: article?.blocks.length ?? 0,
    people,
  };
}

/** The markup that a recipe's document is made of, for a file to look at. */
export const written = (recipe: Recipe): string =>
  markupOf(
    recipe,
    bases.map(({ markup }) => markup),
  );

export { recipeOf } from './mutated-page';
