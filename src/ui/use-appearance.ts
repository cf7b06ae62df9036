import { useLayoutEffect } from 'preact/hooks';
import type { Settings } from '../core/settings/settings';
import { interfaceLanguage } from '../platform/interface-words';
import { customColourVariables } from './custom-colour-variables';

/** Gives the document the language of the interface and the theme, face and measures of the settings. */
export function useAppearance(settings: Settings): void {
  const { theme, customColours, font, fontSize, lineHeight, wordSpacing, lineWidth, margin } = settings;
  useLayoutEffect(() => {
    const root = document.documentElement;
    const { lang, dir } = interfaceLanguage();
    root.lang = lang;
    root.dir = dir;
    root.dataset['theme'] = theme;
    root.dataset['font'] = font;
    const variables = {
      ...customColourVariables(customColours),
      '--text-size': `${fontSize / 16}rem`,
      '--line-height': `${lineHeight}`,
      '--word-space': `${wordSpacing}em`,
      '--line-width': `${lineWidth}em`,
      '--margin': `${margin}rem`,
    };
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
  }, [theme, customColours, font, fontSize, lineHeight, wordSpacing, lineWidth, margin]);
}
