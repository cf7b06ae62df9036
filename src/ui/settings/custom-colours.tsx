import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { CustomColours } from '../../core/settings/appearance';
import { contrastOf } from '../../core/settings/colour';
import { GOOD_CONTRAST, LEAST_CONTRAST, readableColours } from '../../core/settings/custom-theme';
import { words } from '../../platform/interface-words';
import { numberWords } from '../../platform/number-words';

const NAMES = ['ground', 'ink', 'accent'] as const satisfies (keyof CustomColours)[];

const verdictOf = (contrast: number) =>
  contrast < LEAST_CONTRAST ? 'contrastTooLow' : contrast < GOOD_CONTRAST ? 'contrastLow' : 'contrastGood';

/** Three colours of a person's own, with what can be read of them, and a way to the nearest that can. */
export function CustomColoursChoice(props: {
  colours: CustomColours;
  onChange: (change: Partial<CustomColours>) => void;
}): VNode {
  const { colours, onChange } = props;
  const inkInput = useRef<HTMLInputElement>(null);
  const contrast = contrastOf(colours.ink, colours.ground);
  // Never rounded up: 6.97 is not 7.
  const figure = numberWords(Math.floor(contrast * 10) / 10);
  return (
    <fieldset class="custom-colours">
      <legend>{words('theme_custom')}</legend>
      <div class="colour-fields">
        {NAMES.map((name) => (
          <label key={name} class="colour-field">
            <input
              type="color"
              id={`colour-${name}`}
              ref={name === 'ink' ? inkInput : null}
              value={colours[name]}
              aria-describedby={name === 'accent' ? undefined : 'colour-contrast'}
              onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
            />
            <span>{words(`colour_${name}`)}</span>
          </label>
        ))}
      </div>
      <p id="colour-contrast" class={contrast < GOOD_CONTRAST ? 'note colour-warning' : 'note'} role="status">
        {words(verdictOf(contrast), figure, numberWords(1), numberWords(GOOD_CONTRAST))}
      </p>
      {contrast < GOOD_CONTRAST && (
        <button
          type="button"
          id="nearest-colour"
          class="button button-quiet"
          onClick={() => {
            onChange(readableColours(colours, GOOD_CONTRAST));
            // The button goes: what it changed has the focus then.
            inkInput.current?.focus();
          }}
        >
          {words('nearestColour')}
        </button>
      )}
    </fieldset>
  );
}
