import { describe, expect, it } from 'vitest';
import { SpeechProgress } from '../../../src/core/speech/speech-progress';

const WORDS = [
  { at: 0, start: 0, length: 3 },
  { at: 0.5, start: 4, length: 6 },
  { at: 1.25, start: 11, length: 2 },
];

describe('SpeechProgress', () => {
  it('tells each event once, when its time is heard', () => {
    const progress = new SpeechProgress();
    progress.addWords(WORDS);
    progress.end(2);
    const told = [-0.1, 0, 0.49, 0.5, 1.3, 1.99, 2, 3].map((heard) => progress.due(heard));
    expect(told).toEqual([
      [],
      [{ type: 'started' }, { type: 'boundary', start: 0, length: 3 }],
      [],
      [{ type: 'boundary', start: 4, length: 6 }],
      [{ type: 'boundary', start: 11, length: 2 }],
      [],
      [{ type: 'finished' }],
      [],
    ]);
  });

  it('passes over words that it is late for, but the last one', () => {
    const progress = new SpeechProgress();
    progress.addWords(WORDS);
    expect(progress.due(1)).toEqual([{ type: 'started' }, { type: 'boundary', start: 4, length: 6 }]);
  });

  it('knows how long nothing is due', () => {
    const progress = new SpeechProgress();
    expect(progress.wait(-0.2)).toBeCloseTo(0.2);
    progress.addWords(WORDS.slice(0, 2));
    progress.due(0);
    expect(progress.wait(0.1)).toBeCloseTo(0.4);
    progress.due(0.5);
    // More may come, nobody knows when.
    expect(progress.wait(0.6)).toBeNull();
    progress.addWords(WORDS.slice(2));
    expect(progress.wait(0.6)).toBeCloseTo(0.65);
    progress.due(1.25);
    progress.end(2);
    expect(progress.wait(1.3)).toBeCloseTo(0.7);
    expect(progress.wait(2.5)).toBe(0);
    progress.due(2.5);
    expect(progress.wait(2.5)).toBeNull();
  });

  it('does not end before all parts are there', () => {
    const progress = new SpeechProgress();
    progress.due(0);
    expect(progress.due(100)).toEqual([]);
    progress.end(1);
    expect(progress.due(100)).toEqual([{ type: 'finished' }]);
  });
});
