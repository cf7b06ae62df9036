import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cueSheet } from '../../../src/core/speech/cue-sheet';
import {
  afterSpeaking,
  isDue,
  minutesLeft,
  SLEEP_CHOICES,
  sleepTimerFor,
} from '../../../src/core/speech/sleep-timer';
import { SAMPLE_RATE } from '../../../src/core/speech/synthesis';
import { isAllowed, voiceForLanguage } from '../../../src/core/speech/voice-choice';
import { MOST_SAMPLES, wavHeader, WAV_HEADER_LENGTH, wavSamples } from '../../../src/core/speech/wav-file';
import { WordCues } from '../../../src/core/speech/word-cues';
import { writtenRange } from '../../../src/core/speech/written-range';
import { spokenForm } from '../../../src/knowledge/spoken';
import { BUNDLED, ESPEAK, HODA, listed, NAAYF, UNKNOWN, voiceOf, ZARIYAH } from '../../fakes/voices';
import { anyCharacters } from '../../fakes/any-characters';

describe('a sleep timer', () => {
  it('is due after its time of speaking, in however many pieces and whatever the clock does', () => {
    const pieces = fc.array(fc.integer({ min: -5_000, max: 900_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...SLEEP_CHOICES), pieces, (choice, spoken) => {
        const whole = sleepTimerFor(choice);
        const after = spoken.reduce(afterSpeaking, whole);
        const time = spoken.filter((ms) => ms > 0).reduce((sum, ms) => sum + ms, 0);
        expect(after.leftMs).toBe(whole.leftMs === null ? null : Math.max(0, whole.leftMs - time));
        expect(isDue(after)).toBe(minutesLeft(after) === 0);
      }),
    );
  });
});

describe('the choice of a voice', () => {
  const all = [
    HODA,
    NAAYF,
    ZARIYAH,
    ESPEAK,
    BUNDLED,
    UNKNOWN,
    voiceOf('Arabic+Adam espeak-ng', 'ar'),
    voiceOf('Daniel', 'en-GB'),
  ];
  const wish = fc.record({
    voices: fc.dictionary(fc.constantFrom('ar', 'en'), fc.constantFrom(...all.map(({ uri }) => uri), 'gone')),
    onlineMakers: fc.subarray(['microsoft', 'google', 'voice:Test Arabic']),
  });

  it('is the same in whatever order the browser lists them, allowed, and none only where none may speak', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all), wish, (voices, wanted) => {
        const found = voiceForLanguage(listed(voices), wanted);
        const sorted = [...voices].sort((a, b) => a.uri.localeCompare(b.uri));
        expect(voiceForLanguage(listed(sorted), wanted)).toEqual(found);
        if (found) expect(isAllowed(found, wanted)).toBe(true);
        else expect(listed(voices).every((voice) => voice.isOnline)).toBe(true);
      }),
    );
  });
});

describe('a sound file', () => {
  it('tells its own lengths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_SAMPLES }), fc.nat(1_000), (samples, tail) => {
        const header = new DataView(wavHeader(samples, tail).buffer);
        expect(header.byteLength).toBe(WAV_HEADER_LENGTH);
        expect(header.getUint32(40, true)).toBe(2 * samples);
        expect(header.getUint32(4, true)).toBe(WAV_HEADER_LENGTH - 8 + 2 * samples + tail);
      }),
    );
  });

  it('has its samples as they are', () => {
    fc.assert(
      fc.property(fc.int16Array({ maxLength: 50 }), (samples) => {
        const view = new DataView(wavSamples(samples).buffer);
        expect(Array.from(samples, (_, i) => view.getInt16(2 * i, true))).toEqual(Array.from(samples));
      }),
    );
  });

  it('has a cue sheet that no title breaks, of 99 tracks at most, in order', () => {
    const point = fc.record({
      at: fc.nat(10_000 * SAMPLE_RATE),
      label: anyCharacters(8),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(point, { maxLength: 150 }), (title, points) => {
        const ordered = points.toSorted((a, b) => a.at - b.at);
        const sheet = cueSheet(title, 'a.wav', ordered);
        const tracks = [...sheet.matchAll(/^ {2}TRACK (\d\d) AUDIO$/gm)].map(([, number]) => Number(number));
        expect(tracks).toEqual(Array.from({ length: Math.min(99, points.length) }, (_, i) => i + 1));
        const times = [...sheet.matchAll(/^ {4}INDEX 01 (\d{2,}):(\d\d):(\d\d)$/gm)].map(
          ([, m, s, f]) => (60 * Number(m) + Number(s)) * 75 + Number(f),
        );
        expect(times).toHaveLength(tracks.length);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        for (const line of sheet.split('\n')) expect((line.match(/"/g) ?? []).length % 2).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the way back from what is said', () => {
  const piece = fc.constantFrom('قال', ' ', 'في 12 مايو', '3,5 %', 'BBC', '(', '😀', '. ', 'د. منى', '10:30');
  const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));

  it('leads to a stretch of the text from each place in it', () => {
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(20), (written, start, length) => {
        const form = spokenForm(written);
        const range = writtenRange(form, { start, length });
        if (start >= form.spoken.length) expect(range).toBeNull();
        if (!range) return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(written.length);
      }),
    );
  });

  it('has each word of an engine inside the text, whatever the engine says', () => {
    const event = fc.record({
      type: fc.constantFrom('word', 'sentence', 'end'),
      text_position: fc.integer({ min: -3, max: 60 }),
      word_length: fc.integer({ min: -1, max: 20 }),
      audio_position: fc.nat(10_000),
    });
    fc.assert(
      fc.property(text, fc.array(event, { maxLength: 8 }), (said, events) => {
        for (const { start, length } of new WordCues(said).from(events)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(start + length).toBeLessThanOrEqual(said.length);
        }
      }),
    );
  });
});
