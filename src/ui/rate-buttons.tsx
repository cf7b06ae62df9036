import type { VNode } from 'preact';
import { RATE } from '../core/settings/speech';
import { steppedBy } from '../core/settings/stepped-range';
import { isLocked } from '../platform/managed-settings';
import { words } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';
import { IconButton } from './icon-button';
import { MinusIcon, PlusIcon } from './icons';
import type { ChangeSettings } from './use-settings';

/** How fast the voice speaks: slower, the rate, faster. */
export function RateButtons(props: { rate: number; changeSettings: ChangeSettings }): VNode {
  const { rate, changeSettings } = props;
  const change = (steps: number) => changeSettings((now) => ({ rate: steppedBy(now.rate, RATE, steps) }));
  return (
    <>
      <IconButton
        id="slower"
        label={words('slower')}
        icon={<MinusIcon />}
        isUnavailable={rate <= RATE.min || isLocked('rate')}
        onClick={() => change(-1)}
      />
      <output id="rate" for="slower faster">
        {words('rate', numberWords(rate))}
      </output>
      <IconButton
        id="faster"
        label={words('faster')}
        icon={<PlusIcon />}
        isUnavailable={rate >= RATE.max || isLocked('rate')}
        onClick={() => change(1)}
      />
    </>
  );
}
