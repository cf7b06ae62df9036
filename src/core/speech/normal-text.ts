/** A text with one shape for each letter, digit and space, and the way back to the written one. */
export interface NormalText {
  text: string;
  /** `origin[i]` is the written offset of normal unit `i`; one more entry than units. Null where nothing changed. */
  origin: Int32Array | null;
}

/** Anything outside plain Arabic, printable ASCII and «» asks for the slow way. */
const SPECIAL = /[^\n -~،؛؟\u0621-\u063A\u0641-\u064A\u064B-\u0652«»]|([\u064B-\u0652])\1/;
const LETTER = /\p{L}/u;
const ARABIC_DIGIT = /[٠-٩۰-۹]/;
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/;
/** Signs that NFKC would take apart although the rules read them whole. */
const WHOLE = /[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞²³…™©®°%]/;

/** Letters of other alphabets in Arabic script, as an Arabic voice can say them; and signs with one plain shape. */
const PLAIN: Record<string, string> = {
  ڤ: 'ف', ڥ: 'ف', پ: 'ب', چ: 'تش', گ: 'ج', ژ: 'ج', ڨ: 'ق', ڭ: 'ك', ک: 'ك', ڪ: 'ك', ٱ: 'ا',
  ی: 'ي', ې: 'ي', ے: 'ي', ہ: 'ه', ھ: 'ه', ە: 'ه', ۀ: 'ه', ۃ: 'ة', ۆ: 'و', ۇ: 'و', ۋ: 'ف',
  ٹ: 'ت', ڈ: 'د', ڑ: 'ر', ں: 'ن', ڕ: 'ر', ڵ: 'ل', ێ: 'ي',
  '٫': '.', '٬': ',', '٪': '%', '٭': '*', '۔': '.', '−': '-', '‐': '-', '‑': '-', '‒': '–', '―': '—', '﹣': '-',
  '’': "'", '‘': "'", 'ʼ': "'", '`': "'", '“': '"', '”': '"', '„': '"', '‟': '"', '‹': '«', '›': '»',
  'º': '°', '˚': '°', '℃': '°C', '℉': '°F', '№': 'رقم ', '⁄': '/', '∕': '/', '•': '،', '·': ' ', '‚': ',',
  '\t': ' ', '\u2028': '\n', '\u2029': '\n', '\u0085': '\n',
}; // prettier-ignore

const COMPOSED: Record<string, string> = {
  'ا\u0653': 'آ',
  'ا\u0654': 'أ',
  'ا\u0655': 'إ',
  'و\u0654': 'ؤ',
  'ي\u0654': 'ئ',
};

/** A tatweel inside or after a word stretches it; between numbers or alone it stands for a dash. */
function tatweel(before: string, after: string): string {
  if (/[\d]/.test(before)) return '-';
  const isLone = (before === '' || /[\s.،؛:]/.test(before)) && (after === '' || /\s/.test(after));
  return isLone ? '–' : '';
}

/** Characters whose plain shape nothing beside them changes, as they were met. */
const plainShapes = new Map<string, string>();
const CONTEXTUAL = /[\u0640\r\u064B-\u0652]/;
/** Characters of one language are far fewer; this bounds what a hostile text can fill. */
const MOST_SHAPES = 4096;

function plainCharacters(character: string, before: string, after: string): string {
  const known = plainShapes.get(character);
  if (known !== undefined) return known;
  const shape = plainShape(character, before, after);
  if (!CONTEXTUAL.test(character) && plainShapes.size < MOST_SHAPES) plainShapes.set(character, shape);
  return shape;
}

function plainShape(character: string, before: string, after: string): string {
  const plain = PLAIN[character];
  if (plain !== undefined) return plain;
  if (ARABIC_DIGIT.test(character)) return String(character.charCodeAt(0) & 0xf);
  if (character === '\u0640') return tatweel(before, after);
  if (character === '\r') return after === '\n' ? '' : '\n';
  if (INVISIBLE.test(character)) return '';
  if (/[\u064B-\u0652]/.test(character)) return before === character ? '' : character;
  if (/[\u0653-\u065F\u06D6-\u06ED]/.test(character)) return '';
  if (/[^\S\n]/.test(character)) return ' ';
  if (/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/.test(character)) return '';
  if (WHOLE.test(character)) return character;
  const folded = character.normalize('NFKC');
  if (folded === character) return character;
  return Array.from(folded.trim(), (part) => PLAIN[part] ?? (part === '\u0640' ? '' : part)).join('');
}

/** One shape for each character (digits Western, Persian and presentation forms Arabic, nothing invisible). */
export function normalText(written: string): NormalText {
  if (!SPECIAL.test(written)) return { text: written, origin: null };
  const origin: number[] = [];
  const units: string[] = [];
  let index = 0;
  for (const character of written) {
    const before = units.at(-1) ?? '';
    const composed = COMPOSED[before + character];
    if (composed !== undefined) units[units.length - 1] = composed;
    else {
      const shape = plainCharacters(character, before, written.charAt(index + character.length));
      for (let at = 0; at < shape.length; at++) {
        units.push(shape.charAt(at));
        origin.push(index);
      }
    }
    index += character.length;
  }
  // What was dropped at the very start belongs to the first character that stayed.
  if (origin.length > 0) origin[0] = 0;
  origin.push(written.length);
  return { text: units.join(''), origin: Int32Array.from(origin) };
}

export function isLetter(character: string): boolean {
  return LETTER.test(character);
}
