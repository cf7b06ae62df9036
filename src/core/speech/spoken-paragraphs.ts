import type { Article } from '../article/article';
import type { SpokenForm } from './spoken-form';
import { spokenTextsFromArticle, type SpokenTextOptions } from './spoken-texts';
import { utterancesFromArticle } from './utterance-plan';

/** A text of an article as a voice is to say it. */
export interface SpokenParagraph {
  /** How the text begins, as it is written. */
  label: string;
  /** Spoken forms, in order. */
  sentences: string[];
}

/** Characters. */
const LONGEST_LABEL = 60;

const HAS_WORDS = /[\p{L}\p{N}]/u;

function labelOf(text: string): string {
  if (text.length <= LONGEST_LABEL) return text;
  const cut = text.slice(0, LONGEST_LABEL + 1).replace(/\s+\S*$/u, '');
  return `${cut.slice(0, LONGEST_LABEL)}…`;
}

/** An article in the order in which the player speaks it, headline first; what has no words is left out. */
export function spokenParagraphs(
  article: Article,
  spokenForm: (text: string) => SpokenForm,
  options?: SpokenTextOptions,
): SpokenParagraph[] {
  const paragraphs: (SpokenParagraph & { block: string })[] = [];
  const texts = new Map(spokenTextsFromArticle(article, options).map(({ id, text }) => [id, text]));
  for (const { block, start, end } of utterancesFromArticle(article, options)) {
    const text = texts.get(block) ?? '';
    const sentence = spokenForm(text.slice(start, end)).spoken;
    if (!HAS_WORDS.test(sentence)) continue;
    const last = paragraphs.at(-1);
    if (last?.block === block) last.sentences.push(sentence);
    else paragraphs.push({ block, label: labelOf(text), sentences: [sentence] });
  }
  return paragraphs.map(({ label, sentences }) => ({ label, sentences }));
}
