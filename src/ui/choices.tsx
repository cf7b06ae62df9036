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
  /** What a value looks like, shown before its name. */
  sampleOf?: (value: T) => VNode;
  onChoose: (value: T) => void;
}): VNode {
  return (
    <fieldset aria-describedby={props.describedBy}>
      <legend>{props.legend}</legend>
      <div class={props.sampleOf ? 'choices choices-with-samples' : 'choices'}>
        {props.values.map((value) => (
          <label key={value} class={`choice choice-${value}`}>
            <input
              type="radio"
              name={props.name}
              value={value}
              checked={value === props.chosen}
              onChange={() => props.onChoose(value)}
            />
            <span>
              {props.sampleOf?.(value)}
              {props.labelOf(value)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
