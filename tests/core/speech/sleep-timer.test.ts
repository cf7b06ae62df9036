import { describe, expect, it } from 'vitest';
import {
  afterSpeaking,
  isDue,
  minutesLeft,
  NO_SLEEP,
  SLEEP_CHOICES,
  sleepTimerFor,
} from '../../../src/core/speech/sleep-timer';

const MINUTE = 60_000;

describe('the sleep timer', () => {
  it.each([
    ['off', null],
    ['10', 10],
    ['20', 20],
    ['30', 30],
    ['60', 60],
    ['articleEnd', null],
  ] as const)('«%s» begins with %s minutes', (choice, minutes) => {
    expect(minutesLeft(sleepTimerFor(choice))).toBe(minutes);
    expect(isDue(sleepTimerFor(choice))).toBe(false);
  });

  it.each([
    [0, 10, false],
    [1, 10, false],
    [MINUTE - 1, 10, false],
    [MINUTE, 9, false],
    [9 * MINUTE + 1, 1, false],
    [10 * MINUTE - 1, 1, false],
    [10 * MINUTE, 0, true],
    [99 * MINUTE, 0, true],
    [-5 * MINUTE, 10, false],
  ])('after %s ms of ten minutes shows %s, due: %s', (ms, left, due) => {
    const timer = afterSpeaking(sleepTimerFor('10'), ms);
    expect(minutesLeft(timer)).toBe(left);
    expect(isDue(timer)).toBe(due);
  });

  it('counts nothing where no minutes were chosen', () => {
    for (const choice of SLEEP_CHOICES.filter((c) => sleepTimerFor(c).leftMs === null)) {
      const timer = sleepTimerFor(choice);
      expect(afterSpeaking(timer, 99 * MINUTE)).toBe(timer);
      expect(isDue(timer)).toBe(false);
    }
    expect(sleepTimerFor('off')).toEqual(NO_SLEEP);
  });
});
