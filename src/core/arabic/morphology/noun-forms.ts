import { withoutMarks } from './diacritised';
import { joined } from './hamza';
import type { FormKind, InflectedForm } from './inflected-form';
import type { LexiconRow } from '../../lexicon/lexicon-row';

const KASRATAN = '\u064D';
const SOUND_PLURAL = /\u064Fون\u064E?$/;

function push(forms: InflectedForm[], text: string, kind: FormKind, rare = false): void {
  forms.push(rare ? { text, kind, rare } : { text, kind });
}

/** Broken plurals without tanwin: فُعَلَاء, مَفَاعِل, مَفَاعِيل and their like. */
function isDiptote(plural: string): boolean {
  const letters = withoutMarks(plural);
  return /(?:اء|ى|ات|ون)$/.test(letters) || (/^..ا.{2,3}$/.test(letters) && !letters.endsWith('ة'));
}

function takesTanwinAlif(text: string): boolean {
  return !/(?:ة|اء|ا|ى|أ)$/.test(withoutMarks(text));
}

/** Dual: both cases, alone and in construct (without nun). */
function pushDual(forms: InflectedForm[], singular: string): void {
  const stem = singular.endsWith('ة')
    ? singular.slice(0, -1) + 'ت'
    : singular.endsWith('ى')
      ? singular.slice(0, -1) + 'ي'
      : singular;
  push(forms, joined(stem, 'َانِ'), 'nun-ending');
  push(forms, joined(stem, 'َيْنِ'), 'nun-ending');
  push(forms, joined(stem, 'َا'), 'construct', true);
  push(forms, joined(stem, 'َيْ'), 'construct', true);
}

function pushSoundPlural(forms: InflectedForm[], stem: string): void {
  push(forms, joined(stem, 'ُونَ'), 'nun-ending');
  push(forms, joined(stem, 'ِينَ'), 'nun-ending');
  push(forms, joined(stem, 'ُو'), 'construct', true);
  push(forms, joined(stem, 'ِي'), 'construct', true);
}

function pushPlural(forms: InflectedForm[], plural: string): void {
  if (SOUND_PLURAL.test(plural)) {
    pushSoundPlural(forms, plural.replace(SOUND_PLURAL, ''));
    return;
  }
  if (plural.endsWith(KASRATAN)) {
    pushDefective(forms, plural);
    return;
  }
  push(forms, plural, 'noun');
  if (!isDiptote(plural)) push(forms, joined(plural, 'ًا'), 'tanwin');
}

/** قَاضٍ: written without ya where it is indefinite, with ya elsewhere. */
function pushDefective(forms: InflectedForm[], text: string): void {
  const stem = text.slice(0, -1);
  push(forms, text, 'fixed');
  push(forms, stem + 'ِي', 'noun');
  push(forms, stem + 'ِيًا', 'tanwin');
}

function pushSingular(forms: InflectedForm[], lemma: string): void {
  if (lemma.endsWith(KASRATAN)) {
    pushDefective(forms, lemma);
    pushDual(forms, lemma.slice(0, -1) + 'ِي');
    return;
  }
  push(forms, lemma, 'noun');
  if (takesTanwinAlif(lemma)) push(forms, joined(lemma, 'ًا'), 'tanwin');
  pushDual(forms, lemma);
}

/** أَكْبَر, أَقَلّ: no ة and no sound plural. */
const ELATIVE = /^أ\u064E(?:.\u0652.\u064E.|.\u064E.\u0651)$/;

/** Where the feminine is none by rule it stands among the forms of the row. */
function isRegular(row: LexiconRow): boolean {
  return !row.forms && !ELATIVE.test(row.lemma) && !/[ةىء]$/.test(row.lemma);
}

function pushFeminine(forms: InflectedForm[], masculine: string): void {
  const stem = masculine.endsWith(KASRATAN) ? masculine.slice(0, -1) + 'ِي' : masculine;
  const feminine = joined(stem, 'َة');
  push(forms, feminine, 'noun');
  pushDual(forms, feminine);
  push(forms, joined(stem, 'َات'), 'noun');
}

/** The forms of a noun: singular, accusative with tanwin, dual, the plurals listed, each as it stands in construct;
 * the feminine of persons. */
export function nounForms(row: LexiconRow): InflectedForm[] {
  const forms: InflectedForm[] = [];
  pushSingular(forms, row.lemma);
  for (const plural of row.plurals ?? []) pushPlural(forms, plural);
  for (const form of row.forms ?? []) push(forms, form, 'noun');
  // Who has a plural in ـون is a person, and may be a woman: فَنَّانَة, مُرَاسِلَات.
  if (row.pos === 'noun' && row.plurals?.some((plural) => SOUND_PLURAL.test(plural)))
    pushFeminine(forms, row.lemma);
  return forms;
}

/** The forms of an adjective: as a noun's, and feminine with dual and plural; a masculine plural where none is listed. */
export function adjectiveForms(row: LexiconRow): InflectedForm[] {
  const forms = nounForms(row);
  if (!isRegular(row)) return forms;
  pushFeminine(forms, row.lemma);
  if (!row.plurals) pushSoundPlural(forms, row.lemma.endsWith(KASRATAN) ? row.lemma.slice(0, -1) : row.lemma);
  return forms;
}
