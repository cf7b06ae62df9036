import { fieldsOf } from '../fields';
import { APPEARANCE_FIELDS } from './appearance';
import { flag, listOfTexts, namesOf, oneOf, valuesFrom, type Field, type ValuesOf } from './field';
import { MOST_HOSTS } from './host-list';
import { SPEECH_FIELDS } from './speech';
import { shortcutsFromUnknown, type CustomShortcuts } from '../shortcuts';

export const PEOPLE_ORDERS = ['article', 'weight'] as const;
/** By first mention, or by how much of the article turns on a person. */
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

export const WORD_HIGHLIGHTS = ['word', 'sentence'] as const;
/** Whether the word being spoken is highlighted in its sentence, or the sentence alone. */
export type WordHighlight = (typeof WORD_HIGHLIGHTS)[number];

const shortcuts: Field<CustomShortcuts> = {
  fallback: {},
  read: shortcutsFromUnknown,
  schema: { type: 'object', additionalProperties: { type: 'string' } },
};

/** Everything that can be set, once. A setting is added here, and as a row where it is shown. */
export const SETTING_FIELDS = {
  ...APPEARANCE_FIELDS,
  ...SPEECH_FIELDS,
  wordHighlight: oneOf(WORD_HIGHLIGHTS, 'word'),
  /** Whether the voice goes on when the page that is read is left. */
  keepListening: flag(false),
  peopleOrder: oneOf(PEOPLE_ORDERS, 'article'),
  /** Shortcuts of one letter in the reader; WCAG 2.1.4 wants a switch for them. */
  letterShortcuts: flag(true),
  /** Keys of the reader's own choosing, by action; an empty text: none. */
  shortcuts,
  /** Whether encyclopaedias on the network may be asked, where the browser allows it too. */
  online: flag(false),
  /** Whether the words that are looked up are kept on the device. */
  keepWords: flag(true),
  /** Whether the places where reading and listening stopped are kept on the device. */
  keepPlaces: flag(true),
  /** Whether a button stands beside what is selected in a page that Mubin was called to. */
  pageBubble: flag(false),
  /** Hosts of pages without that button, the one named last at the end. */
  noBubbleHosts: listOfTexts(MOST_HOSTS),
  /** Hosts on which the reader opens by itself, where the browser allows it too. */
  autoHosts: listOfTexts(MOST_HOSTS),
  /** Whether the appearance goes along to the person's other browsers, by the browser's own synchronisation. */
  sync: flag(false),
} as const;

export type Settings = ValuesOf<typeof SETTING_FIELDS>;
export type SettingName = keyof Settings;

/** One voice was kept for all languages until there was one for each; nearly always it was chosen for Arabic. */
function withVoices(stored: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { voices, voiceUri } = stored;
  const isOld = (typeof voices !== 'object' || voices === null) && typeof voiceUri === 'string' && voiceUri;
  return isOld ? { ...stored, voices: { ar: voiceUri } } : stored;
}

/** Settings out of whatever the storage holds: unknown fields dropped, bad values replaced by the default. */
export function settingsFromUnknown(value: unknown): Settings {
  const stored = fieldsOf(value);
  return valuesFrom(SETTING_FIELDS, withVoices(stored));
}

export const DEFAULT_SETTINGS: Readonly<Settings> = settingsFromUnknown({});

/** The settings that the player speaks by. */
export const SPEECH_SETTINGS = namesOf(SPEECH_FIELDS);
export type SpeechSettings = Pick<Settings, (typeof SPEECH_SETTINGS)[number]>;

/** What of the settings the player needs. */
export const speechSettingsOf = (settings: Settings): SpeechSettings => valuesFrom(SPEECH_FIELDS, settings);

/** The settings of how the article looks. */
export const APPEARANCE_SETTINGS = namesOf(APPEARANCE_FIELDS);
