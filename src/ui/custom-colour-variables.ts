import type { CustomColours } from '../core/settings/appearance';
import { customTheme } from '../core/settings/custom-theme';

/** The CSS variables out of which `themes.css` makes the theme `custom`, by name. */
export const customColourVariables = (colours: CustomColours): Record<string, string> =>
  Object.fromEntries(
    Object.entries(customTheme(colours)).map(([name, value]) => [`--custom-${name}`, value]),
  );
