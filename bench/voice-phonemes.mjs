// @ts-check
// How far what espeak-ng says is from what is right, on sentences of $MUBIN_DATA/tashkeel/test/WikiNewsTruth_2017.txt: as they are written
// without vowels, with ours, and with those of the people who made the test set.
// `node tools/build.mjs` first. `node bench/voice-phonemes.mjs [--all] [--rules] [--guesses] [--show N]`: every sentence in place of 120; what each rewriting of
// core/speech/espeak-spelling is worth; whether words known by their letters alone are better said bare; the worst N.
//
// What is right is read off the vowelled sentence by the rules of Arabic spelling (`phonemesOf`), as newsreaders say it: no alif of wasl
// after a word, pausal forms at pauses. What is said is what the bundled voice tells of itself. Stress is not compared, a long vowel or
// consonant is two sounds, and «و، ي» are the vowels that they glide from.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledModule } from '../tools/bundled.mjs';
import { data } from '../tools/vocalise/corpora.mjs';

const VOICE = path.resolve(import.meta.dirname, '../dist/cli/voice');
const FILE = path.join(data, 'tashkeel/test/WikiNewsTruth_2017.txt');
const SENTENCES = 120;

/**
 * @typedef {typeof import('../src/core/speech/vowelled-form') & typeof import('../src/core/speech/espeak-spelling') &
 *   typeof import('../src/core/arabic/morphology/diacritised') & typeof import('../src/core/arabic/sentences') &
 *   typeof import('../src/core/vocalise/tokens') & typeof import('../src/knowledge/spoken') & typeof import('../src/knowledge/vocalise')} Ours
 */
const {
  vowelledForm,
  espeakSpelling,
  ESPEAK_RULES,
  unitsOf,
  withoutMarks,
  sentencesOf,
  tokensOf,
  spokenForm,
  vocalise,
} = /** @type {Ours} */ (
  await bundledModule(
    [
      'core/speech/vowelled-form',
      'core/speech/espeak-spelling',
      'core/arabic/morphology/diacritised',
      'core/arabic/sentences',
      'core/vocalise/tokens',
      'knowledge/spoken',
      'knowledge/vocalise',
    ]
      .map((room) => `export * from './src/${room}';`)
      .join('\n'),
  )
);
/** @typedef {import('../src/core/vocalise/vocaliser').VocalisedWord} VocalisedWord */

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(2)} %`;

const [DAMMA, KASRA, SHADDA, SUKUN] = ['\u064F', '\u0650', '\u0651', '\u0652'];
/** @type {Record<string, string>} */
const VOWELS = {
  '\u064E': 'a',
  '\u064F': 'u',
  '\u0650': 'i',
  '\u064B': 'a n',
  '\u064C': 'u n',
  '\u064D': 'i n',
  '\u0670': 'a',
};
/** @type {Record<string, string>} */
const SOUNDS = {
  ب: 'b',
  ت: 't',
  ث: 'θ',
  ج: 'dʒ',
  ح: 'ħ',
  خ: 'χ',
  د: 'd',
  ذ: 'ð',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'ʃ',
  ص: 'S',
  ض: 'D',
  ط: 'T',
  ظ: 'ð',
  ع: 'ʕ',
  غ: 'ɣ',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'u',
  ي: 'i',
  ء: 'ʔ',
  أ: 'ʔ',
  إ: 'ʔ',
  ؤ: 'ʔ',
  ئ: 'ʔ',
};
/** Of espeak-ng's names of sounds. @type {[string, string][]} */
const ALIKE = [
  ['ː', ''],
  ['s̪', 'S'],
  ['t̪', 'T'],
  ['dˤ', 'D'],
  ['j', 'i'],
  ['w', 'u'],
];
/** Words with a long a that is not written, by the letters around it. */
const UNWRITTEN = /^(?:[وفبكل]|ال)*(?:ه(?=ذ|ؤلاء)|ذ(?=لك)|ل(?=كن)|أول(?=ئك))|لل(?=ه$)|رحم(?=ن$)/u;

/** The sounds of a vowelled word. @param {string} word @param {boolean} isJoined a word stands before it in one breath */
function phonemesOfWord(word, isJoined) {
  const units = unitsOf(word);
  const letters = units.map(({ letter }) => letter).join('');
  const unwritten = UNWRITTEN.exec(letters);
  const afterUnwritten = unwritten ? unwritten.index + unwritten[0].length - 1 : -1;
  /** @type {string[]} */
  const sounds = [];
  const proclitics = /^[وف]?[بكل]?(?=ا)/u.exec(letters)?.[0].length ?? 0;
  units.forEach(({ letter, marks }, i) => {
    const before = units[i - 1];
    const after = units[i + 1];
    const vowel = [...marks]
      .map((mark) => VOWELS[mark] ?? '')
      .join(' ')
      .trim();
    const put = (/** @type {string} */ text) => sounds.push(...text.split(' ').filter(Boolean));
    const isArticle =
      letter === 'ا' &&
      after?.letter === 'ل' &&
      (after.marks === SUKUN || (after.marks === '' && units[i + 2]?.marks.includes(SHADDA)));
    const isLinked =
      letter === 'ا' &&
      before?.letter === 'ل' &&
      before.marks === KASRA &&
      /[\u0651\u0652]/.test(after?.marks ?? '');
    if (isLinked) return;
    if (
      i === proclitics &&
      letter === 'ا' &&
      (i === 0 || isArticle || /[\u0651\u0652]/.test(after?.marks ?? '') || letters.startsWith('لا', i + 1))
    ) {
      if (i > 0 || isJoined) return;
      put(
        `ʔ ${
          isArticle
            ? 'a'
            : vowel ||
              (units
                .slice(1)
                .find(({ marks: own }) => /[\u064E-\u0650]/.test(own))
                ?.marks.includes(DAMMA)
                ? 'u'
                : 'i')
        }`,
      );
    } else if (
      letter === 'ل' &&
      marks === '' &&
      after?.marks.includes(SHADDA) &&
      (before?.letter === 'ا' || before?.letter === 'ل') &&
      i <= 4
    )
      return;
    else if (letter === 'ا' && !after && before?.letter === 'و') return;
    else if (letter === 'ا' || letter === 'ى') {
      if (!before?.marks.includes('\u064B') && !marks.includes('\u064B')) put('a');
      else if (!before?.marks.includes('\u064B')) put('a n');
    } else if (letter === 'آ') put('ʔ a a');
    else if (letter === 'ة') put(vowel && marks !== SUKUN ? `t ${vowel}` : '');
    else if (
      (letter === 'و' || letter === 'ي') &&
      marks === '' &&
      before &&
      !/[\u064E-\u0650]/.test(before.marks) &&
      before.letter !== 'ا'
    )
      put(letter === 'و' ? 'u u' : 'i i');
    else {
      const sound = SOUNDS[letter] ?? letter;
      put(`${sound} ${marks.includes(SHADDA) ? sound : ''} ${vowel}`);
    }
    if (i === afterUnwritten && vowel.length === 1) put('a');
  });
  return sounds;
}

/** Vowels are a, i and u; long ones two of them. @param {string} said vowelled as it is said */
function phonemesOf(said) {
  let end = 0;
  return tokensOf(said).flatMap(({ kind, text, start, end: to }) => {
    if (kind !== 'word') return [];
    const isJoined = end > 0 && /^[^\p{L}.؟?!؛;:،,…\n]*$/u.test(said.slice(end, start));
    end = to;
    return phonemesOfWord(text, isJoined);
  });
}

/** @type {Map<string, string[]>} */
const heard = new Map();

/** What the bundled voice says. @param {string} text */
function espeakPhonemes(text) {
  const known = heard.get(text) ?? phonemesHeard(text);
  heard.set(text, known);
  return known;
}

/** @param {string} text */
const phonemesHeard = (text) =>
  /** @type {string} */ (engine.synthesize_ipa(text).ipa)
    .split(/[\s_]+/)
    .map((sound) => sound.replaceAll(/[ˈˌ.]/g, ''))
    .filter((sound) => sound !== '' && !/^\(.*\)$/.test(sound))
    .flatMap((sound) => {
      const short = ALIKE.reduce((text, [own, other]) => text.replace(own, other), sound);
      return sound.includes('ː') ? [short, short] : [short];
    });

/** @param {readonly string[]} a @param {readonly string[]} b */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, sound] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries())
      next.push(Math.min((row[j] ?? 0) + Number(sound !== other), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The words of a vowelled text as the vocaliser would give them. @param {string} text @returns {{ bare: string, words: VocalisedWord[] }} */
function goldWords(text) {
  /** @type {VocalisedWord[]} */
  const words = [];
  let bare = '';
  let at = 0;
  for (const { kind, text: own, start, end } of tokensOf(text)) {
    if (kind !== 'word') continue;
    const units = unitsOf(own);
    bare += withoutMarks(text.slice(at, start));
    const letters = units.map(({ letter }) => letter);
    const marks = units.map((unit) => unit.marks);
    words.push({
      start: bare.length,
      end: bare.length + letters.join('').length,
      letters,
      marks,
      certainty: 1,
      endingCertainty: 1,
      hasEnding: /[\u064B-\u0650]/.test(marks.at(-1) ?? '') || /\u064B/.test(marks.at(-2) ?? ''),
      isGuess: false,
      ways: 1,
      telling: units.map(() => ''),
      isDoubtful: false,
      source: { lemma: '', partOfSpeech: '' },
    });
    bare += letters.join('');
    at = end;
  }
  return { bare: bare + withoutMarks(text.slice(at)), words };
}

// eslint-disable-next-line no-unsanitized/method -- a file of our own, which is there only once it is built
const { default: create } = await import(pathToFileURL(path.join(VOICE, 'espeak-ng.mjs')).href);
const voiceData = Uint8Array.from(fs.readFileSync(path.join(VOICE, 'espeak-ng.data'))).buffer;
const voice = await create({ getPreloadedPackage: () => voiceData, print: () => 0, printErr: () => 0 });
const engine = new voice.eSpeakNGWorker();
engine.set_voice('ar', 'ar', 0, 0, 0);

const options = new Set(process.argv.slice(2));
const all = fs
  .readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => sentencesOf(line).map(({ start, end }) => line.slice(start, end).normalize('NFC')))
  .map((line) =>
    unitsOf(line)
      .map(({ letter, marks }) => letter + marks)
      .join(''),
  )
  .filter((line) => !/[\p{Nd}A-Za-z/]/u.test(line) && tokensOf(line).length > 4);
const step = options.has('--all') ? 1 : Math.max(1, Math.floor(all.length / SENTENCES));
const sentences = all
  .filter((_, i) => i % step === 0)
  .slice(0, options.has('--all') ? all.length : SENTENCES);

const cases = sentences.map((sentence) => {
  const { bare, words } = goldWords(sentence);
  const form = spokenForm(bare, { latin: 'english' });
  const gold = vowelledForm({ spoken: bare, map: [[0, bare.length, 0, bare.length]] }, words).spoken;
  return { sentence, bare, form, words: vocalise(form.spoken), gold, right: phonemesOf(gold) };
});
const counted = cases.reduce((sum, { right }) => sum + right.length, 0);
const vowels = cases.reduce(
  (sum, { right }) => sum + right.filter((sound) => 'aiu'.includes(sound)).length,
  0,
);

/** Edits by the phonemes that are right. @param {(one: typeof cases[number]) => string} saidOf */
const error = (saidOf) =>
  cases.reduce((sum, one) => sum + distance(espeakPhonemes(saidOf(one)), one.right), 0) / counted;

/** @param {typeof cases[number]} one */
const oursOf = ({ form, words }) => vowelledForm(form, words).spoken;
const spelled = (/** @type {string} */ text, rules = ESPEAK_RULES) => espeakSpelling(text, rules).text;

say(`${cases.length} sentences of ${all.length}; ${counted} phonemes, ${vowels} of them vowels`);
say(`| what espeak-ng is given | phonemes wrong |\n| --- | --- |`);
say(`| bare text | ${percent(error(({ form }) => form.spoken))} |`);
say(`| our vowels | ${percent(error((one) => oursOf(one)))} |`);
say(`| our vowels, spelled for espeak-ng | ${percent(error((one) => spelled(oursOf(one))))} |`);
say(`| the test set's vowels as they are | ${percent(error(({ sentence }) => sentence))} |`);
say(`| the test set's vowels through our path | ${percent(error(({ gold }) => gold))} |`);
say(`| the same, spelled for espeak-ng | ${percent(error(({ gold }) => spelled(gold)))} |`);
say(
  `our vowels, read without a mistake: ${percent(cases.reduce((sum, one) => sum + distance(phonemesOf(oursOf(one)), one.right), 0) / counted)} wrong`,
);
if (options.has('--rules'))
  ESPEAK_RULES.forEach((rule, i) =>
    say(
      `without rule ${i + 1} ${String(rule[0])}: ${percent(
        error(({ gold }) =>
          spelled(
            gold,
            ESPEAK_RULES.filter((other) => other !== rule),
          ),
        ),
      )}, ours ${percent(
        error((one) =>
          spelled(
            oursOf(one),
            ESPEAK_RULES.filter((other) => other !== rule),
          ),
        ),
      )}`,
    ),
  );
if (options.has('--guesses')) {
  const guesses = cases.flatMap(({ words }) => words).filter(({ isGuess }) => isGuess);
  const without = error(({ form, words }) =>
    spelled(
      vowelledForm(
        form,
        words.filter(({ isGuess }) => !isGuess),
      ).spoken,
    ),
  );
  say(
    `${guesses.length} words are known by their letters alone; without their vowels ${percent(without)} wrong`,
  );
}
const show = Number(process.argv[process.argv.indexOf('--show') + 1]);
if (options.has('--show')) {
  const worst = cases
    .map((one) => ({ one, heard: espeakPhonemes(spelled(one.gold)) }))
    .sort(
      (a, b) =>
        distance(b.heard, b.one.right) / b.one.right.length -
        distance(a.heard, a.one.right) / a.one.right.length,
    );
  for (const { one, heard } of worst.slice(0, show))
    say(`\n${spelled(one.gold)}\nright ${one.right.join(' ')}\nheard ${heard.join(' ')}`);
}
