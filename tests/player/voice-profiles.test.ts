import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlayerState } from '../../src/core/calls';
import type { SpeechSettings } from '../../src/core/settings/settings';
import { textOfRange, type Article } from '../../src/core/article/article';
import { utterancesFromArticle } from '../../src/core/speech/utterance-plan';
import { DEFAULT_SETTINGS, speechSettingsOf } from '../../src/core/settings/settings';
import { CLAUSES, spokenForm } from '../../src/knowledge/spoken';
import { voiceCatalogue } from '../../src/knowledge/voices';
import { WebSpeechEngine } from '../../src/platform/web-speech-engine';
import { Player } from '../../src/player/player';
import { articleOf } from '../fakes/article';
import {
  Loudspeaker,
  type Heard,
  SimulatedEngine,
  SimulatedSynthesis,
  SimulatedUtterance,
  type VoiceProfile,
} from '../fakes/simulated-speech';
import { PROFILES, type ProfileRow } from '../fakes/voice-profiles';
import { listed, ZARIYAH } from '../fakes/voices';

const CLAUSE = 'وأضاف الوزير أن العمل في الطريق الجديدة يسير كما خطط له، ';
/** A sentence too long for any voice to say at once. */
const LONG = `قال الوزير في مؤتمره إن الخطة كاملة، ${CLAUSE.repeat(10)}ثم عاد إلى مكتبه.`;
const PARAGRAPHS = [
  'افتتح وزير النقل سامي الكيلاني طريق الميناء صباح الثلاثاء. وحضر الافتتاح أهل المدينة. هل يكفي ذلك؟ نعم!',
  '***',
  `${LONG} وعاد الحضور بعد ساعة واحدة إلى بيوتهم مسرورين بما رأوا في يومهم.`,
  'وقالت هدى بن عاشور إنها سعيدة، لكن أهل القرية يريدون جسرا. وبكى طفل. ثم ضحك. وانتهى الحفل عند المساء.',
];
const TITLE = 'وزير النقل يفتتح طريق الميناء';
const PLAIN = articleOf(TITLE, ...PARAGRAPHS);
/** What stands for digits is said again from its first word: not for the test that counts words. */
const ARTICLE = articleOf(
  TITLE,
  ...PARAGRAPHS,
  'وزاد الدخل 15% في العام. وكلفت الطريق 3 ملايين دينار. وستفتح في 2026.',
);
const MINUTES = 60_000;
const SETTINGS: SpeechSettings = speechSettingsOf(DEFAULT_SETTINGS);
/** A voice from elsewhere speaks only where it was chosen and allowed. */
const ONLINE: SpeechSettings = {
  ...SETTINGS,
  voices: { ar: ZARIYAH.uri },
  onlineMakers: listed([ZARIYAH]).map(({ maker }) => maker.key),
};

/** Without the spaces, at which it may be cut. */
const plain = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');
const sentencesOf = (article: Article): string[] =>
  utterancesFromArticle(article)
    .map((range) => spokenForm(textOfRange(article, range) ?? '').spoken)
    .filter((spoken) => /\p{L}/u.test(spoken));
const SENTENCES = sentencesOf(ARTICLE);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('SpeechSynthesisUtterance', SimulatedUtterance);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settingsFor = ({ isLocal = true }: VoiceProfile): SpeechSettings => (isLocal ? SETTINGS : ONLINE);

interface Listening {
  article?: Article;
  isHelped: boolean;
  /** Is called every second; without it, who is interrupted resumes. */
  act?: (player: Player, second: number) => void;
}

/** Reads a whole article with a voice of a profile. */
async function listen({ profile }: ProfileRow, { article = ARTICLE, isHelped, act }: Listening) {
  const loudspeaker = new Loudspeaker();
  const synthesis = new SimulatedSynthesis(profile, loudspeaker);
  const engines = [
    new WebSpeechEngine(synthesis as unknown as SpeechSynthesis),
    ...(isHelped ? [new SimulatedEngine(loudspeaker)] : []),
  ];
  const states: PlayerState[] = [];
  const player = new Player({
    engines,
    clauses: CLAUSES,
    catalogue: voiceCatalogue,
    spokenForm: (text) => spokenForm(text),
    monthSet: () => 'mashriq',
    announce: (state) => states.push(state),
    save: () => undefined,
    now: () => Date.now(),
  });
  player.load('k', 7, article, settingsFor(profile));
  void player.play(null);
  const isOver = (): boolean => ['ended', 'failed'].includes(player.state().status);
  for (let second = 0; !isOver(); second++) {
    if (second * 1_000 > 30 * MINUTES) throw new Error(`it hangs: ${JSON.stringify(player.state())}`);
    await vi.advanceTimersByTimeAsync(1_000);
    act?.(player, second);
    if (player.state().status === 'paused' && !act) void player.resume();
  }
  return { player, states, heard: loudspeaker.heard, synthesis };
}

/** The order of the engines that spoke. */
const speakers = (heard: { by: string }[]): string[] =>
  heard.map(({ by }) => by).filter((by, i, all) => by !== all[i - 1]);

const BY = { 'web-speech': ['web-speech'], bundled: ['bundled'], both: ['web-speech', 'bundled'] };

const textsOf = (heard: readonly Heard[]): string[] => heard.map(({ text }) => text);

describe('a whole article, spoken by a voice of the browser', () => {
  it('has sentences enough, and one that is too long', () => {
    expect(SENTENCES.length).toBeGreaterThanOrEqual(13);
    expect(Math.max(...SENTENCES.map(({ length }) => length))).toBeGreaterThan(600);
  });

  it.each(PROFILES)('$name: every sentence once and in order, or words that say why not', async (row) => {
    const { player, heard } = await listen(row, { isHelped: false });
    if (row.alone === 'spoken') {
      expect(player.state()).toMatchObject({ status: 'ended', error: null });
      expect(plain(textsOf(heard))).toBe(plain(SENTENCES));
    } else {
      expect(player.state()).toMatchObject({ status: 'failed', error: row.alone });
      // It got as far as the voice did, and no sentence was passed over.
      expect(plain(SENTENCES).startsWith(plain(textsOf(heard)))).toBe(true);
    }
  });

  it.each(PROFILES)('$name: every sentence once and in order, with another engine behind it', async (row) => {
    const { player, heard, states } = await listen(row, { isHelped: true });
    expect(player.state()).toMatchObject({ status: 'ended', error: null });
    expect(plain(textsOf(heard))).toBe(plain(SENTENCES));
    expect(speakers(heard)).toEqual(BY[row.helped]);
    const voices = states.flatMap(({ status, voice }) =>
      status === 'playing' && voice ? [voice.engine] : [],
    );
    expect(voices.at(-1)).toBe(BY[row.helped].at(-1));
    expect(states.map(({ status }) => status)).not.toContain('failed');
  });

  it.each(PROFILES)('$name: no word is lost or said twice by pauses and other rates', async (row) => {
    const act = (player: Player, second: number): void => {
      const { status } = player.state();
      if (second % 40 === 10) player.pause();
      if (second % 40 >= 20 && status === 'paused') void player.resume();
      const rate = 1 + (second % 3) / 4;
      if (second % 40 === 30) void player.changeSettings({ ...settingsFor(row.profile), rate });
    };
    const { player, heard, synthesis } = await listen(row, { article: PLAIN, isHelped: true, act });
    expect(player.state()).toMatchObject({ status: 'ended', error: null });
    expect(plain(textsOf(heard))).toBe(plain(sentencesOf(PLAIN)));
    expect(synthesis.pauses).toBe(0);
  });
});
