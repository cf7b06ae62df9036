import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../src/core/article/article';
import type { SpeechSettings } from '../../src/core/settings/settings';
import { DEFAULT_SETTINGS, speechSettingsOf } from '../../src/core/settings/settings';
import { CLAUSES, monthSet, spokenForm } from '../../src/knowledge/spoken';
import { voiceCatalogue } from '../../src/knowledge/voices';
import { Player } from '../../src/player/player';
import { articleOf } from '../fakes/article';
import { FakeSpeechEngine } from '../fakes/speech-engine';
import { BUNDLED, ESPEAK, HODA } from '../fakes/voices';

const SETTINGS: SpeechSettings = speechSettingsOf(DEFAULT_SETTINGS);
const ARTICLE = articleOf('سيول', 'سافر زيد (أمس) إلى سيول. وعاد خالد بعد أيام. ثم نام سعد.');
const SEOUL = [{ written: 'سيول', said: 'سِيُول' }];
const at = (start: number) => ({ block: 'b1', start, end: start });

function setUp(engines = [new FakeSpeechEngine([HODA])]) {
  const player = new Player({
    engines,
    clauses: CLAUSES,
    catalogue: voiceCatalogue,
    monthSet,
    spokenForm,
    announce: () => undefined,
    save: () => undefined,
    now: () => Date.now(),
  });
  player.load('k', 7, ARTICLE, SETTINGS);
  return { engine: engines[0]!, engines, player };
}
const texts = (engine: FakeSpeechEngine) => engine.requests.map(({ text }) => text);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('own pronunciations', () => {
  it('have the sentence begin again that holds the word, and no other', async () => {
    const { engine, player } = setUp();
    await player.play(at(30));
    engine.tell({ type: 'started' });
    player.usePronunciations(SEOUL);
    expect(texts(engine)).toEqual(['وعاد خالد بعد أيام.']);
    player.usePronunciations([...SEOUL, { written: 'خالد', said: 'خَالِد' }]);
    expect(texts(engine)).toEqual(['وعاد خالد بعد أيام.', 'وعاد خَالِد بعد أيام.']);
    expect(player.state()).toMatchObject({ status: 'playing', sentence: { block: 'b1', start: 25 } });
  });

  it('change the sentence that the engine holds', async () => {
    const { engine, player } = setUp();
    await player.play(at(30));
    engine.tell({ type: 'started' });
    player.usePronunciations([{ written: 'سعد', said: 'سَعْد' }]);
    expect(engine.sounding).toEqual({ now: 'وعاد خالد بعد أيام.', next: 'ثم نام سَعْد.' });
    expect(engine.cancels).toBe(0);
  });

  it('begin no sound in a pause, and hold when it goes on', async () => {
    const { engine, player } = setUp();
    engine.abilities = { pauses: true, longest: 600 };
    await player.play(null);
    engine.tell({ type: 'started' });
    player.pause();
    player.usePronunciations(SEOUL);
    expect(texts(engine)).toEqual(['سيول']);
    await player.resume();
    expect(texts(engine)).toEqual(['سيول', 'سِيُول']);
  });

  it('are there before an article is, and are no part of trying a word', async () => {
    const { engine, player } = setUp();
    player.usePronunciations(SEOUL);
    player.load('k2', 7, ARTICLE, SETTINGS);
    await player.play(null);
    expect(texts(engine)).toEqual(['سِيُول']);
    await player.say('سيول', SETTINGS);
    expect(texts(engine).at(-1)).toBe('سيول');
  });

  it('keep the highlight on the written word', async () => {
    const { engine, player } = setUp();
    player.usePronunciations([{ written: 'سافر', said: 'سَافَرَ' }, ...SEOUL]);
    await player.play(at(0));
    engine.tell({ type: 'started' });
    const said = texts(engine)[0]!;
    engine.tell({ type: 'boundary', start: said.indexOf('سِيُول'), length: 'سِيُول'.length });
    expect(player.state().word).toEqual({ block: 'b1', start: 19, end: 23 });
  });
});

describe('what is passed over', () => {
  it('is left out at once, and only a sentence with it begins again', async () => {
    const { engine, player } = setUp();
    await player.play(at(0));
    engine.tell({ type: 'started' });
    expect(texts(engine)[0]).toContain('أمس');
    await player.changeSettings({ ...SETTINGS, skipBrackets: true });
    expect(texts(engine)).toHaveLength(2);
    expect(texts(engine)[1]).toBe('سافر زيد إلى سيول.');
    engine.tell({ type: 'started' });
    engine.tell({ type: 'boundary', start: texts(engine)[1]!.indexOf('سيول'), length: 4 });
    expect(player.state().word).toEqual({ block: 'b1', start: 19, end: 23 });
    await player.changeSettings({ ...SETTINGS, skipBrackets: true, skipLinks: true });
    expect(texts(engine)).toHaveLength(2);
  });

  it('is a sentence of its own too', async () => {
    const { engine, player } = setUp();
    player.load('k3', 7, articleOf('أول', '(كلام جانبي.)', 'آخر'), { ...SETTINGS, skipBrackets: true });
    await player.play(null);
    engine.tell({ type: 'started' });
    expect(engine.sounding).toEqual({ now: 'أول', next: 'آخر' });
  });

  it('is a caption, unless the listener wants it', async () => {
    const { engine, player } = setUp();
    const article = articleOf('عنوان', 'تحت الصورة', 'كلام الخبر كله هنا.', 'ختام.');
    article.blocks[0] = { ...article.blocks[0]!, kind: 'caption' };
    player.load('k4', 7, article, SETTINGS);
    await player.play(null);
    engine.tell({ type: 'started' });
    expect(engine.sounding.next).toBe('كلام الخبر كله هنا.');
    await player.changeSettings({ ...SETTINGS, speakCaptions: true });
    expect(engine.sounding).toEqual({ now: 'عنوان', next: 'تحت الصورة' });
    vi.advanceTimersByTime(2_000);
    engine.tell({ type: 'finished' });
    engine.tell({ type: 'started' });
    await player.changeSettings(SETTINGS);
    expect(engine.sounding.now).toBe('كلام الخبر كله هنا.');
    expect(player.state()).toMatchObject({ status: 'playing', progress: { index: 1, count: 3 } });
    // A press on the caption begins with what follows it.
    await player.play({ block: 'b1', start: 0, end: 1 });
    expect(texts(engine).at(-1)).toBe('كلام الخبر كله هنا.');
  });
});

describe('words in Latin letters', () => {
  const LATIN = articleOf('أعلنت شركة Google ذلك');

  it.each([
    [[HODA], [], 'غوغل'],
    [[], [BUNDLED], 'Google'],
  ])('are for the voice that speaks: %#', async (system, own, expected) => {
    const engines = [new FakeSpeechEngine(system), new FakeSpeechEngine(own, 'bundled')];
    const { player } = setUp(engines);
    player.load('k5', 7, LATIN, SETTINGS);
    await player.play(null);
    expect(engines.flatMap(texts)[0]).toBe(`أعلنت شركة ${expected} ذلك`);
    await player.say('شركة Google', SETTINGS);
    expect(engines.flatMap(texts)[1]).toBe(`شركة ${expected}`);
  });

  it('change with the voice, where one gives out', async () => {
    const [system, own] = [new FakeSpeechEngine([ESPEAK]), new FakeSpeechEngine([BUNDLED], 'bundled')];
    const { player } = setUp([system, own]);
    player.load('k6', 7, LATIN, SETTINGS);
    await player.play(null);
    for (let i = 0; i < 2; i++) own.tell({ type: 'failed', reason: 'other' });
    expect(texts(own)[1]).toBe('أعلنت شركة Google ذلك');
    expect(texts(system)).toEqual(['أعلنت شركة غوغل ذلك']);
  });
});

describe('what a picture shows', () => {
  const picture = { src: 'https://news.example/1.jpg', alt: 'محطة على الشاطئ' };
  const article = {
    ...articleOf('أول', 'نص طويل هنا.'),
    blocks: [
      { id: 'b1', kind: 'picture', text: 'تحت الصورة', picture },
      { id: 'b2', kind: 'paragraph', text: 'نص طويل هنا.' },
    ] satisfies Block[],
  };

  it('is said where that is wanted, from the next sentence on, and points at the picture alone', async () => {
    const { engine, player } = setUp();
    player.load('k4', 7, article, SETTINGS);
    await player.play(null);
    engine.tell({ type: 'started' });
    expect(engine.sounding).toEqual({ now: 'أول', next: 'نص طويل هنا.' });
    await player.changeSettings({ ...SETTINGS, speakPictures: true });
    expect(engine.sounding).toEqual({ now: 'أول', next: 'صورة: محطة على الشاطئ.' });
    player.step('sentence', 'next');
    engine.tell({ type: 'started' });
    expect(player.state().sentence).toEqual({ block: 'alt-b1', start: 0, end: 22 });
    await player.changeSettings(SETTINGS);
    expect(player.state().sentence).toMatchObject({ block: 'b2' });
  });
});
