import { useLayoutEffect } from 'preact/hooks';
import type { Settings } from '../core/settings/settings';
import { interfaceLanguage } from '../platform/interface-words';

/** Gives the document the language of the interface and the theme, font and text size of the settings. */
export function useAppearance({ theme, font, fontSize }: Settings): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const { lang, dir } = interfaceLanguage();
    root.lang = lang;
    root.dir = dir;
    root.dataset['theme'] = theme;
    root.dataset['font'] = font;
    root.style.setProperty('--text-size', `${fontSize / 16}rem`);
  }, [theme, font, fontSize]);
}
