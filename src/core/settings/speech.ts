import { MONTH_CHOICES } from '../speech/month-set';
import { flag, inRange, listOfTexts, oneOf, tableOfTexts } from './field';

/** Times the voice's own pace. Web Speech allows 0.1–10; outside 0.5–3 Arabic voices cannot be followed. */
export const RATE = { min: 0.5, max: 3, step: 0.25 } as const;
/** 1 is the voice's own; the range is that of Web Speech. */
export const PITCH = { min: 0, max: 2, step: 0.1 } as const;
export const VOLUME = { min: 0, max: 1, step: 0.1 } as const;

/** There are fewer makers of voices than this. */
const MOST_MAKERS = 500;

/** What the player speaks by. */
export const SPEECH_FIELDS = {
  rate: inRange(RATE, 1),
  pitch: inRange(PITCH, 1),
  volume: inRange(VOLUME, 1),
  /** `voiceURI` of the voice that the listener chose, by the primary subtag of its language; else the best on this device. */
  voices: tableOfTexts(/^[a-z]{2,8}$/, (uri) => uri !== ''),
  /** Keys of the makers of online voices (`ListedVoice`) to whom the text may be sent. */
  onlineMakers: listOfTexts(MOST_MAKERS),
  /** Whether a voice (`voiceURI`) is given vowels, `on` or `off`; one that is not named, as is known of it. */
  voiceVowels: tableOfTexts(/^.{1,500}$/u, (value) => value === 'on' || value === 'off'),
  /** Which names are said for months that an article writes as numbers. */
  monthNames: oneOf(MONTH_CHOICES, 'auto'),
  /** Whether what stands in brackets is passed over in silence. */
  skipBrackets: flag(false),
  /** Whether addresses on the web and for mail are. */
  skipLinks: flag(false),
  /**
   * Whether the words under pictures are spoken. Not at first: who listens does not see the picture, and its words break
   * into what the article says.
   */
  speakCaptions: flag(false),
  /** Whether what a picture shows is said where its page describes it. */
  speakPictures: flag(false),
} as const;

/** What is kept of the voices that are given vowels, with a word on one of them. */
export const voiceVowelsWith = (
  voiceVowels: Readonly<Record<string, string>>,
  uri: string,
  isOn: boolean,
): Readonly<Record<string, string>> => ({ ...voiceVowels, [uri]: isOn ? 'on' : 'off' });

/** The voices with another one for a language, or, with null, with none of the listener's own. */
export function voicesWith(
  voices: Readonly<Record<string, string>>,
  language: string,
  uri: string | null,
): Readonly<Record<string, string>> {
  const others = Object.entries(voices).filter(([other]) => other !== language);
  return Object.fromEntries(uri === null ? others : [...others, [language, uri]]);
}
