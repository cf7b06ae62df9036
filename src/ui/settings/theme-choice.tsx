import type { VNode } from 'preact';
import { THEMES, type CustomColours, type Theme } from '../../core/settings/appearance';
import { words } from '../../platform/interface-words';
import { Choices } from '../choices';
import { customColourVariables } from '../custom-colour-variables';
import { CustomColoursChoice } from './custom-colours';
import type { RowContext } from './setting-row';

/** A letter on its ground beside the accent; of the system both themes that it may choose. */
function Swatch({ theme, colours }: { theme: Theme; colours: CustomColours }): VNode {
  const shown = theme === 'system' ? (['light', 'dark'] as const) : [theme];
  return (
    <span class="swatch" aria-hidden="true">
      {shown.map((one) => (
        <span
          key={one}
          data-theme={one}
          style={one === 'custom' ? customColourVariables(colours) : undefined}
        >
          ع
        </span>
      ))}
    </span>
  );
}

/** The theme, with a sample of each; under «my colours», the colours. */
export function ThemeChoice({ settings, changeSettings, describedBy }: RowContext): VNode {
  const { theme, customColours } = settings;
  return (
    <>
      <Choices
        describedBy={describedBy}
        legend={words('theme')}
        name="theme"
        values={THEMES}
        chosen={theme}
        labelOf={(value) => words(`theme_${value}`)}
        sampleOf={(value) => <Swatch theme={value} colours={customColours} />}
        onChoose={(value) => changeSettings({ theme: value })}
      />
      {theme === 'custom' && (
        <CustomColoursChoice
          colours={customColours}
          onChange={(change) =>
            changeSettings((now) => ({ customColours: { ...now.customColours, ...change } }))
          }
        />
      )}
    </>
  );
}
