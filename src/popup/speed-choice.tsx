import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { RateButtons } from '../ui/rate-buttons';
import type { ChangeSettings } from '../ui/use-settings';

/** How fast the voice speaks. */
export function SpeedChoice(props: { rate: number; changeSettings: ChangeSettings }): VNode {
  return (
    <div class="speed" role="group" aria-label={words('speed')}>
      <RateButtons {...props} />
    </div>
  );
}
