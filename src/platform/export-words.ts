import type { ExportWords } from '../core/export/exportable';
import { dateWords } from './date-words';
import { interfaceLanguage, words } from './interface-words';
import { pluralWords } from './plural-words';

/** What a saved article says in the words of the interface. */
export function exportWords(): ExportWords {
  return {
    ...interfaceLanguage(),
    people: words('peopleInArticle'),
    contents: words('bookContents'),
    picture: words('pictureWithoutText'),
    untitled: words('untitledArticle'),
    mentionCount: (count) => pluralWords('mentionCount', count),
    postOn: (network) => words('postOn', network),
    date: dateWords,
  };
}
