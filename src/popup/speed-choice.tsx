import type { VNode } from 'preact';
import { RATE } from '../core/settings';
import { words } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';
import { IconButton } from '../ui/icon-button';
import { MinusIcon, PlusIcon } from '../ui/icons';
import type { ChangeSettings } from '../ui/use-settings';

/** How fast the voice speaks. */
export function SpeedChoice(props: { rate: number; changeSettings: ChangeSettings }): VNode {
  const { rate, changeSettings } = props;
  const { min, max, step } = RATE;
  const change = (by: number) =>
    changeSettings((now) => ({ rate: Math.min(max, Math.max(min, now.rate + by)) }));
  return (
    <div class="speed" role="group" aria-label={words('speed')}>
      <IconButton
        id="slower"
        label={words('slower')}
        icon={<MinusIcon />}
        isUnavailable={rate <= min}
        onClick={() => change(-step)}
      />
      <output id="rate" for="slower faster">
        {words('rate', numberWords(rate))}
      </output>
      <IconButton
        id="faster"
        label={words('faster')}
        icon={<PlusIcon />}
        isUnavailable={rate >= max}
        onClick={() => change(step)}
      />
    </div>
  );
}
