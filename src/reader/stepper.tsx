import type { VNode } from 'preact';
import { steppedBy, type SteppedRange } from '../core/settings';
import { IconButton } from '../ui/icon-button';
import { MinusIcon, PlusIcon } from '../ui/icons';

/** A number in a range, with a button for less and one for more. Ids are made of the names. */
export function Stepper(props: {
  name: string;
  label: string;
  less: { id: string; label: string };
  more: { id: string; label: string };
  range: SteppedRange;
  value: number;
  valueWords: string;
  /** Given the value by then: two quick presses are two steps. */
  onChange: (change: (now: number) => number) => void;
}): VNode {
  const { name, less, more, range, value } = props;
  return (
    <div class="field" role="group" aria-labelledby={`${name}-label`}>
      <span id={`${name}-label`}>{props.label}</span>
      <span class="stepper">
        <IconButton
          id={less.id}
          label={less.label}
          icon={<MinusIcon />}
          isUnavailable={value <= range.min}
          onClick={() => props.onChange((now) => steppedBy(now, range, -1))}
        />
        <output id={name} for={`${less.id} ${more.id}`}>
          {props.valueWords}
        </output>
        <IconButton
          id={more.id}
          label={more.label}
          icon={<PlusIcon />}
          isUnavailable={value >= range.max}
          onClick={() => props.onChange((now) => steppedBy(now, range, 1))}
        />
      </span>
    </div>
  );
}
