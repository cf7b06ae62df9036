import { describe, expect, it } from 'vitest';
import { cueSheet } from '../../../src/core/speech/cue-sheet';

const tracks = (sheet: string) => [...sheet.matchAll(/TRACK (\d+) AUDIO\n +TITLE "(.*)"\n +INDEX 01 (.*)/g)];

describe('cueSheet', () => {
  it('gives each point a track, in minutes, seconds and frames', () => {
    const points = [
      { at: 0, label: 'العنوان' },
      { at: 22_050 * 61 + 11_025, label: 'قال «نعم» و"لا"\n' },
    ];
    expect(cueSheet('خبر', 'a b.wav', points)).toBe(`TITLE "خبر"
FILE "a b.wav" WAVE
  TRACK 01 AUDIO
    TITLE "العنوان"
    INDEX 01 00:00:00
  TRACK 02 AUDIO
    TITLE "قال «نعم» و'لا' "
    INDEX 01 01:01:37
`);
  });

  it.each([0, 1, 99, 100, 250])('has 99 tracks at most, spread over %i points', (count) => {
    const points = Array.from({ length: count }, (_, i) => ({ at: 22_050 * i, label: String(i) }));
    const found = tracks(cueSheet('', 'x.wav', points));
    expect(found).toHaveLength(Math.min(99, count));
    const labels = found.map(([, , label]) => Number(label));
    if (count > 0) expect(labels[0]).toBe(0);
    expect(labels).toEqual([...new Set(labels)].toSorted((a, b) => a - b));
    if (count > 99) expect(labels.at(-1)).toBeGreaterThan(count * 0.97);
  });

  it('counts minutes beyond the hour', () => {
    const [track] = tracks(cueSheet('', 'x.wav', [{ at: 22_050 * 3_725, label: '' }]));
    expect(track?.[3]).toBe('62:05:00');
  });
});
