import type { VNode } from 'preact';

/** One of a few values, each as a button of its own. */
export function Choices<T extends string>(props: {
  legend: string;
  name: string;
  values: readonly T[];
  chosen: T;
  /** Id of what says more about it. */
  describedBy?: string | undefined;
  labelOf: (value: T) => string;
  onChoose: (value: T) => void;
}): VNode {
  return (
    <fieldset aria-describedby={props.describedBy}>
      <legend>{props.legend}</legend>
      <div class="choices">
        {props.values.map((value) => (
          <label key={value} class={`choice choice-${value}`}>
            <input
              type="radio"
              name={props.name}
              value={value}
              checked={value === props.chosen}
              onChange={() => props.onChoose(value)}
            />
            <span>{props.labelOf(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
