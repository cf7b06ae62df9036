import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Playback, PlayerState, VoiceFact } from '../../src/core/calls';
import type { SpeechSettings } from '../../src/core/settings/settings';
import { DEFAULT_SETTINGS, speechSettingsOf } from '../../src/core/settings/settings';
import { CLAUSES } from '../../src/knowledge/spoken';
import { voiceCatalogue } from '../../src/knowledge/voices';
import { Player } from '../../src/player/player';
import { articleOf } from '../fakes/article';
import { FakeSpeechEngine } from '../fakes/speech-engine';
import { BUNDLED, ESPEAK, HODA, ZARIYAH } from '../fakes/voices';

const ARTICLE = articleOf('العنوان', 'الجملة الأولى. الجملة الثانية.', '***', 'النهاية.');

const SETTINGS: SpeechSettings = speechSettingsOf(DEFAULT_SETTINGS);

function setUp(voices?: VoiceFact[]) {
  const engine = new FakeSpeechEngine(voices);
  const states: PlayerState[] = [];
  const saved: Playback[] = [];
  const player = new Player({
    engines: [engine],
    clauses: CLAUSES,
    catalogue: voiceCatalogue,
    monthSet: ({ host, text }, choice) =>
      choice === 'auto' ? (host === 'example.com' && text.includes('3') ? 'mashriq' : 'maghreb') : choice,
    // Digits alone are said otherwise than written; that is enough to see the map at work.
    spokenForm: (text, { monthNames }) => {
      const spoken = text.replaceAll('3', 'ث').replaceAll('شهر', monthNames ?? '');
      return { spoken, map: [[0, text.length, 0, spoken.length]] };
    },
    announce: (state) => states.push(state),
    save: (playback) => saved.push(playback),
    now: () => Date.now(),
  });
  player.load('k', 7, ARTICLE, SETTINGS);
  return { engine, player, states, saved };
}

/** Ends an utterance after a time in which it can have been heard. */
function finish(engine: FakeSpeechEngine): void {
  vi.advanceTimersByTime(2_000);
  engine.tell({ type: 'finished' });
}

describe('Player', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('speaks the title, then sentence by sentence, and passes over what has no words', async () => {
    const { engine, player } = setUp();
    await player.play(null);
    for (let i = 0; i < 4; i++) {
      engine.tell({ type: 'started' });
      finish(engine);
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(engine.requests.map((request) => request.text)).toEqual([
      'العنوان',
      'الجملة الأولى.',
      'الجملة الثانية.',
      'النهاية.',
    ]);
    expect(player.state().status).toBe('ended');
  });

  it('names the months by the article, or as the listener chose, also from one sentence to the next', async () => {
    const { engine, player } = setUp();
    const article = { ...articleOf('شهر 3', 'شهر أول. شهر ثان.'), url: 'https://example.com/a' };
    player.load('m', 7, article, SETTINGS);
    await player.play(null);
    expect(engine.requests.at(-1)?.text).toBe('mashriq ث');
    await player.changeSettings({ ...SETTINGS, monthNames: 'morocco' });
    expect(engine.requests.at(-1)?.text).toBe('morocco ث');
    player.load('m', 7, { ...article, url: 'pasted' }, SETTINGS);
    await player.play({ block: 'b1', start: 0, end: 1 });
    expect(engine.requests.at(-1)?.text).toBe('maghreb أول.');
  });

  it('starts at the sentence that holds a place', async () => {
    const { engine, player } = setUp();
    await player.play({ block: 'b1', start: 20, end: 21 });
    expect(engine.requests[0]?.text).toBe('الجملة الثانية.');
    expect(player.state().sentence).toEqual({ block: 'b1', start: 15, end: 30 });
  });

  it('tells the word being spoken in offsets of the article', async () => {
    const { engine, player } = setUp();
    await player.play({ block: 'b1', start: 15, end: 16 });
    engine.tell({ type: 'started' });
    engine.tell({ type: 'boundary', start: 7, length: 7 });
    expect(player.state().word).toEqual({ block: 'b1', start: 22, end: 29 });
  });

  it('is loading while the browser still looks for voices, and can be stopped then', async () => {
    const { engine, player } = setUp();
    let found = (): void => undefined;
    engine.voices = () => new Promise((resolve) => (found = () => resolve(engine.available)));
    const playing = player.play(null);
    expect(player.state().status).toBe('loading');
    player.stop();
    found();
    await playing;
    expect(player.state().status).toBe('idle');
    expect(engine.requests).toEqual([]);
  });

  it('says a word beside the article, which waits and goes on', async () => {
    const { engine, player } = setUp();
    await player.play({ block: 'b1', start: 0, end: 1 });
    engine.tell({ type: 'started' });
    await player.say('جُمْلَة', { ...SETTINGS, rate: 1.5 });
    expect(player.state().status).toBe('paused');
    expect(engine.cancels).toBe(1);
    expect(engine.requests.at(-1)).toMatchObject({ text: 'جُمْلَة', lang: 'ar', rate: 1.5 });
    // The end of the word is none of the narrator's business.
    finish(engine);
    expect(player.state().status).toBe('paused');
    await player.resume();
    expect(engine.requests.at(-1)?.text).toBe('الجملة الأولى.');
  });

  it('says no word after somebody asked for the article, and none without a voice', async () => {
    const { engine, player } = setUp();
    let found = (): void => undefined;
    engine.voices = () => new Promise((resolve) => (found = () => resolve(engine.available)));
    const saying = player.say('كلمة', SETTINGS);
    player.stop();
    found();
    await saying;
    expect(engine.requests).toEqual([]);
    const mute = setUp([]);
    await expect(mute.player.say('كلمة', SETTINGS)).rejects.toThrow('noArabicVoice');
  });

  it('keeps its place through a pause', async () => {
    const { engine, player } = setUp();
    await player.play({ block: 'b1', start: 0, end: 1 });
    engine.tell({ type: 'started' });
    player.pause();
    expect(player.state()).toMatchObject({ status: 'paused', sentence: { block: 'b1', start: 0 } });
    await player.resume();
    expect(engine.requests.map((request) => request.text)).toEqual(['الجملة الأولى.', 'الجملة الأولى.']);
  });

  it('says a sentence again at the new rate', async () => {
    const { engine, player } = setUp();
    await player.play(null);
    engine.tell({ type: 'started' });
    await player.changeSettings({ ...SETTINGS, rate: 2 });
    expect(engine.requests.map((request) => request.rate)).toEqual([1, 2]);
  });

  it('says that there is no voice, and never speaks by an online one unasked', async () => {
    const { engine, player, states } = setUp([
      { engine: 'web-speech', uri: 'o', name: 'Online', lang: 'ar-EG', isLocal: false },
    ]);
    await player.play(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toMatchObject({ status: 'failed', error: 'noArabicVoice' });
    expect(engine.requests).toEqual([]);
  });

  describe('with an online voice chosen', () => {
    const chosen = { ...SETTINGS, voices: { ar: ZARIYAH.uri } };

    it('falls back where its maker was never allowed', async () => {
      const { engine, player } = setUp([HODA, ZARIYAH]);
      player.load('k2', 7, ARTICLE, chosen);
      await player.play(null);
      await player.say('كلمة', chosen);
      expect(engine.requests.map(({ voice }) => voice?.uri)).toEqual([HODA.uri, HODA.uri]);
      expect(player.state().voice?.label?.ar).toBe('هدى');
    });

    it('speaks by it once its maker is allowed, and by the old one once that is withdrawn', async () => {
      const { engine, player } = setUp([HODA, ZARIYAH]);
      player.load('k2', 7, ARTICLE, chosen);
      await player.play(null);
      engine.tell({ type: 'started' });
      await player.changeSettings({ ...chosen, onlineMakers: ['microsoft'] });
      await player.changeSettings(chosen);
      expect(engine.requests.map(({ voice }) => voice?.uri)).toEqual([HODA.uri, ZARIYAH.uri, HODA.uri]);
    });
  });

  it('remembers a voice for each language', async () => {
    const { engine, player } = setUp([
      HODA,
      ESPEAK,
      { ...HODA, uri: 'e1', lang: 'en' },
      { ...HODA, uri: 'e2', lang: 'en' },
    ]);
    const settings = { ...SETTINGS, voices: { ar: ESPEAK.uri, en: 'e2' } };
    for (const lang of ['arz', 'en']) {
      player.load(lang, 7, { ...ARTICLE, lang }, settings);
      await player.play(null);
    }
    expect(engine.requests.map(({ voice }) => voice?.uri)).toEqual([ESPEAK.uri, 'e2']);
  });

  it('does not begin a sentence again for a change that is none', async () => {
    const { engine, player } = setUp([HODA]);
    await player.play(null);
    engine.tell({ type: 'started' });
    await player.changeSettings({ ...SETTINGS, voices: { en: 'x' }, onlineMakers: ['google'] });
    expect(engine.requests).toHaveLength(1);
  });

  describe('trying a voice', () => {
    it('says a phrase of its language while the article waits, and tells what was heard', async () => {
      const { engine, player } = setUp([HODA, ESPEAK]);
      await player.play({ block: 'b1', start: 0, end: 1 });
      engine.tell({ type: 'started' });
      const trial = player.tryVoice(ESPEAK.uri, 'ar', { ...SETTINGS, rate: 1.5 });
      await vi.advanceTimersByTimeAsync(0);
      expect(player.state().status).toBe('paused');
      expect(engine.requests.at(-1)).toMatchObject({ voice: { uri: ESPEAK.uri }, lang: 'ar', rate: 1.5 });
      expect(engine.requests.at(-1)?.text).toBe(voiceCatalogue.phraseFor('ar'));
      await vi.advanceTimersByTimeAsync(40);
      engine.tell({ type: 'started' });
      engine.tell({ type: 'boundary', start: 0, length: 6 });
      engine.tell({ type: 'boundary', start: 7, length: 4 });
      await vi.advanceTimersByTimeAsync(960);
      engine.tell({ type: 'finished' });
      await expect(trial).resolves.toEqual({ started: 40, boundaries: 2, ended: 1000, isFailed: false });
      await player.resume();
      expect(engine.requests.at(-1)?.text).toBe('الجملة الأولى.');
    });

    it.each<[string, (engine: FakeSpeechEngine) => void, number, object]>([
      ['that says nothing', () => undefined, 6_000, { started: null, ended: null, isFailed: false }],
      ['that never ends', (engine) => engine.tell({ type: 'started' }), 15_000, { started: 0, ended: null }],
      [
        'that fails',
        (engine) => engine.tell({ type: 'failed', reason: 'other' }),
        0,
        { started: null, isFailed: true },
      ],
      [
        'that is interrupted',
        (engine) => engine.tell({ type: 'interrupted' }),
        0,
        { ended: null, isFailed: false },
      ],
    ])('ends for a voice %s', async (_name, act, after, expected) => {
      const { engine, player } = setUp([HODA]);
      const trial = player.tryVoice(HODA.uri, 'ar', SETTINGS);
      await vi.advanceTimersByTimeAsync(0);
      act(engine);
      await vi.advanceTimersByTimeAsync(after);
      await expect(trial).resolves.toMatchObject(expected);
    });

    it('is refused for an online voice that was not allowed, and for one that is gone', async () => {
      const { engine, player } = setUp([HODA, ZARIYAH]);
      await expect(player.tryVoice(ZARIYAH.uri, 'ar', SETTINGS)).rejects.toThrow('voiceNotAllowed');
      await expect(player.tryVoice('gone', 'ar', SETTINGS)).rejects.toThrow('noArabicVoice');
      expect(engine.requests).toEqual([]);
      const allowed = { ...SETTINGS, onlineMakers: ['microsoft'] };
      void player.tryVoice(ZARIYAH.uri, 'ar', allowed);
      await vi.advanceTimersByTimeAsync(0);
      expect(engine.requests).toHaveLength(1);
      engine.tell({ type: 'finished' });
    });
  });

  it('tries again when the voice stays silent, then says so', async () => {
    const { engine, player, states } = setUp();
    await player.play(null);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(engine.requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(states.at(-1)).toMatchObject({ status: 'failed', error: 'voiceFailed' });
  });

  it('saves each place once', async () => {
    const { engine, player, saved } = setUp();
    await player.play(null);
    engine.tell({ type: 'started' });
    engine.tell({ type: 'boundary', start: 0, length: 4 });
    finish(engine);
    const places = saved.map(({ sentence }) => sentence?.block ?? null);
    expect(places.slice(-2)).toEqual(['title', 'b1']);
  });

  it('gives the engine the next sentence while one sounds, and drops it when told to go elsewhere', async () => {
    const { engine, player } = setUp();
    await player.play(null);
    expect(engine.sounding).toEqual({ now: 'العنوان', next: null });
    engine.tell({ type: 'started' });
    expect(engine.sounding).toEqual({ now: 'العنوان', next: 'الجملة الأولى.' });
    player.step('paragraph', 'next');
    player.step('paragraph', 'next');
    expect(engine.sounding).toEqual({ now: 'النهاية.', next: null });
  });

  it('speaks the rest of the sentence when rate, pitch or volume change, from the word being spoken', async () => {
    const { engine, player } = setUp();
    await player.play({ block: 'b1', start: 15, end: 16 });
    engine.tell({ type: 'started' });
    engine.tell({ type: 'boundary', start: 7, length: 7 });
    for (const change of [{ rate: 2 }, { pitch: 0.5 }, { volume: 0 }]) {
      await player.changeSettings({ ...SETTINGS, ...change });
      expect(engine.requests.at(-1)).toMatchObject({ text: 'الثانية.', ...change });
      // The whole sentence stays lit.
      expect(player.state().sentence).toEqual({ block: 'b1', start: 15, end: 30 });
    }
    engine.tell({ type: 'started' });
    engine.tell({ type: 'boundary', start: 0, length: 7 });
    expect(player.state().word).toEqual({ block: 'b1', start: 22, end: 29 });
    await player.changeSettings({ ...SETTINGS, volume: 0 });
    expect(engine.requests).toHaveLength(4);
  });

  it('moves an estimated word along, and tells nothing while it stays', async () => {
    const { engine, player, states } = setUp();
    const long = 'قال الوزير إن الطريق الجديدة تصل المدينة بالميناء وإن العمل فيها انتهى.';
    player.load('long', 7, articleOf(long, long), SETTINGS);
    await player.play(null);
    engine.tell({ type: 'started' });
    states.length = 0;
    await vi.advanceTimersByTimeAsync(5_000);
    const words = states.flatMap(({ word }) => (word ? [long.slice(word.start, word.end)] : []));
    expect(words).toEqual(['الوزير', 'إن', 'الطريق', 'الجديدة', 'تصل', 'المدينة', 'بالميناء']);
    engine.tell({ type: 'boundary', start: 40, length: 8 });
    states.length = 0;
    await vi.advanceTimersByTimeAsync(900);
    expect(states).toEqual([]);
  });

  describe('with another engine behind the first', () => {
    const setUpTwo = () => {
      const system = new FakeSpeechEngine([HODA]);
      const bundled = new FakeSpeechEngine([BUNDLED], 'bundled');
      bundled.abilities = { pauses: true, longest: 600 };
      const states: PlayerState[] = [];
      const player = new Player({
        engines: [system, bundled],
        clauses: CLAUSES,
        catalogue: voiceCatalogue,
        monthSet: () => 'mashriq',
        spokenForm: (text) => ({ spoken: text, map: [[0, text.length, 0, text.length]] }),
        announce: (state) => states.push(state),
        save: () => undefined,
        now: () => Date.now(),
      });
      player.load('k', 7, ARTICLE, SETTINGS);
      return { system, bundled, player, states };
    };
    const fail = (engine: FakeSpeechEngine) => engine.tell({ type: 'failed', reason: 'other' });

    it('lists the voices of both', async () => {
      const { player } = setUpTwo();
      expect((await player.voices('ar')).map(({ engine }) => engine)).toEqual(['web-speech', 'bundled']);
    });

    it('goes on at the same place when the first fails twice, and says by whom', async () => {
      const { system, bundled, player } = setUpTwo();
      await player.play({ block: 'b1', start: 15, end: 16 });
      expect(player.state().voice?.engine).toBe('web-speech');
      fail(system);
      fail(system);
      expect(bundled.requests.map(({ text, voice }) => [text, voice?.uri])).toEqual([
        ['الجملة الثانية.', BUNDLED.uri],
      ]);
      expect(player.state()).toMatchObject({ status: 'loading', error: null, voice: { engine: 'bundled' } });
      bundled.tell({ type: 'started' });
      expect(bundled.sounding.next).toBe('النهاية.');
      expect(system.sounding).toEqual({ now: null, next: null });
    });

    it('stays with the one that speaks, until another article or a choice', async () => {
      const { system, bundled, player } = setUpTwo();
      await player.play(null);
      fail(system);
      fail(system);
      player.pause();
      await player.resume();
      expect(bundled.requests).toHaveLength(2);
      await player.changeSettings({ ...SETTINGS, voices: { ar: HODA.uri } });
      expect(system.sounding.now).toBe('العنوان');
      expect(bundled.sounding.now).toBeNull();
    });

    it('has an exact engine hold a pause, and lets it go for a word said beside', async () => {
      const { system, bundled, player } = setUpTwo();
      const byBundled = { ...SETTINGS, voices: { ar: BUNDLED.uri } };
      await player.changeSettings(byBundled);
      await player.play(null);
      bundled.tell({ type: 'started' });
      player.pause();
      await player.resume();
      expect([bundled.pauses, bundled.resumes, bundled.cancels]).toEqual([1, 1, 0]);
      expect(player.state().status).toBe('playing');
      player.pause();
      await player.say('كلمة', byBundled);
      await player.resume();
      expect(bundled.requests.map(({ text }) => text)).toEqual(['العنوان', 'كلمة', 'العنوان']);
      expect(system.requests).toEqual([]);
    });

    it('does not wait long for a list of voices where the other engine can speak', async () => {
      const { system, bundled, player } = setUpTwo();
      system.voices = () => new Promise(() => undefined);
      void player.play(null);
      await vi.advanceTimersByTimeAsync(2_900);
      expect(bundled.requests).toEqual([]);
      await vi.advanceTimersByTimeAsync(200);
      expect(bundled.requests).toHaveLength(1);
    });

    it('waits for the voice that the listener chose', async () => {
      const { system, bundled, player } = setUpTwo();
      let found = (): void => undefined;
      system.voices = () => new Promise((resolve) => (found = () => resolve([HODA])));
      player.load('k', 7, ARTICLE, { ...SETTINGS, voices: { ar: HODA.uri } });
      void player.play(null);
      await vi.advanceTimersByTimeAsync(9_000);
      expect(bundled.requests).toEqual([]);
      found();
      await vi.advanceTimersByTimeAsync(0);
      expect(system.requests).toHaveLength(1);
    });
  });

  it('says that speech is not allowed', async () => {
    const { engine, player } = setUp();
    await player.play(null);
    engine.tell({ type: 'failed', reason: 'not-allowed' });
    expect(player.state()).toMatchObject({ status: 'failed', error: 'speechNotAllowed' });
  });

  it('goes on in an article that another one interrupted, once, and not after a stop', async () => {
    const { engine, player } = setUp();
    await player.play({ block: 'b1', start: 15, end: 16 });
    player.load('k2', 8, articleOf('آخر', 'نص.'), SETTINGS);
    await player.play(null);
    expect(engine.sounding.now).toBe('آخر');
    player.stop();
    player.load('k', 7, ARTICLE, SETTINGS);
    await player.play(null);
    expect(engine.sounding.now).toBe('الجملة الثانية.');
    player.stop();
    await player.play(null);
    expect(engine.sounding.now).toBe('العنوان');
    player.stop();
    player.load('k2', 8, articleOf('آخر', 'نص.'), SETTINGS);
    await player.play(null);
    expect(engine.sounding.now).toBe('آخر');
  });

  describe('given its article changed', () => {
    const changed = (blocks: [string, string][]) => ({
      ...ARTICLE,
      blocks: blocks.map(([id, text]) => ({ id, kind: 'paragraph' as const, text })),
    });
    const WITH_BACK = changed([
      ['x1.1', 'سطر عاد قبله.'],
      ['b1', 'الجملة الأولى. الجملة الثانية.'],
      ['x2.1', 'سطر عاد بعده.'],
      ['b3', 'النهاية.'],
    ]);

    it('goes on in the middle of its sentence, then with what was put back', async () => {
      const { engine, player } = setUp();
      await player.play({ block: 'b1', start: 15, end: 16 });
      engine.tell({ type: 'started' });
      const silences = engine.cancels;
      player.load('k', 7, WITH_BACK, SETTINGS);
      expect(engine.cancels).toBe(silences);
      expect(player.state()).toMatchObject({
        status: 'playing',
        sentence: { block: 'b1', start: 15 },
        progress: { index: 3, count: 6 },
      });
      finish(engine);
      expect(engine.requests.map(({ text }) => text)).toEqual(['الجملة الثانية.', 'سطر عاد بعده.']);
    });

    it('keeps its place through a pause', async () => {
      const { engine, player } = setUp();
      await player.play({ block: 'b1', start: 0, end: 1 });
      engine.tell({ type: 'started' });
      player.pause();
      player.load('k', 7, WITH_BACK, SETTINGS);
      expect(player.state()).toMatchObject({ status: 'paused', sentence: { block: 'b1', start: 0 } });
      await player.resume();
      expect(engine.requests.at(-1)?.text).toBe('الجملة الأولى.');
    });

    it('goes on at the next sentence where the one that it speaks was taken out', async () => {
      const { engine, player, saved } = setUp();
      player.load('k', 7, WITH_BACK, SETTINGS);
      await player.play({ block: 'x1.1', start: 0, end: 1 });
      engine.tell({ type: 'started' });
      player.load('k', 7, ARTICLE, SETTINGS);
      expect(engine.requests.map(({ text }) => text)).toEqual(['سطر عاد قبله.', 'الجملة الأولى.']);
      expect(saved.at(-1)?.sentence).toMatchObject({ block: 'b1', start: 0 });
    });

    it('stays silent where it was silent', () => {
      const { engine, player } = setUp();
      player.load('k', 7, WITH_BACK, SETTINGS);
      expect(player.state().status).toBe('idle');
      expect(engine.requests).toEqual([]);
    });

    it('looks for the place in it when the voices come late', async () => {
      const { engine, player } = setUp();
      let found = (): void => undefined;
      engine.voices = () => new Promise((resolve) => (found = () => resolve(engine.available)));
      const playing = player.play({ block: 'b3', start: 0, end: 1 });
      player.load('k', 7, WITH_BACK, SETTINGS);
      found();
      await playing;
      expect(engine.requests.map(({ text }) => text)).toEqual(['النهاية.']);
    });
  });

  it('has an Arabic text said as Arabic is said, and any other as it stands', async () => {
    const { engine, player } = setUp();
    for (const lang of ['ar-EG', 'en']) {
      engine.available.push({ engine: 'web-speech', uri: lang, name: lang, lang, isLocal: true });
      player.load(lang, 7, { ...articleOf('3'), lang }, SETTINGS);
      await player.play(null);
    }
    expect(engine.requests.map(({ text, voice }) => [text, voice?.lang])).toEqual([
      ['ث', 'ar-EG'],
      ['3', 'en'],
    ]);
  });

  it('forgets the old article when it gets a new one', async () => {
    const { engine, player } = setUp();
    await player.play(null);
    player.load('k2', 8, articleOf('آخر', 'نص.'), SETTINGS);
    expect(engine.cancels).toBeGreaterThan(0);
    expect(player.state()).toMatchObject({ status: 'idle', key: 'k2', tabId: 8 });
  });
});

describe('the sleep timer of the player', () => {
  const MINUTE = 60_000;
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Speaks for a time, in sentences of ten seconds that never end the article. */
  async function speakFor({ engine, player }: ReturnType<typeof setUp>, ms: number): Promise<void> {
    for (let spent = 0; spent < ms; spent += 10_000) {
      engine.tell({ type: 'started' });
      await vi.advanceTimersByTimeAsync(10_000);
      engine.tell({ type: 'boundary', start: 0, length: 1 });
      if (player.state().sentence?.block !== 'b1') await player.play({ block: 'b1', start: 0, end: 1 });
    }
  }

  it('counts only while it speaks, tells the minutes, then ends with a sentence and keeps the place', async () => {
    const all = setUp();
    const { engine, player, states } = all;
    player.sleepAfter('10');
    await player.play({ block: 'b1', start: 0, end: 1 });
    await speakFor(all, 4 * MINUTE);
    expect(player.state().sleep).toEqual({ choice: '10', minutes: 6 });
    expect(states.at(-1)?.sleep.minutes).toBe(6);
    player.pause();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(player.state().sleep.minutes).toBe(6);
    await player.resume();
    await speakFor(all, 6 * MINUTE + 10_000);
    expect(player.state()).toMatchObject({ status: 'playing', sleep: { choice: '10', minutes: 0 } });
    // What the engine holds already is said too.
    finish(engine);
    engine.tell({ type: 'started' });
    const { cancels } = engine;
    finish(engine);
    expect(player.state()).toMatchObject({
      status: 'paused',
      sentence: { block: 'b3' },
      sleep: { choice: 'off', minutes: null },
    });
    expect(engine.cancels).toBe(cancels);
  });

  it('can be changed and called off, at the last moment too', async () => {
    const all = setUp();
    const { engine, player } = all;
    player.sleepAfter('60');
    player.sleepAfter('10');
    await player.play({ block: 'b1', start: 0, end: 1 });
    await speakFor(all, 11 * MINUTE);
    expect(player.state().sleep.minutes).toBe(0);
    player.sleepAfter('off');
    for (let i = 0; i < 3; i++) {
      engine.tell({ type: 'started' });
      finish(engine);
    }
    expect(player.state().status).toBe('ended');
  });

  it.each<[string, (player: Player) => void, string]>([
    ['goes on in another article', (player) => player.load('other', 8, ARTICLE, SETTINGS), '20'],
    ['is over when the listener stops', (player) => player.stop(), 'off'],
    ['stands still in a pause', (player) => player.pause(), '20'],
  ])('%s', async (_, act, choice) => {
    const { engine, player } = setUp();
    player.sleepAfter('20');
    await player.play(null);
    engine.tell({ type: 'started' });
    act(player);
    expect(player.state().sleep.choice).toBe(choice);
  });

  it('is over with the article', async () => {
    const { engine, player, saved } = setUp();
    player.sleepAfter('articleEnd');
    await player.play({ block: 'b3', start: 0, end: 1 });
    expect(player.state().sleep).toEqual({ choice: 'articleEnd', minutes: null });
    engine.tell({ type: 'started' });
    finish(engine);
    expect(player.state()).toMatchObject({ status: 'ended', sleep: { choice: 'off' } });
    expect(saved.at(-1)).toMatchObject({ sentence: null, hasEnded: true });
  });
});

describe('what the player says aside', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** In the middle of the first sentence of `b1`. */
  async function inSentence() {
    const all = setUp();
    await all.player.play({ block: 'b1', start: 0, end: 1 });
    all.engine.tell({ type: 'started' });
    all.engine.tell({ type: 'boundary', start: 7, length: 6 });
    const { sentence } = all.player.state();
    return { ...all, sentence };
  }

  it('is said by the same voice, and the sentence then begins again', async () => {
    const { engine, player, sentence } = await inSentence();
    await player.sayAside('هو 3', sentence);
    expect(player.state()).toMatchObject({ status: 'paused', aside: 'هو 3', sentence });
    expect(engine.requests.at(-1)).toMatchObject({ text: 'هو ث', voice: { uri: 'test:ar' } });
    engine.tell({ type: 'finished' });
    await vi.advanceTimersByTimeAsync(0);
    expect(engine.requests.at(-1)?.text).toBe('الجملة الأولى.');
    expect(player.state()).toMatchObject({ status: 'loading', aside: null });
  });

  it('leaves an article paused that was', async () => {
    const { engine, player, sentence } = await inSentence();
    player.pause();
    await player.sayAside('هو', sentence);
    engine.tell({ type: 'finished' });
    await vi.advanceTimersByTimeAsync(0);
    expect(player.state()).toMatchObject({ status: 'paused', aside: null, sentence });
    expect(engine.requests.at(-1)?.text).toBe('هو');
  });

  it('is waited for no longer than it can last', async () => {
    const { engine, player, sentence } = await inSentence();
    await player.sayAside('هو', sentence);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(player.state()).toMatchObject({ status: 'loading', aside: null });
    expect(engine.requests.at(-1)?.text).toBe('الجملة الأولى.');
  });

  it.each<[string, (player: Player) => unknown, string]>([
    ['resuming', (player) => player.resume(), 'loading'],
    ['pausing', (player) => player.pause(), 'paused'],
    ['stopping', (player) => player.stop(), 'idle'],
    ['playing', (player) => player.play({ block: 'b3', start: 0, end: 1 }), 'loading'],
  ])('is ended by %s, and is not heard of again', async (_, act, status) => {
    const { engine, player, sentence } = await inSentence();
    await player.sayAside('هو', sentence);
    const { cancels } = engine;
    await act(player);
    expect(engine.cancels).toBe(cancels + 1);
    expect(player.state()).toMatchObject({ status, aside: null });
    await vi.advanceTimersByTimeAsync(5_000);
    if (status !== 'loading') expect(player.state().status).toBe(status);
  });

  it('says so in a player that holds an article and has not begun', async () => {
    const { engine, player } = setUp();
    await player.sayAside('هو', { block: 'b1', start: 15, end: 30 });
    engine.tell({ type: 'finished' });
    expect(player.state()).toMatchObject({ status: 'paused', sentence: { block: 'b1', start: 15 } });
  });

  it('fails where there is no voice', async () => {
    const { player } = setUp([]);
    await expect(player.sayAside('هو', null)).rejects.toThrow('noArabicVoice');
  });

  it('asks of the word heard last, also in a pause, but not of one in another sentence', async () => {
    const { engine, player } = await inSentence();
    expect(player.placeHeard()).toEqual({ block: 'b1', start: 7, end: 13 });
    player.pause();
    expect(player.placeHeard()).toEqual({ block: 'b1', start: 7, end: 13 });
    player.step('sentence', 'next');
    expect(player.placeHeard()).toEqual({ block: 'b1', start: 15, end: 15 });
    expect(engine.requests).toHaveLength(1);
  });
});
