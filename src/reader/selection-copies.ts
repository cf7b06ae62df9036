import { withoutDiacritics } from '../core/arabic/vowel-marks';
import type { MessageKey } from '../platform/interface-words';
import { copied, type Said } from './share-groups';

interface SelectionCopy {
  id: string;
  label: MessageKey;
  shortcut: undefined;
  act: () => void;
}

/** Copying what is selected, and where it has diacritics, copying it without them. */
export function selectionCopies(text: string, perform: (act: () => Promise<Said>) => void): SelectionCopy[] {
  const copy = (id: string, label: MessageKey, what: string): SelectionCopy => ({
    id,
    label,
    shortcut: undefined,
    act: () => perform(() => copied('selection', what)),
  });
  const bare = withoutDiacritics(text);
  return [
    copy('copy-selection', 'copySelection', text),
    ...(bare === text ? [] : [copy('copy-selection-bare', 'copySelectionBare', bare)]),
  ];
}
