import { MONTH_CHOICES, type MonthChoice } from './speech/month-set';

export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const FONTS = ['naskh', 'sans'] as const;
export type Font = (typeof FONTS)[number];

export const PEOPLE_ORDERS = ['article', 'weight'] as const;
/** By first mention, or by how much of the article turns on a person. */
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

export const WORD_HIGHLIGHTS = ['word', 'sentence'] as const;
/** Whether the word being spoken is highlighted in its sentence, or the sentence alone. */
export type WordHighlight = (typeof WORD_HIGHLIGHTS)[number];

/** CSS pixels. 14–64 holds WCAG 1.4.4's 200 % of the default on both sides. */
export const FONT_SIZE = { min: 14, max: 64, step: 2 } as const;
/** Times the voice's own pace. Web Speech allows 0.1–10; outside 0.5–3 Arabic voices cannot be followed. */
export const RATE = { min: 0.5, max: 3, step: 0.25 } as const;
/** 1 is the voice's own; the range is that of Web Speech. */
export const PITCH = { min: 0, max: 2, step: 0.1 } as const;
export const VOLUME = { min: 0, max: 1, step: 0.1 } as const;

export interface SteppedRange {
  min: number;
  max: number;
  step: number;
}

/** A value one or more steps on, held to its range. Tenths do not add up exactly. */
export const steppedBy = (value: number, { min, max, step }: SteppedRange, steps: number): number =>
  Math.min(max, Math.max(min, Math.round((value + step * steps) * 100) / 100));

export interface Settings {
  theme: Theme;
  font: Font;
  fontSize: number;
  rate: number;
  /** `voiceURI` of the voice that the listener chose, by the primary subtag of its language; else the best on this device. */
  voices: Readonly<Record<string, string>>;
  /** Keys of the makers of online voices (`ListedVoice`) to whom the text may be sent. */
  onlineMakers: readonly string[];
  pitch: number;
  volume: number;
  wordHighlight: WordHighlight;
  /** Which names are said for months that an article writes as numbers. */
  monthNames: MonthChoice;
  /** Whether what stands in brackets is passed over in silence. */
  skipBrackets: boolean;
  /** Whether addresses on the web and for mail are. */
  skipLinks: boolean;
  /**
   * Whether the words under pictures are spoken. Not at first: who listens does not see the picture, and its words break
   * into what the article says.
   */
  speakCaptions: boolean;
  /** Whether the voice goes on when the page that is read is left. */
  keepListening: boolean;
  peopleOrder: PeopleOrder;
  /** Shortcuts of one letter in the reader; WCAG 2.1.4 wants a switch for them. */
  letterShortcuts: boolean;
  /** Whether encyclopaedias on the network may be asked, where the browser allows it too. */
  online: boolean;
  /** Whether the words that are looked up are kept on the device. */
  keepWords: boolean;
  /** Whether a button stands beside what is selected in a page that Mubin was called to. */
  pageBubble: boolean;
  /** Hosts of pages without that button, the one named last at the end. */
  noBubbleHosts: readonly string[];
}

/** Of more hosts the one named first is forgotten. */
const MOST_HOSTS = 500;

/** The hosts without the button, with one more or one less. */
export function noBubbleHostsWith(hosts: readonly string[], host: string, isOff: boolean): readonly string[] {
  const others = hosts.filter((other) => other !== host);
  return isOff ? [...others, host].slice(-MOST_HOSTS) : others;
}

export function hasPageBubble({ pageBubble, noBubbleHosts }: Settings, host: string): boolean {
  return pageBubble && !noBubbleHosts.includes(host);
}

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  theme: 'system',
  font: 'naskh',
  fontSize: 22,
  rate: 1,
  voices: {},
  onlineMakers: [],
  pitch: 1,
  volume: 1,
  wordHighlight: 'word',
  monthNames: 'auto',
  skipBrackets: false,
  skipLinks: false,
  speakCaptions: false,
  keepListening: false,
  peopleOrder: 'article',
  letterShortcuts: true,
  online: false,
  keepWords: true,
  pageBubble: false,
  noBubbleHosts: [],
};

const clamped = (value: unknown, { min, max }: { min: number; max: number }, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;

const oneOf = <T>(value: unknown, allowed: readonly T[], fallback: T): T =>
  allowed.find((candidate) => candidate === value) ?? fallback;

const hostsFromUnknown = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((host): host is string => typeof host === 'string' && host !== ''))].slice(
        -MOST_HOSTS,
      )
    : [];

/** One voice was kept for all languages until there was one for each; nearly always it was chosen for Arabic. */
function voicesFromUnknown(value: unknown, oldUri: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null)
    return typeof oldUri === 'string' && oldUri !== '' ? { ar: oldUri } : {};
  const good = Object.entries(value as Record<string, unknown>).filter(
    (entry): entry is [string, string] =>
      /^[a-z]{2,8}$/.test(entry[0]) && typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(good);
}

/** The voices with another one for a language, or, with null, with none of the listener's own. */
export function voicesWith(
  voices: Readonly<Record<string, string>>,
  language: string,
  uri: string | null,
): Readonly<Record<string, string>> {
  const others = Object.entries(voices).filter(([other]) => other !== language);
  return Object.fromEntries(uri === null ? others : [...others, [language, uri]]);
}

const makersFromUnknown = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((key): key is string => typeof key === 'string' && key !== ''))]
    : [];

/** Settings out of whatever the storage holds: unknown fields dropped, bad values replaced by the default. */
export function settingsFromUnknown(value: unknown): Settings {
  const stored = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    theme: oneOf(stored['theme'], THEMES, DEFAULT_SETTINGS.theme),
    font: oneOf(stored['font'], FONTS, DEFAULT_SETTINGS.font),
    fontSize: clamped(stored['fontSize'], FONT_SIZE, DEFAULT_SETTINGS.fontSize),
    rate: clamped(stored['rate'], RATE, DEFAULT_SETTINGS.rate),
    voices: voicesFromUnknown(stored['voices'], stored['voiceUri']),
    onlineMakers: makersFromUnknown(stored['onlineMakers']),
    pitch: clamped(stored['pitch'], PITCH, DEFAULT_SETTINGS.pitch),
    volume: clamped(stored['volume'], VOLUME, DEFAULT_SETTINGS.volume),
    wordHighlight: oneOf(stored['wordHighlight'], WORD_HIGHLIGHTS, DEFAULT_SETTINGS.wordHighlight),
    monthNames: oneOf(stored['monthNames'], MONTH_CHOICES, DEFAULT_SETTINGS.monthNames),
    skipBrackets: stored['skipBrackets'] === true,
    skipLinks: stored['skipLinks'] === true,
    speakCaptions: stored['speakCaptions'] === true,
    keepListening: stored['keepListening'] === true,
    peopleOrder: oneOf(stored['peopleOrder'], PEOPLE_ORDERS, DEFAULT_SETTINGS.peopleOrder),
    letterShortcuts: stored['letterShortcuts'] !== false,
    online: stored['online'] === true,
    keepWords: stored['keepWords'] !== false,
    pageBubble: stored['pageBubble'] === true,
    noBubbleHosts: hostsFromUnknown(stored['noBubbleHosts']),
  };
}

/** The settings that the player speaks by. */
export const SPEECH_SETTINGS = [
  'rate',
  'pitch',
  'volume',
  'voices',
  'onlineMakers',
  'monthNames',
  'skipBrackets',
  'skipLinks',
  'speakCaptions',
] as const satisfies (keyof Settings)[];

/** What of the settings the player needs. */
export function speechSettingsOf(settings: Settings): Pick<Settings, (typeof SPEECH_SETTINGS)[number]> {
  const { rate, pitch, volume, voices, onlineMakers, monthNames } = settings;
  const { skipBrackets, skipLinks, speakCaptions } = settings;
  return { rate, pitch, volume, voices, onlineMakers, monthNames, skipBrackets, skipLinks, speakCaptions };
}
