import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VoiceFact } from '../../src/core/calls';
import type { EngineEvent, UtteranceRequest } from '../../src/core/speech/speech-engine';
import { WebSpeechEngine } from '../../src/platform/web-speech-engine';

class FakeUtterance {
  lang = '';
  rate = 1;
  pitch = 1;
  volume = 1;
  voice: unknown = null;
  onstart?: () => void;
  onend?: () => void;
  onboundary?: (event: { name: string; charIndex: number; charLength: number }) => void;
  onerror?: (event: { error?: string }) => void;
  constructor(readonly text: string) {}
}

/** `speechSynthesis` as far as the engine uses it; the test plays the voice. */
class FakeSynthesis extends EventTarget {
  list: Partial<SpeechSynthesisVoice>[] = [];
  spoken: FakeUtterance[] = [];
  cancels = 0;
  getVoices = () => this.list as SpeechSynthesisVoice[];
  speak = (utterance: FakeUtterance) => void this.spoken.push(utterance);
  cancel = () => {
    this.cancels++;
  };
}

const VOICE = { voiceURI: 'v', name: 'Arabic', lang: 'ar_EG', localService: true };
let synthesis: FakeSynthesis;
let engine: WebSpeechEngine;
let heard: EngineEvent[];
const FACT: VoiceFact = { engine: 'web-speech', uri: 'v', name: 'Arabic', lang: 'ar-EG', isLocal: true };
const request = (text: string): UtteranceRequest => ({
  text,
  lang: 'ar',
  voice: FACT,
  rate: 1.5,
  pitch: 0.8,
  volume: 0.5,
});
const speak = (text = 'نص') => {
  engine.speak(request(text), (event) => heard.push(event));
  return synthesis.spoken.at(-1) as FakeUtterance;
};
/** What the queued utterances tell goes into a list of its own. */
let heardNext: EngineEvent[];
const queue = (text: string) => {
  engine.queue(request(text), (event) => heardNext.push(event));
  return synthesis.spoken.at(-1) as FakeUtterance;
};

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  synthesis = new FakeSynthesis();
  synthesis.list = [VOICE];
  engine = new WebSpeechEngine(synthesis as unknown as SpeechSynthesis);
  heard = [];
  heardNext = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('WebSpeechEngine', () => {
  it('gives the browser text, language, voice, rate, pitch and volume', () => {
    expect(speak()).toMatchObject({
      text: 'نص',
      lang: 'ar-EG',
      voice: VOICE,
      rate: 1.5,
      pitch: 0.8,
      volume: 0.5,
    });
  });

  it('tells what the voice does', () => {
    const utterance = speak();
    utterance.onstart?.();
    utterance.onboundary?.({ name: 'word', charIndex: 3, charLength: 4 });
    utterance.onboundary?.({ name: 'sentence', charIndex: 0, charLength: 9 });
    utterance.onend?.();
    expect(heard).toEqual([
      { type: 'started' },
      { type: 'boundary', start: 3, length: 4 },
      { type: 'finished' },
    ]);
  });

  it.each([
    ['interrupted', { type: 'interrupted' }],
    ['canceled', { type: 'interrupted' }],
    ['not-allowed', { type: 'failed', reason: 'not-allowed' }],
    ['voice-unavailable', { type: 'failed', reason: 'no-voice' }],
    ['synthesis-failed', { type: 'failed', reason: 'other' }],
    [undefined, { type: 'failed', reason: 'other' }],
  ])('understands the error %s', (error, expected) => {
    speak().onerror?.(error === undefined ? {} : { error });
    expect(heard).toEqual([expected]);
  });

  it('hears nothing of an utterance after its own cancel, which ends as error or as end', () => {
    const utterance = speak();
    engine.cancel();
    utterance.onerror?.({ error: 'interrupted' });
    utterance.onend?.();
    expect(heard).toEqual([]);
  });

  it('never empties a queue in which it does not speak', () => {
    engine.cancel();
    speak().onend?.();
    engine.cancel();
    expect(synthesis.cancels).toBe(0);
    speak();
    engine.cancel();
    expect(synthesis.cancels).toBe(1);
  });

  it('waits for voices that come late', async () => {
    synthesis.list = [];
    engine = new WebSpeechEngine(synthesis as unknown as SpeechSynthesis);
    const voices = engine.voices();
    synthesis.list = [VOICE];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(await voices).toEqual([{ ...FACT, lang: 'ar_EG' }]);
  });

  it('says that there are none after a while', async () => {
    vi.useFakeTimers();
    synthesis.list = [];
    engine = new WebSpeechEngine(synthesis as unknown as SpeechSynthesis);
    const voices = engine.voices();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(await voices).toEqual([]);
    synthesis.list = [VOICE];
    expect(await engine.voices()).toHaveLength(1);
  });

  it('hands on what the browser says of a voice; the catalogue judges it', async () => {
    synthesis.list = [{ ...VOICE, voiceURI: 'urn:moz-tts:speechd:Arabic?ar', localService: false }];
    expect(await engine.voices()).toEqual([
      { ...FACT, uri: 'urn:moz-tts:speechd:Arabic?ar', lang: 'ar_EG', isLocal: false },
    ]);
  });

  describe('the next utterance', () => {
    const texts = () => synthesis.spoken.map(({ text }) => text);

    it('waits in the queue of the browser and follows the one before', () => {
      const first = speak('أول');
      const second = queue('ثان');
      expect(texts()).toEqual(['أول', 'ثان']);
      first.onstart?.();
      first.onend?.();
      second.onstart?.();
      second.onend?.();
      expect(heard.map(({ type }) => type)).toEqual(['started', 'finished']);
      expect(heardNext.map(({ type }) => type)).toEqual(['started', 'finished']);
    });

    it('is spoken at once where nothing sounds', () => {
      queue('ثان').onstart?.();
      expect(heardNext).toEqual([{ type: 'started' }]);
    });

    it('ends the one before when it starts ahead of that one’s end', () => {
      const first = speak('أول');
      queue('ثان').onstart?.();
      expect(heard).toEqual([{ type: 'finished' }]);
      expect(heardNext).toEqual([{ type: 'started' }]);
      first.onend?.();
      expect(heard).toHaveLength(1);
    });

    it('gives its place to a later one', () => {
      const first = speak('أول');
      const dropped = queue('ثان');
      queue('ثالث');
      first.onend?.();
      expect(synthesis.cancels).toBe(1);
      expect(texts()).toEqual(['أول', 'ثان', 'ثالث']);
      dropped.onend?.();
      expect(heardNext).toEqual([]);
      synthesis.spoken[2]?.onstart?.();
      expect(heardNext).toEqual([{ type: 'started' }]);
    });

    it('is dropped by cancel and by another utterance, without a word', () => {
      speak('أول');
      const waiting = queue('ثان');
      speak('ثالث');
      expect(synthesis.cancels).toBe(1);
      waiting.onstart?.();
      waiting.onerror?.({ error: 'canceled' });
      expect(heardNext).toEqual([]);
    });

    it('is not spoken after somebody else stopped the one before', () => {
      const first = speak('أول');
      const waiting = queue('ثان');
      first.onerror?.({ error: 'interrupted' });
      expect(synthesis.cancels).toBe(1);
      waiting.onstart?.();
      expect([heard, heardNext]).toEqual([[{ type: 'interrupted' }], []]);
    });

    it('tells when it fails while it waits, and the one before sounds on', () => {
      const first = speak('أول');
      queue('ثان').onerror?.({ error: 'synthesis-failed' });
      expect(heardNext).toEqual([{ type: 'failed', reason: 'other' }]);
      first.onend?.();
      expect(heard).toEqual([{ type: 'finished' }]);
      expect(synthesis.cancels).toBe(0);
    });
  });
});
