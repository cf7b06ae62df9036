/** When the voice is to fall silent by itself: after so many minutes of speaking, or with the article. */
export const SLEEP_CHOICES = ['off', '10', '20', '30', '60', 'articleEnd'] as const;
export type SleepChoice = (typeof SLEEP_CHOICES)[number];

const MINUTE_MS = 60_000;

export interface SleepTimer {
  choice: SleepChoice;
  /** Speaking time left, ms; null where no time is counted. */
  leftMs: number | null;
}

export const NO_SLEEP: Readonly<SleepTimer> = { choice: 'off', leftMs: null };

export function sleepTimerFor(choice: SleepChoice): SleepTimer {
  const isTime = choice !== 'off' && choice !== 'articleEnd';
  return { choice, leftMs: isTime ? Number(choice) * MINUTE_MS : null };
}

/** The timer after a time of speaking; ms. A clock that was set back takes nothing away. */
export function afterSpeaking(timer: SleepTimer, ms: number): SleepTimer {
  if (timer.leftMs === null || ms <= 0) return timer;
  return { ...timer, leftMs: Math.max(0, timer.leftMs - ms) };
}

export const isDue = ({ leftMs }: SleepTimer): boolean => leftMs === 0;

/** What is shown of it: whole minutes, 0 once it only waits for the end of a sentence; null where none are counted. */
export const minutesLeft = ({ leftMs }: SleepTimer): number | null =>
  leftMs === null ? null : Math.ceil(leftMs / MINUTE_MS);
