import type { VNode } from 'preact';
import { keyNameOf } from '../core/key-names';
import type { Keystroke } from '../core/shortcuts';
import { interfaceLanguage, words } from '../platform/interface-words';

type Printed = ReadonlyMap<string, string> | null;

/** What a key bears: its Latin letter and, for who reads the interface in Arabic, the Arabic one. */
function lettersOf(keystroke: Keystroke, printed: Printed): { hasShift: boolean; letters: string[] } {
  const { hasShift, latin, arabic } = keyNameOf(keystroke, printed);
  const hasArabic = arabic !== null && interfaceLanguage().lang === 'ar';
  return { hasShift, letters: hasArabic ? [latin, arabic] : [latin] };
}

/** A key in words, for a message: «Shift+N ى». */
export function keyWords(keystroke: Keystroke, printed: Printed): string {
  if (keystroke === '') return words('shortcutNone');
  const { hasShift, letters } = lettersOf(keystroke, printed);
  return `${hasShift ? 'Shift+' : ''}${letters.join(' ')}`;
}

/** A key as it lies on the keyboard. */
export function KeyCap({ keystroke, printed }: { keystroke: Keystroke; printed: Printed }): VNode {
  if (keystroke === '') return <span class="quiet">{words('shortcutNone')}</span>;
  const { hasShift, letters } = lettersOf(keystroke, printed);
  return (
    <span class="key-cap" dir="ltr">
      {hasShift && <kbd>Shift</kbd>}
      <kbd>
        {letters.map((letter) => (
          <span key={letter}>{letter}</span>
        ))}
      </kbd>
    </span>
  );
}
