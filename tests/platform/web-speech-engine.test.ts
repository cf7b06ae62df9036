import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineEvent } from '../../src/core/speech/speech-engine';
import { WebSpeechEngine } from '../../src/platform/web-speech-engine';

class FakeUtterance {
  lang = '';
  rate = 1;
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
const speak = (text = 'نص') => {
  engine.speak(
    { text, lang: 'ar', voice: { uri: 'v', name: 'Arabic', lang: 'ar-EG', isLocal: true }, rate: 1.5 },
    (event) => heard.push(event),
  );
  return synthesis.spoken.at(-1) as FakeUtterance;
};

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  synthesis = new FakeSynthesis();
  synthesis.list = [VOICE];
  engine = new WebSpeechEngine(synthesis as unknown as SpeechSynthesis);
  heard = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('WebSpeechEngine', () => {
  it('gives the browser text, language, rate and voice', () => {
    expect(speak()).toMatchObject({ text: 'نص', lang: 'ar-EG', rate: 1.5, voice: VOICE });
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
    expect(await voices).toEqual([{ uri: 'v', name: 'Arabic', lang: 'ar-EG', isLocal: true }]);
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

  it('knows the voices of this device behind what Firefox calls remote', async () => {
    synthesis.list = [
      { ...VOICE, voiceURI: 'urn:moz-tts:speechd:Arabic?ar', localService: false },
      { ...VOICE, voiceURI: 'Microsoft Salma Online', localService: false },
    ];
    expect((await engine.voices()).map(({ isLocal }) => isLocal)).toEqual([true, false]);
  });
});
