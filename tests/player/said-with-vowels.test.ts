import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VoiceFact } from '../../src/core/calls';
import type { SpeechSettings } from '../../src/core/settings/settings';
import { DEFAULT_SETTINGS, speechSettingsOf } from '../../src/core/settings/settings';
import type { EngineName } from '../../src/core/speech/speech-engine';
import { CLAUSES, monthSet, spokenForm } from '../../src/knowledge/spoken';
import { vocalise } from '../../src/knowledge/vocalise';
import { voiceCatalogue } from '../../src/knowledge/voices';
import { Player } from '../../src/player/player';
import { VowelledEngine } from '../../src/player/vowelled-engine';
import { articleOf } from '../fakes/article';
import { FakeSpeechEngine } from '../fakes/speech-engine';
import { BUNDLED, HODA } from '../fakes/voices';

const SETTINGS: SpeechSettings = speechSettingsOf(DEFAULT_SETTINGS);
const ARTICLE = articleOf('خبر', 'قال الوزير في سيول إن 15 لاعبا فازوا. وعاد الفريق.');
const at = (start: number) => ({ block: 'b1', start, end: start });

function setUp(voices: VoiceFact[], name: EngineName, settings = SETTINGS) {
  const engine = new FakeSpeechEngine(voices, name);
  const player = new Player({
    engines: [new VowelledEngine(engine, (text) => Promise.resolve(vocalise(text)))],
    clauses: CLAUSES,
    catalogue: voiceCatalogue,
    monthSet,
    spokenForm,
    announce: () => undefined,
    save: () => undefined,
    now: () => Date.now(),
  });
  player.load('k', 7, ARTICLE, settings);
  return { engine, player };
}
const settled = () => vi.advanceTimersByTimeAsync(0);
const plain = (text: string) => text.replace(/[\u064B-\u0652]/g, '');
const isVowelled = (text: string | undefined) => text !== undefined && plain(text).length < 0.8 * text.length;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an article said with vowels', () => {
  it('has every sentence vowelled for the bundled voice, and the written word followed', async () => {
    const { engine, player } = setUp([BUNDLED], 'bundled');
    await player.play(at(0));
    await settled();
    engine.tell({ type: 'started' });
    await settled();
    const { now, next } = engine.sounding;
    expect(isVowelled(now ?? undefined)).toBe(true);
    expect(isVowelled(next ?? undefined)).toBe(true);
    const text = now ?? '';
    expect(plain(text)).toBe('قال الوزير في سيول إن خمسة عشر لاعبا فازوا.');
    const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ index, 0: word }) => {
      engine.tell({ type: 'boundary', start: index, length: word.length });
      const { start = 0, end = 0 } = player.state().word ?? {};
      return ARTICLE.blocks[0]?.text.slice(start, end);
    });
    expect(words).toEqual(['قال', 'الوزير', 'في', 'سيول', 'إن', '15', '15', 'لاعبا', 'فازوا']);
  });

  it('leaves the listener’s own words', async () => {
    const { engine, player } = setUp([BUNDLED], 'bundled');
    player.usePronunciations([{ written: 'سيول', said: 'سيؤل' }]);
    await player.play(at(0));
    await settled();
    expect(engine.requests.at(-1)?.text).toContain(' سيؤل ');
  });

  it('counts the pace of a voice in letters', async () => {
    const { engine, player } = setUp([BUNDLED], 'bundled');
    await player.play(at(0));
    await settled();
    engine.tell({ type: 'started' });
    vi.advanceTimersByTime(4_300);
    engine.tell({ type: 'finished' });
    expect(player.state().pace).toBeCloseTo(10, 0);
  });

  it('says words, phrases and asides with vowels', async () => {
    const { engine, player } = setUp([BUNDLED], 'bundled');
    const last = async () => {
      await settled();
      return engine.requests.at(-1)?.text;
    };
    await player.say('الوزير', SETTINGS);
    expect(isVowelled(await last())).toBe(true);
    void player.tryVoice(BUNDLED.uri, 'ar', SETTINGS);
    expect(isVowelled(await last())).toBe(true);
    void player.sayAside('رئيس الوزراء', null);
    expect(isVowelled(await last())).toBe(true);
  });

  it('is bare for a voice of the system, until the listener wants vowels for it', async () => {
    const { engine, player } = setUp([HODA], 'web-speech');
    await player.play(at(0));
    expect(engine.requests.map(({ text }) => isVowelled(text))).toEqual([false]);
    engine.tell({ type: 'started' });
    await player.changeSettings({ ...SETTINGS, voiceVowels: { [HODA.uri]: 'on' } });
    await settled();
    expect(isVowelled(engine.requests.at(-1)?.text)).toBe(true);
    expect(engine.requests).toHaveLength(2);
    await player.changeSettings({ ...SETTINGS, voiceVowels: { [HODA.uri]: 'on', other: 'off' } });
    await settled();
    expect(engine.requests).toHaveLength(2);
  });
});
