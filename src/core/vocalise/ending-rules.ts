import type { Core } from './core';
import { CASE_OF_LABEL, isConstruct, isIndefinite, isMood, JUSSIVE, type EndingLabel } from './endings';
import { isOfLemma, plainAt } from './places';
import type { WordOptions } from './word-options';

/** A word of a sentence whose ways are chosen. */
export interface Place {
  words: readonly WordOptions[];
  cores: readonly Core[];
  i: number;
}

/** Whether a label may stand, after a word with that of its own. */
type May = (label: EndingLabel, before: EndingLabel) => boolean;

/**
 * What grammar leaves no choice about, whatever was learnt. A rule is taken only where news have no counter-example that we could think of:
 * what is left out decides nothing, a wrong rule is wrong each time.
 */
interface EndingRule {
  applies: (place: Place) => boolean;
  may: May;
}

const NOMINATIVE = 1;
const ACCUSATIVE = 2;
const GENITIVE = 3;
const caseOf = (label: EndingLabel): number => CASE_OF_LABEL[label] ?? 0;
/** In this case, where the form tells any. */
const isIn =
  (ownCase: number): May =>
  (label) =>
    caseOf(label) === 0 || caseOf(label) === ownCase;
const isNoConstruct: May = (label) => !isConstruct(label);
const isNoIndefinite: May = (label) => !isIndefinite(label);
const isJussive: May = (label) => !isMood(label) || label === JUSSIVE;

const coreAt = ({ cores, i }: Place, by: number): Core | undefined => cores[i + by];
const wordAt = ({ words, i }: Place, by: number): string => plainAt(words, i + by);

/** Without article and pronoun: what it is, or whether anything, its ending says. */
const isOpen = (core: Core | undefined): boolean =>
  core !== undefined && !core.grammar.isDefinite && !core.grammar.hasPronoun;
const isNoun = (core: Core | undefined): boolean => core?.grammar.class === 'noun';
const isAdjective = (core: Core | undefined): boolean => core?.grammar.class === 'adjective';
const isName = (core: Core | undefined): boolean => core?.grammar.class === 'name';
const isParticle = (core: Core | undefined): boolean => core?.grammar.class === 'particle';
const isVerb = (core: Core | undefined): boolean => core?.grammar.class === 'verb';
/** Stands by itself: no «و», «ب», «ل» before it. */
const isAlone = (core: Core | undefined): boolean =>
  core !== undefined && !core.grammar.isJoined && !core.grammar.hasPreposition;

const PREPOSITION = /^[وف]?(?:في|إلى|على|عن|منذ)$/;
const isFrom = isOfLemma('مِن');
/** «من» may be who; its way tells. */
const isPreposition = (word: string, core: Core | undefined): boolean =>
  isParticle(core) && (PREPOSITION.test(word) || (/^[وف]?من$/.test(word) && isFrom(core)));
const isGoverned = (place: Place): boolean =>
  coreAt(place, 0)?.grammar.hasPreposition === true || isPreposition(wordAt(place, -1), coreAt(place, -1));

/** When something was stands anywhere: «في بيان الأربعاء». */
const TIME =
  /^ال(?:يوم|ليلة|آن|صباح|مساء|أسبوع|شهر|عام|سنة|موسم|أحد|اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|ماضي|ماضية|مقبل|مقبلة)$/;
const isDefiniteNoun = (place: Place, by: number): boolean => {
  const core = coreAt(place, by);
  return isNoun(core) && core?.grammar.isDefinite === true && isAlone(core) && !TIME.test(wordAt(place, by));
};

const isFather = isOfLemma('أَب أَخ');
/** «جُزْءًا», «مُسَلَّحُونَ»: a complement is in the genitive. */
const isNoGenitive = (core: Core): boolean =>
  (isNoun(core) || isAdjective(core)) &&
  isAlone(core) &&
  !isFather(core) &&
  core.endings.every(({ label }) => caseOf(label) === NOMINATIVE || caseOf(label) === ACCUSATIVE);

/** «ذوي» may be a complement: those with. */
const OWNER = /^ذ(?:و|ا|ي|ات)$/;
const NO_COMPLEMENT = /^(?:في|إلى|على|عن|منذ)$/;
/** «كُلُّ ذِي مَالٍ», «مُحَافَظَةُ ذِي قَارٍ», «إِصْلَاحُ ذَاتِ الْبَيْنِ». */
const MAY_OWN = /^[وفبلك]?(?:كل|بعض|أي|غير)$/;
const OWNED = /^(?:قار|البين)$/;
/** «لَا شَكَّ فِي»: without tanwin, though nothing belongs to it. */
const NONE = /^[وف]?لا$/;

/** Whether the word that follows is nothing's complement. */
function isNoComplement(place: Place): boolean {
  const [own, next] = [coreAt(place, 0), coreAt(place, 1)];
  if (!next || /عشرة?$/.test(wordAt(place, 0)) || NONE.test(wordAt(place, -1))) return false;
  if (next.grammar.hasPreposition || isNoGenitive(next)) return true;
  if (!isNoun(own)) return false;
  if (OWNER.test(wordAt(place, 1)))
    return isNoun(next) && !MAY_OWN.test(wordAt(place, 0)) && !OWNED.test(wordAt(place, 2));
  return isParticle(next) && NO_COMPLEMENT.test(wordAt(place, 1));
}
const isMany = isOfLemma('مِئَة أَلْف مِلْيُون مِلْيَار عَشَرَة أَحَد');

/** A plural before «عدة», or an adjective of what is no person: «مَنَاطِقَ عِدَّةٍ», «مُشْكِلَاتٍ مَالِيَّةً». */
function isDescribed(place: Place): boolean {
  const [own, next] = [coreAt(place, 0), coreAt(place, 1)];
  if (!isNoun(own) || !isOpen(own) || own?.grammar.number !== 'plural' || isMany(own)) return false;
  if (!next || !isOpen(next) || !isAlone(next)) return false;
  // «رُؤَسَاءُ عِدَّةِ دُوَلٍ».
  const after = coreAt(place, 2);
  if (wordAt(place, 1) === 'عدة') return !((isNoun(after) || isName(after)) && isAlone(after));
  return (
    isAdjective(next) && next.grammar.gender === 'f' && next.grammar.number === 'singular' && !isNoun(after)
  );
}

const isAccuser = isOfLemma('إِنَّ أَنَّ لٰكِنَّ كَأَنَّ لِأَنَّ لَعَلَّ لَيْتَ');
const isAccuserAt = (place: Place, by: number): boolean => {
  const core = coreAt(place, by);
  return core?.grammar.hasPronoun === false && isAccuser(core);
};
const WITH_PRONOUN = /^(?:في|من|إلي|علي|عن|مع|لدي|بين|ل|ب|أمام|وراء|خلف|عند|حول)(?:ه|ها|هم|هما|هن|نا|كم)$/;
const PLACE_OF = /^(?:في|على|عن|من|مع|لدى|بين|أمام|وراء|خلف|عند|حول|تحت|فوق|خلال|داخل|ضمن)$/;
/** The longest predicate that is read before its noun. */
const MOST_WORDS = 6;

/** The noun of «إِنَّ» behind its predicate: «إِنَّ فِي الْأَمْرِ خَطَأً», «أَنَّ هُنَاكَ خُطَّةً». */
function isDelayed(place: Place): boolean {
  const own = coreAt(place, 0);
  if (!isNoun(own) || !isOpen(own) || !isAlone(own)) return false;
  const before = wordAt(place, -1);
  if (/^(?:هناك|ثمة|هنالك)$/.test(before) || (WITH_PRONOUN.test(before) && isParticle(coreAt(place, -1))))
    return isAccuserAt(place, -2);
  let by = -1;
  while (isAdjective(coreAt(place, by)) && coreAt(place, by)?.grammar.isDefinite === true) by--;
  const last = coreAt(place, by);
  if (!last || !(isName(last) || isNoun(last) || isAdjective(last)) || last.grammar.isJoined) return false;
  if (!isName(last) && isOpen(last)) return false;
  for (; by >= -MOST_WORDS; by--) {
    const core = coreAt(place, by);
    if (!core) return false;
    if (core.grammar.hasPreposition) return isAccuserAt(place, by - 1);
    if (isParticle(core)) return PLACE_OF.test(wordAt(place, by)) && isAccuserAt(place, by - 1);
    if (!isNoun(core) && !isName(core) && !isAdjective(core)) return false;
    // What is before the last of its words is in construct.
    const previous = coreAt(place, by - 1);
    if (isNoun(previous) && !isOpen(previous)) return false;
  }
  return false;
}

const NEGATION =
  /^[وفأ]*(?:لا|ألا|لم|لن|لما|ليس|ليست|ليسوا|لست|لسنا|ما|غير|بلا|دون|بدون|عدم|هل|قلما|نادرا|من)$|^[وفسأ]*(?:[يتن]?رفض|[يت]?أبى|نفى|[يتن]نفي)(?:ت|وا|ون)?$/;
/** «إِلَّا رَئِيسَ اللَّجْنَةِ»: of what was said of all, where nothing denies. «من» may ask. */
function isExcepted(place: Place): boolean {
  const own = coreAt(place, 0);
  if (wordAt(place, -1) !== 'إلا' || !isNoun(own) || !isAlone(own)) return false;
  if (wordAt(place, -2) === '') return false;
  const before = place.words.slice(0, place.i).map((_, at) => plainAt(place.words, at));
  return before.some((_, at) => isVerb(place.cores[at])) && !before.some((word) => NEGATION.test(word));
}

const CONDITION = /^[وف]?(?:إن|مهما|أينما|حيثما)$/;
/** «ما إن تصل» is no condition. */
const isConditionAt = (place: Place, by: number): boolean =>
  CONDITION.test(wordAt(place, by)) && wordAt(place, by - 1) !== 'ما';
const isImperfect = (core: Core | undefined): boolean =>
  isVerb(core) && core?.endings.some(({ label }) => isMood(label)) === true;
/** The verb of a condition, or of its answer where nothing but the words of the condition lies between: «إِنْ تَدْرُسْ تَنْجَحْ». */
function isConditional(place: Place): boolean {
  const own = coreAt(place, 0);
  if (!isImperfect(own)) return false;
  if (isConditionAt(place, -1)) return true;
  const before = coreAt(place, -1);
  // «رَجُلٌ يَعْمَلُ» describes.
  if (own?.grammar.isJoined !== false || (isNoun(before) && isOpen(before))) return false;
  for (let by = -1; by >= -MOST_WORDS; by--) {
    const core = coreAt(place, by);
    if (isVerb(core)) return isImperfect(core) && isConditionAt(place, by - 1);
    if (!core || wordAt(place, by) === '' || (isParticle(core) && !PLACE_OF.test(wordAt(place, by))))
      return false;
  }
  return false;
}

const SIDE = /^(?:شمالي|جنوبي|شرقي|غربي)$/;
/** «جَنُوبِيَّ الْعَاصِمَةِ», but «كُورِيّ جَنُوبِيّ». */
function isBeside(place: Place): boolean {
  const own = coreAt(place, 0);
  if (!SIDE.test(wordAt(place, 0)) || !(isAdjective(own) || isName(own))) return false;
  const isOfPlace = isDefiniteNoun(place, 1) || (isName(coreAt(place, 1)) && isAlone(coreAt(place, 1)));
  return isOfPlace && !wordAt(place, -1).endsWith('كوري');
}

/** Who may belong to what has a name; «يا دكتورةُ ليلى» does not. */
const PEOPLE = /^(?:شعب|أهل|أهالي|أبناء|بنات|رجال|نساء|شباب|جماهير|سكان|أمة)$/;

const RULES: readonly EndingRule[] = [
  // «على خطةٍ لتحلية»: what stands before a preposition has no complement, nor what stands before these.
  {
    applies: isNoComplement,
    may: isNoConstruct,
  },
  { applies: isDescribed, may: isNoConstruct },
  {
    applies: (place) => wordAt(place, 0) === 'عدة' && isParticle(coreAt(place, 1)),
    may: isNoConstruct,
  },
  // «لِأَسْبَابٍ عِدَّةٍ»: as the plural before it.
  {
    applies: (place) =>
      wordAt(place, 0) === 'عدة' && isDescribed({ ...place, i: place.i - 1 }) && isNoun(coreAt(place, -1)),
    may: (label, before) => !isConstruct(label) && (caseOf(before) === 0 || caseOf(label) === caseOf(before)),
  },
  // «في مدينةِ الرياض»: what a preposition governs and a definite noun follows is its construct.
  {
    applies: (place) => {
      const own = coreAt(place, 0);
      return (
        isNoun(own) &&
        isOpen(own) &&
        isGoverned(place) &&
        wordAt(place, -1) !== 'منذ' &&
        isDefiniteNoun(place, 1)
      );
    },
    may: isNoIndefinite,
  },
  // «منذ نحوِ سنتين», but «في السادسةَ عشرةَ».
  {
    applies: (place) =>
      isPreposition(wordAt(place, -1), coreAt(place, -1)) &&
      !isName(coreAt(place, 0)) &&
      !/^(?:قبل|بعد|حيث)$/.test(wordAt(place, 0)) &&
      !/^عشرة?$/.test(wordAt(place, 1)),
    may: isIn(GENITIVE),
  },
  { applies: isBeside, may: isNoIndefinite },
  {
    applies: (place) => isBeside(place) && place.i > 0 && wordAt(place, -1) !== '' && !isGoverned(place),
    may: (label, before) => isIn(isConstruct(before) ? GENITIVE : ACCUSATIVE)(label, before),
  },
  { applies: isDelayed, may: isIn(ACCUSATIVE) },
  // «يَا أَهْلَ الْمَدِينَةِ».
  {
    applies: (place) => {
      const own = coreAt(place, 0);
      if (wordAt(place, -1) !== 'يا' || !isNoun(own) || !isOpen(own)) return false;
      return isDefiniteNoun(place, 1) || (PEOPLE.test(wordAt(place, 0)) && isName(coreAt(place, 1)));
    },
    may: (label) => caseOf(label) === ACCUSATIVE && !isIndefinite(label),
  },
  {
    applies: (place) => /^[وف]?لولا$/.test(wordAt(place, -1)) && !isName(coreAt(place, 0)),
    may: isIn(NOMINATIVE),
  },
  { applies: isExcepted, may: isIn(ACCUSATIVE) },
  { applies: isConditional, may: isJussive },
];

/** Which of the endings of a word its neighbours leave, for a label of the word before; never none. */
export function endingsLeft(place: Place): (before: EndingLabel) => readonly boolean[] | null {
  const endings = place.cores[place.i]?.endings ?? [];
  if (endings.length < 2) return () => null;
  const rules = RULES.filter(({ applies }) => applies(place));
  if (rules.length === 0) return () => null;
  return (before) => {
    let left = endings.map(() => true);
    for (const { may } of rules) {
      const next = endings.map(({ label }, k) => left[k] === true && may(label, before));
      if (next.includes(true)) left = next;
    }
    return left;
  };
}
