import { textsFromArticle } from '../core/article/article';
import type { ArticleKey, ReaderContent } from '../core/calls';
import { ExpectedError } from '../core/errors';
import { withEdit } from '../core/people/edited-glossary';
import { isGlossaryEdit, type GlossaryEdit } from '../core/people/glossary-edit';
import {
  articleByKey,
  isPrivateArticle,
  replaceArticle,
  type StoredArticle,
} from '../platform/article-store';
import { rememberPeopleEdits } from '../platform/people-edit-store';
import { oneByOne } from './one-by-one';
import { contentOfStored, peopleOf } from './reading';

/** Of one page; nobody corrects as much by hand, and each edit is gone through whenever the page is read. */
const MOST_EDITS = 500;

/**
 * Corrects the people of a stored article and remembers it for the page; an edit that does not fit changes nothing,
 * and nothing has changed where it fails. The text stays as it is, and so does the player. Only where there are as many
 * corrections as the asker knows of: asked for twice, it is done once. Null where nobody keeps the article.
 * @throws ExpectedError `storageFull`.
 */
export function editPeople(
  key: ArticleKey,
  edit: GlossaryEdit,
  editCount: number,
): Promise<ReaderContent | null> {
  return changed(key, editCount, ({ article, glossary, peopleEdits }) =>
    isGlossaryEdit(edit) && withEdit(glossary, edit, textsFromArticle(article))
      ? [...peopleEdits, edit]
      : peopleEdits,
  );
}

/** Takes the last correction back, as `editPeople` makes one. @throws ExpectedError `storageFull`. */
export function undoPeopleEdit(key: ArticleKey, editCount: number): Promise<ReaderContent | null> {
  return changed(key, editCount, ({ peopleEdits }) => peopleEdits.slice(0, -1));
}

function changed(
  key: ArticleKey,
  editCount: number,
  change: (stored: StoredArticle) => GlossaryEdit[],
): Promise<ReaderContent | null> {
  return oneByOne(async () => {
    const stored = await articleByKey(key);
    if (!stored) return null;
    const { article, peopleEdits: before } = stored;
    // The background was stopped when this was done and not yet answered, and is asked again.
    if (before.length !== editCount) return contentOfStored(stored);
    const peopleEdits = change(stored);
    if (peopleEdits.length === before.length) return contentOfStored(stored);
    if (peopleEdits.length > MOST_EDITS) throw new ExpectedError('storageFull');
    const next = { ...stored, peopleEdits, glossary: peopleOf(article, peopleEdits) };
    // Of a private window nothing is kept, whatever tab the article is in by now.
    const isKept = !(await isPrivateArticle(key));
    if (isKept) await rememberPeopleEdits(article.url, peopleEdits);
    try {
      await replaceArticle(key, next);
    } catch (error) {
      // Else the page would come back otherwise than it was left.
      if (isKept) await rememberPeopleEdits(article.url, before).catch(() => undefined);
      throw error;
    }
    return contentOfStored(next);
  });
}
