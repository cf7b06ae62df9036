import { withoutDiacritics } from '../core/arabic/vowel-marks';
import type { MessageKey } from '../platform/interface-words';
import { copied, type Said } from './share-groups';
import type { SelectedText } from './use-selection';

interface SelectionCopy {
  id: string;
  label: MessageKey;
  shortcut: undefined;
  act: () => void;
}

/**
 * Copying what is selected as the article writes it; where it is seen with more vowels than that, copying it with them; where it is written
 * with some, copying it without any.
 */
export function selectionCopies(
  { text, seen }: Pick<SelectedText, 'text' | 'seen'>,
  perform: (act: () => Promise<Said>) => void,
): SelectionCopy[] {
  const copy = (id: string, label: MessageKey, what: string): SelectionCopy => ({
    id,
    label,
    shortcut: undefined,
    act: () => perform(() => copied('selection', what)),
  });
  const bare = withoutDiacritics(text);
  return [
    copy('copy-selection', 'copySelection', text),
    // Vowels alone make a text longer.
    ...(seen.length > text.length ? [copy('copy-selection-vowels', 'copySelectionVowels', seen)] : []),
    ...(bare === text ? [] : [copy('copy-selection-bare', 'copySelectionBare', bare)]),
  ];
}
