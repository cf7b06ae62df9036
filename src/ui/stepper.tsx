import type { VNode } from 'preact';
import { steppedBy, type SteppedRange } from '../core/settings/stepped-range';
import { words } from '../platform/interface-words';
import { IconButton } from './icon-button';
import { MinusIcon, PlusIcon } from './icons';

/** A number in a range, with a button for less and one for more. Ids are made of the name. */
export function Stepper(props: {
  name: string;
  label: string;
  range: SteppedRange;
  value: number;
  valueWords: string;
  /** Id of what says more about it. */
  describedBy?: string | undefined;
  /** Given the value by then: two quick presses are two steps. */
  onChange: (change: (now: number) => number) => void;
}): VNode {
  const { name, label, range, value } = props;
  return (
    <div class="field" role="group" aria-labelledby={`${name}-label`} aria-describedby={props.describedBy}>
      <span id={`${name}-label`}>{label}</span>
      <span class="stepper">
        <IconButton
          id={`${name}-less`}
          label={words('less', label)}
          icon={<MinusIcon />}
          isUnavailable={value <= range.min}
          onClick={() => props.onChange((now) => steppedBy(now, range, -1))}
        />
        <output id={name} for={`${name}-less ${name}-more`}>
          {props.valueWords}
        </output>
        <IconButton
          id={`${name}-more`}
          label={words('more', label)}
          icon={<PlusIcon />}
          isUnavailable={value >= range.max}
          onClick={() => props.onChange((now) => steppedBy(now, range, 1))}
        />
      </span>
    </div>
  );
}
