import messages from '../../_locales/ar/messages.json';
import { dateInWords } from '../core/article/date-in-words';
import type { ExportWords } from '../core/export/exportable';

const LOCALE = 'ar-u-nu-arab';

/** The words of the extension, in Arabic: the command has no interface whose language it could take. */
export const exportWords: ExportWords = {
  lang: 'ar',
  dir: 'rtl',
  people: messages.peopleInArticle.message,
  contents: messages.bookContents.message,
  picture: messages.pictureWithoutText.message,
  untitled: messages.untitledArticle.message,
  mentionCount: (count) => {
    const form = new Intl.PluralRules(LOCALE).select(count);
    return messages[`mentionCount_${form}`].message.replace(
      '$1',
      new Intl.NumberFormat(LOCALE).format(count),
    );
  },
  postOn: (network) => messages.postOn.message.replace('$1', () => network),
  date: (iso) => dateInWords(iso, LOCALE),
};
