import { fieldsOf } from '../fields';
import { flag, inRange, oneOf, type Field, type ValuesOf } from './field';

export const THEMES = ['system', 'light', 'sepia', 'dark', 'black', 'contrast', 'custom'] as const;
export type Theme = (typeof THEMES)[number];

/** A Naskh, a modern sans, and one with open forms for low vision. */
export const FONTS = ['naskh', 'sans', 'clear'] as const;

export const DIGIT_CHOICES = ['written', 'arabic', 'latin'] as const;
/** Digits as the article writes them, ٠١٢ or 012. */
export type DigitChoice = (typeof DIGIT_CHOICES)[number];

/** In the order of how many there are to see. */
export const DIACRITICS_CHOICES = ['hidden', 'written', 'doubtful', 'all'] as const;
/** Short vowels: none, as the article writes them, and of Arabic also where a word may be misread, or on all words. */
export type DiacriticsChoice = (typeof DIACRITICS_CHOICES)[number];

/** The one after it in a language, and after the last the first. @param choices those of the language */
export const nextDiacritics = (
  now: DiacriticsChoice,
  choices: readonly DiacriticsChoice[],
): DiacriticsChoice =>
  choices[(choices.indexOf(choices.includes(now) ? now : 'written') + 1) % choices.length] ?? 'written';

export const WORD_ENDINGS = ['full', 'pausal'] as const;
/** Where all words have their vowels: with those of case and mood, or as at a pause. */

export const READING_FOCUSES = ['none', 'line', 'lines', 'paragraph'] as const;
/** What stays clear while the rest of the text is dimmed: nothing is, one line, three lines, a paragraph. */
export type ReadingFocus = (typeof READING_FOCUSES)[number];

/** The one after it, and after the last the first. */
export const nextReadingFocus = (focus: ReadingFocus): ReadingFocus =>
  READING_FOCUSES[(READING_FOCUSES.indexOf(focus) + 1) % READING_FOCUSES.length] ?? 'none';

/** CSS pixels. 14–64 holds WCAG 1.4.4's 200 % of the default on both sides. */
export const FONT_SIZE = { min: 14, max: 64, step: 2 } as const;
/** Times the text size. WCAG 1.4.8 asks for 1.5 at least; Arabic wants 1.8–2.0, with room for marks up to 2.6. */
export const LINE_HEIGHT = { min: 1.5, max: 2.6, step: 0.1 } as const;
/** Em, added to each space. Letters are never spaced: that breaks the joins of Arabic (W3C alreq). */
export const WORD_SPACING = { min: 0, max: 0.5, step: 0.05 } as const;
/** Em: how long a line may be. WCAG 1.4.8 asks for 80 characters at most to be possible; 34 em of Arabic hold about 75. */
export const LINE_WIDTH = { min: 20, max: 60, step: 2 } as const;
/** Rem, kept free on both sides of the text. */
export const MARGIN = { min: 0.5, max: 6, step: 0.5 } as const;

/** `#rrggbb`, each. */
export interface CustomColours {
  ground: string;
  ink: string;
  accent: string;
}

const COLOUR = /^#[0-9a-f]{6}$/;
const DEFAULT_COLOURS: Readonly<CustomColours> = { ground: '#fff8e7', ink: '#1d1a16', accent: '#0b4f6c' };

const customColours: Field<Readonly<CustomColours>> = {
  fallback: DEFAULT_COLOURS,
  schema: {
    type: 'object',
    properties: { ground: { type: 'string' }, ink: { type: 'string' }, accent: { type: 'string' } },
  },
  read: (stored) => {
    const given = fieldsOf(stored);
    const colour = (name: keyof CustomColours) => {
      const value = given[name];
      return typeof value === 'string' && COLOUR.test(value) ? value : DEFAULT_COLOURS[name];
    };
    return { ground: colour('ground'), ink: colour('ink'), accent: colour('accent') };
  },
};

/** How the article looks. These alone may be synchronised between a person's browsers. */
export const APPEARANCE_FIELDS = {
  theme: oneOf(THEMES, 'system'),
  /** Used by the theme `custom`. */
  customColours,
  font: oneOf(FONTS, 'naskh'),
  fontSize: inRange(FONT_SIZE, 22),
  lineHeight: inRange(LINE_HEIGHT, 1.9),
  wordSpacing: inRange(WORD_SPACING, 0),
  lineWidth: inRange(LINE_WIDTH, 34),
  margin: inRange(MARGIN, 2),
  digits: oneOf(DIGIT_CHOICES, 'written'),
  diacritics: oneOf(DIACRITICS_CHOICES, 'written'),
  wordEndings: oneOf(WORD_ENDINGS, 'full'),
  /** Whether words that may well be said otherwise get no vowels. */
  sureVowelsOnly: flag(false),
  readingFocus: oneOf(READING_FOCUSES, 'none'),
  /** Whether the pictures of the article are shown. */
  pictures: flag(true),
} as const;

export type Appearance = ValuesOf<typeof APPEARANCE_FIELDS>;
