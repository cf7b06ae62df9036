import { withoutDiacritics } from '../core/arabic/vowel-marks';
import { textOfRange, type Article } from '../core/article/article';
import { fileNameFromTitle } from '../core/article/file-name';
import type { TextRange } from '../core/article/text-range';
import type { ReaderContent } from '../core/calls';
import { EXPORT_FORMATS, MEDIA_TYPES, type ExportFormat } from '../core/export/export-formats';
import { addressOf, type Exportable } from '../core/export/exportable';
import { fragmentLink } from '../core/export/fragment-link';
import { textFile } from '../core/export/text-file';
import { copyText } from '../dom/copy-text';
import { download } from '../dom/download';
import { exportBytes } from '../dom/export-bytes';
import { exportWords } from '../platform/export-words';
import { words } from '../platform/interface-words';
import type { MenuGroup, MenuItem } from '../ui/menu';
import { failureCode, failureWords } from '../ui/use-failure';
import { shortened } from './excerpt';

/** What of the sentence that is linked to is shown; UTF-16 units. */
const LONGEST_NOTE = 60;

/** What a thing to do says once it is done, or instead. */
export type Said = string;

const exportableOf = ({ article, glossary }: ReaderContent): Exportable => ({
  article,
  glossary,
  words: exportWords(),
});

function save(format: ExportFormat, content: ReaderContent): Said {
  const exportable = exportableOf(content);
  try {
    const name = `${fileNameFromTitle(content.article.title)}.${format}`;
    download(name, new Blob([exportBytes(format, exportable)], { type: MEDIA_TYPES[format] }));
    return words('fileSaved', name);
  } catch {
    return words('fileNotSaved'); // Whatever it was, the reader has other forms to save in.
  }
}

export type CopiedThing = 'article' | 'address' | 'sentenceLink' | 'selection';

/** Copies a text and says so. */
export async function copied(thing: CopiedThing, text: string): Promise<Said> {
  return words((await copyText(text)) ? `copied_${thing}` : 'copyRefused');
}

/** The article as it is copied: its text alone, for what it is passed on in has no use for a list of people. */
const textOf = (content: ReaderContent): string =>
  textFile({ ...exportableOf(content), glossary: { people: [] } });

/** Copies the article with all its vowels, or says why there are none. */
async function copiedVowelled(content: ReaderContent, vowelled: () => Promise<Article>): Promise<Said> {
  try {
    return await copied('article', textOf({ ...content, article: await vowelled() }));
  } catch (error) {
    return failureWords(failureCode(error));
  }
}

/**
 * What the menu offers for an article.
 *
 * @param place what a link would lead to, or null
 * @param vowelled gives the article with all its vowels; null where there is no such thing
 * @param perform does a thing and tells what it says
 */
export function shareGroups(
  content: ReaderContent,
  place: TextRange | null,
  vowelled: (() => Promise<Article>) | null,
  perform: (act: () => Said | Promise<Said>) => void,
  onPrint: () => void,
): MenuGroup[] {
  const { article } = content;
  const item = (id: string, label: string, act: () => Said | Promise<Said>): MenuItem => ({
    id,
    label,
    act: () => perform(act),
  });
  const text = textOf(content);
  const bare = withoutDiacritics(text);
  const address = addressOf(article);
  const link = place && fragmentLink(article, place);
  const sentence = (place && textOfRange(article, place)) ?? '';
  return [
    {
      label: words('saveArticle'),
      items: [
        ...EXPORT_FORMATS.map((format) =>
          item(`save-${format}`, words(`saveAs_${format}`), () => save(format, content)),
        ),
        { id: 'print', label: words('print'), act: onPrint },
      ],
    },
    {
      label: words('copyGroup'),
      items: [
        item('copy-article', words('copyArticle'), () => copied('article', text)),
        ...(bare === text
          ? []
          : [item('copy-article-bare', words('copyArticleBare'), () => copied('article', bare))]),
        ...(vowelled
          ? [item('copy-article-vowels', words('copyArticleVowels'), () => copiedVowelled(content, vowelled))]
          : []),
        ...(address === null
          ? []
          : [item('copy-address', words('copyAddress'), () => copied('address', address))]),
        ...(link === null
          ? []
          : [
              {
                ...item('copy-sentence-link', words('copySentenceLink'), () => copied('sentenceLink', link)),
                note: { text: shortened(sentence, LONGEST_NOTE), lang: article.lang },
              },
            ]),
      ],
    },
  ];
}
