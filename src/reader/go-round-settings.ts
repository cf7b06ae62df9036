import { nextDiacritics, nextReadingFocus } from '../core/settings/appearance';
import type { Settings } from '../core/settings/settings';
import { diacriticsIn } from '../core/vocalise/shown-vowels';
import { words } from '../platform/interface-words';
import { isLocked } from '../platform/managed-settings';
import type { ChangeSettings } from '../ui/use-settings';
import type { Said } from './share-groups';

/** What the keys do that go round the values of a setting; says which one it is now: what changes is nothing to who listens. */
export function goRoundSettings(
  changeSettings: ChangeSettings,
  lang: string,
): Readonly<Record<'readingFocus' | 'vowels', () => Said>> {
  /** By what is set then: two quick presses are two steps. */
  const round = <K extends 'readingFocus' | 'diacritics'>(
    name: K,
    next: (now: Settings[K]) => Settings[K],
    wordsOf: (value: Settings[K]) => Said,
  ): Said => {
    if (isLocked(name)) return words('settingManaged');
    let said: Said = '';
    changeSettings((now) => {
      const value = next(now[name]);
      said = wordsOf(value);
      return { [name]: value };
    });
    return said;
  };
  return {
    readingFocus: () =>
      round('readingFocus', nextReadingFocus, (focus) =>
        words('statusReadingFocus', words(`focus_${focus}`)),
      ),
    vowels: () =>
      round(
        'diacritics',
        (now) => nextDiacritics(now, diacriticsIn(lang)),
        (choice) => words('statusDiacritics', words(`diacritics_${choice}`)),
      ),
  };
}
