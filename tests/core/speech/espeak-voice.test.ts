import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EspeakVoice,
  VoiceBrokenError,
  type EspeakEngine,
  type EspeakFactory,
} from '../../../src/core/speech/espeak-voice';
import { joinedSamples } from '../../../src/core/speech/samples';
import { SAMPLE_RATE, type SpeechPart, type SynthesisRequest } from '../../../src/core/speech/synthesis';
import { writeVoice } from '../../../tools/espeak.mjs';

let voice: EspeakVoice;
let folder: string;
let create: EspeakFactory;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-voice-'));
  writeVoice(folder, 'mjs');
  const script = (await import(pathToFileURL(path.join(folder, 'espeak-ng.mjs')).href)) as {
    default: EspeakFactory;
  };
  create = script.default;
  voice = await EspeakVoice.load(create, Uint8Array.from(fs.readFileSync(`${folder}/espeak-ng.data`)).buffer);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const SENTENCE = 'قال الوزير إن «الاقتصاد» نما، وأضاف أن صحيفة New York Times نشرت «الخبر».';

function said(text: string, change: Partial<SynthesisRequest> = {}) {
  const parts: SpeechPart[] = [];
  voice.synthesise({ text, lang: 'ar', rate: 1, pitch: 1, ...change }, (part) => parts.push(part));
  const samples = joinedSamples(parts.map((part) => part.samples));
  const words = parts.flatMap((part) => part.words);
  return {
    parts,
    samples,
    seconds: samples.length / SAMPLE_RATE,
    words: words.map(({ start, length }) => text.slice(start, start + length)),
    cues: words,
  };
}
const rms = (samples: Int16Array) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / Math.max(1, samples.length));
/** Half the zero crossings a second: follows the pitch where all else stays. */
const crossings = (samples: Int16Array) =>
  samples.filter((sample, i) => i > 0 && sample < 0 !== (samples[i - 1] ?? 0) < 0).length;

describe('EspeakVoice', () => {
  it('speaks Arabic aloud, and tells of every word in order', () => {
    const { samples, seconds, words, cues } = said(SENTENCE);
    expect(seconds).toBeGreaterThan(6);
    expect(seconds).toBeLessThan(12);
    expect(rms(samples)).toBeGreaterThan(0.03);
    expect(words).toEqual('قال الوزير إن الاقتصاد نما وأضاف أن صحيفة New York Times نشرت الخبر'.split(' '));
    expect(cues.map(({ at }) => at)).toEqual(cues.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(cues.at(-1)?.at).toBeLessThan(seconds);
  });

  it('tells of vowelled words as they are written, whatever they are spelled like for the engine', () => {
    const text = 'قَالَ الرَّئِيسُ إِنَّ هَذَا الِاتِّفَاقَ جَدِيدٌ، وَكَتَبُوا الدَّرْسَ فِي الْمَدْرَسَة.';
    expect(said(text).words).toEqual(text.replace(/[،.]/g, '').split(' '));
  });

  it('speaks English by an English voice', () => {
    expect(said('The minister spoke.', { lang: 'en' }).words).toEqual(['The', 'minister', 'spoke']);
    expect(said('The minister spoke.', { lang: 'en' }).samples).not.toEqual(
      said('The minister spoke.').samples,
    );
  });

  it('hands over a short part first, and every word in the part where it begins', () => {
    const { parts } = said(SENTENCE);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts[0]?.samples.length).toBeLessThan(0.5 * SAMPLE_RATE);
    let from = 0;
    for (const { samples, words } of parts) {
      const to = from + samples.length / SAMPLE_RATE;
      for (const { at } of words) {
        expect(at).toBeGreaterThanOrEqual(from - 0.001);
        expect(at).toBeLessThan(to + 0.001);
      }
      from = to;
    }
  });

  it.each([
    ['مدينة.', 0.39],
    ['مدينة', 0.39],
    ['«مدينة؟»', 0.39],
    ['مدينة،', 0.19],
    ['«مدينة»،', 0.19],
    ['مدينة:', 0.29],
    ['مدينة؛', 0.29],
  ])('leaves a pause after «%s»', (text, pause) => {
    for (const rate of [1, 2]) {
      const { samples } = said(text, { rate });
      const silence = samples.length - 1 - samples.findLastIndex((sample) => Math.abs(sample) > 60);
      expect(silence / SAMPLE_RATE).toBeCloseTo(pause / rate, 1);
    }
  });

  it('is as fast as it is told to be, and no higher for that', () => {
    const own = said(SENTENCE);
    const fast = said(SENTENCE, { rate: 2 });
    const slow = said(SENTENCE, { rate: 0.5 });
    expect(own.seconds / fast.seconds).toBeCloseTo(2, 0);
    expect(own.seconds / slow.seconds).toBeGreaterThan(0.5);
    expect(own.seconds / slow.seconds).toBeLessThan(0.6);
    // The voice trembles a little, so that no two sounds are the same to the sample.
    expect(said(SENTENCE, { rate: 9 }).seconds).toBeCloseTo(said(SENTENCE, { rate: 3 }).seconds, 1);
    const height = ({ samples, seconds }: typeof own) => crossings(samples) / seconds;
    expect(height(fast) / height(own)).toBeLessThan(1.2);
    expect(height(fast) / height(own)).toBeGreaterThan(0.8);
  });

  it('says the same at another pitch, about as long', () => {
    const low = said(SENTENCE, { pitch: 0 });
    const high = said(SENTENCE, { pitch: 2 });
    expect(low.seconds / high.seconds).toBeCloseTo(1, 1);
    expect(crossings(high.samples)).toBeGreaterThan(crossings(low.samples));
    expect(said(SENTENCE, { pitch: 5 }).seconds).toBeCloseTo(high.seconds, 1);
  });

  it.each(['', ' ', '***', '\u0000'])('has nearly nothing to say of «%s»', (text) => {
    const { seconds, words } = said(text);
    expect(seconds).toBeLessThan(0.1);
    expect(words).toEqual([]);
  });

  it('does not take what is no voice', async () => {
    expect(() => said('نص', { lang: 'xx' as 'ar' })).toThrow(VoiceBrokenError);
    const wrong: EspeakFactory = () =>
      Promise.resolve({
        eSpeakNGWorker: class {
          samplerate = 8_000;
        } as unknown as new () => EspeakEngine,
      });
    await expect(EspeakVoice.load(wrong, new ArrayBuffer())).rejects.toThrow(VoiceBrokenError);
  });
});
