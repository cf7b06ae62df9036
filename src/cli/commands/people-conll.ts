import { nameTables } from '../../knowledge/names';
import { wordTagger } from '../../knowledge/people';
import { WordReader, type NameWord } from '../../core/people/name-word';
import { recogniseNames } from '../../core/people/recognise-names';
import type { Tag } from '../../core/people/tagging/tag-tokens';
import { LABELS, OUTSIDE } from '../../core/people/tagging/tag-model';

/** Sentences in a row that are read as one document: the files do not tell where one ends. */
const SENTENCES = 30;

/** The tokens of a CoNLL text, the first of each line, each with the tagger's label; empty lines stay between sentences. */
export function taggedConll(source: string): string {
  const reader = new WordReader(nameTables());
  const sentences = source
    .replace(/\n$/, '')
    .split(/\n[^\S\n]*\n/)
    .map((sentence) => {
      const tokens = sentence.split('\n').map((line) => line.trim().split(/\s+/)[0] ?? '');
      const text = tokens.join(' ');
      const words = reader.wordsOf(text);
      return { tokens, text, words, ruled: recogniseNames(words) };
    });
  const labelled: string[] = [];
  for (let from = 0; from < sentences.length; from += SENTENCES) {
    const document = sentences.slice(from, from + SENTENCES);
    const tags = wordTagger().tagsOf(document);
    document.forEach(({ tokens, words }, i) => labelled.push(labelledTokens(tokens, words, tags[i] ?? [])));
  }
  return `${labelled.join('\n\n')}\n`;
}

function labelledTokens(tokens: readonly string[], words: readonly NameWord[], tags: readonly Tag[]): string {
  let start = 0;
  let word = 0;
  return tokens
    .map((token) => {
      const end = start + token.length;
      while (word < words.length && (words[word]?.start ?? 0) < start) word++;
      // A token of several words («(د») has the label of the first.
      const isOwn = word < words.length && (words[word]?.start ?? 0) < end;
      const label = LABELS[isOwn ? (tags[word]?.label ?? OUTSIDE) : OUTSIDE] ?? LABELS[OUTSIDE];
      start = end + 1;
      return token === '' ? '' : `${token} ${label}`;
    })
    .join('\n');
}
