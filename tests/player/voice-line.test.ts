import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VoiceFact } from '../../src/core/calls';
import { voiceCatalogue } from '../../src/knowledge/voices';
import { VoiceLine } from '../../src/player/voice-line';
import { FakeSpeechEngine } from '../fakes/speech-engine';
import { BUNDLED, HODA } from '../fakes/voices';

/** An engine whose list comes after so many milliseconds. */
function slowly(ms: number, voices: VoiceFact[]): FakeSpeechEngine {
  const engine = new FakeSpeechEngine(voices);
  engine.voices = () => new Promise((resolve) => setTimeout(() => resolve(voices), ms));
  return engine;
}

describe('the voices that are listed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const lineOf = (...engines: FakeSpeechEngine[]) => new VoiceLine(engines, voiceCatalogue);
  const cases: [string, FakeSpeechEngine[], boolean, number, string[]][] = [
    ['are all of them', [slowly(9_000, [HODA]), slowly(0, [BUNDLED])], false, 9_000, [HODA.uri, BUNDLED.uri]],
    ['or those found soon', [slowly(9_000, [HODA]), slowly(0, [BUNDLED])], true, 1_000, [BUNDLED.uri]],
    ['which may be all', [slowly(300, [HODA]), slowly(0, [BUNDLED])], true, 300, [HODA.uri, BUNDLED.uri]],
    ['or the first to come, where none is there soon', [slowly(9_000, [HODA])], true, 9_000, [HODA.uri]],
  ];
  it.each(cases)('%s', async (_name, engines, isSoon, ms, uris) => {
    const found = vi.fn();
    const listed = lineOf(...engines)
      .voices('ar', isSoon)
      .then((voices) => void found(voices.map(({ uri }) => uri)));
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(found).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await listed;
    expect(found).toHaveBeenCalledWith(uris);
  });
});
