import type { VNode } from 'preact';
import type { PlayerState } from '../core/calls';
import { SLEEP_CHOICES, type SleepChoice } from '../core/speech/sleep-timer';
import { words } from '../platform/interface-words';
import { pluralWords } from '../platform/plural-words';
import { SleepIcon } from '../ui/icons';

function leftWords(minutes: number | null): string {
  if (minutes === null) return '';
  return minutes === 0 ? words('sleepLast') : pluralWords('sleepLeft', minutes);
}

/** When the voice falls silent by itself, and how long that is. */
export function SleepTimer(props: {
  sleep: PlayerState['sleep'];
  onChoose: (choice: SleepChoice) => void;
}): VNode {
  const { choice, minutes } = props.sleep;
  return (
    <span class="player-sleep">
      <SleepIcon />
      <select
        id="sleep"
        aria-label={words('sleepTimer')}
        aria-describedby="sleep-left"
        value={choice}
        onChange={({ currentTarget }) => {
          const chosen = SLEEP_CHOICES.find((other) => other === currentTarget.value);
          if (chosen) props.onChoose(chosen);
        }}
      >
        {SLEEP_CHOICES.map((value) => (
          <option key={value} value={value}>
            {words(`sleep_${value}`)}
          </option>
        ))}
      </select>
      <span id="sleep-left">{leftWords(minutes)}</span>
    </span>
  );
}
