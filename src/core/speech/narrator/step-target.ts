import type { StepDirection, StepUnit } from '../../calls';
import type { NarratorState } from './narrator-state';
import type { Passage } from './passage';

/** "Previous" goes back one sentence only this early in a sentence; later it begins the sentence again (Gecko: 2 s). */
const RESTART_AFTER_MS = 2_000;

/** Whether a sentence has something to say. */
export const isSpeakable = (passage: Passage | undefined): boolean =>
  passage !== undefined && !passage.isSilent({ from: 0, to: passage.end });

const nextSpeakable = (plan: readonly Passage[], index: number): number => {
  const found = plan.findIndex((passage, i) => i >= index && isSpeakable(passage));
  return found < 0 ? plan.length : found;
};

const previousSpeakable = (plan: readonly Passage[], index: number): number => {
  const found = plan.findLastIndex((passage, i) => i <= index && isSpeakable(passage));
  return found < 0 ? nextSpeakable(plan, 0) : found;
};

function isWellInside({ current, from }: NarratorState, now: number): boolean {
  if (!current) return from > 0;
  return current.from > 0 || (current.startedAt !== null && now - current.startedAt > RESTART_AFTER_MS);
}

/** The sentence that a step leads to; the length of the plan where it leads behind the last one. */
export function stepTarget(
  state: NarratorState,
  plan: readonly Passage[],
  { unit, direction, now }: { unit: StepUnit; direction: StepDirection; now: number },
): number {
  const { index } = state;
  if (unit === 'sentence') {
    if (direction === 'next') return nextSpeakable(plan, index + 1);
    return isWellInside(state, now) ? index : previousSpeakable(plan, index - 1);
  }
  const block = plan[index]?.block;
  if (direction === 'next') {
    const next = plan.findIndex((passage, i) => i > index && passage.block !== block && isSpeakable(passage));
    return next < 0 ? plan.length : next;
  }
  const first = plan.findIndex((passage) => passage.block === block);
  if (index > first || isWellInside(state, now)) return nextSpeakable(plan, Math.max(0, first));
  const before = plan[previousSpeakable(plan, first - 1)]?.block;
  return nextSpeakable(
    plan,
    Math.max(
      0,
      plan.findIndex((passage) => passage.block === before),
    ),
  );
}
