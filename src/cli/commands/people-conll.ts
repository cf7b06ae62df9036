import { nameTables } from '../../knowledge/names';
import { wordTagger } from '../../knowledge/people';
import { WordReader } from '../../core/people/name-word';
import { recogniseNames } from '../../core/people/recognise-names';
import { LABELS, OUTSIDE } from '../../core/people/tagging/tag-model';

/** The tokens of a CoNLL text, the first of each line, each with the tagger's label; empty lines stay between sentences. */
export function taggedConll(source: string): string {
  const reader = new WordReader(nameTables());
  return source
    .replace(/\n$/, '')
    .split(/\n[^\S\n]*\n/)
    .map((sentence) => {
      const tokens = sentence.split('\n').map((line) => line.trim().split(/\s+/)[0] ?? '');
      return labelled(tokens, reader);
    })
    .join('\n\n')
    .concat('\n');
}

function labelled(tokens: readonly string[], reader: WordReader): string {
  const text = tokens.join(' ');
  const words = reader.wordsOf(text);
  const tags = wordTagger().tagsOf(words, text, recogniseNames(words));
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
