import type { ActWords } from './act-words';
import type { Act, Gender } from './glossary';
import type { NamedText } from './named-text';
import { verbAt, type SubjectVerb } from './subject-verbs';

interface PlacedAct {
  person: number;
  act: Act;
}

/** What follows a verb that reports on: «أن», «أنه», «بأن», «إلى أن», «في تصريح». */
const REPORTS_ON = /^(?:ان|انه|انها|انهم|انهما|اننا|انني|بان|بانه|بانها|الي|علي|في|عن|خلال|قائلا|قائله)$/;

function actFrom(
  { id, text, words, sentences, sentenceOf }: NamedText,
  { kind, word, skip }: { kind: Act['kind']; word: number; skip: number },
): Act | null {
  const written = words[word];
  const sentence = sentences[sentenceOf[word] ?? -1];
  if (!written || !sentence) return null;
  const start = written.start + skip;
  return {
    kind,
    verb: { text: text.slice(start, written.end), range: { block: id, start, end: written.end } },
    sentence: { block: id, ...sentence },
  };
}

/** The verb that opens a sentence, said without a subject: «وأضاف أن …», «وتابع: …». */
function goingOn(text: NamedText, first: number, acts: ActWords) {
  const { words } = text;
  const found = verbAt(words, first, acts);
  if (!found?.verb.goesOn || text.nameAt(first)) return null;
  const next = words[first + 1];
  if (!next || text.sentenceOf[first + 1] !== text.sentenceOf[first]) return null;
  const isSpeech = /^\s*:/.test(next.gap) || /["«“]$/.test(next.gap);
  if (!isSpeech && !(next.joined && REPORTS_ON.test(next.form.folded))) return null;
  return { word: first, skip: found.skip, kind: found.verb.kind, gender: found.verb.gender };
}

/**
 * The acts of each person, in reading order, at most one a sentence; what is said counts before what is done. A sentence
 * that reports on without naming its subject goes to whoever spoke in the sentence right before, where one person did
 * and no gender contradicts.
 * @param verbs of each text, as `subjectVerbs` has them.
 */
export function actsOfPersons(
  texts: readonly NamedText[],
  verbs: readonly (readonly SubjectVerb[])[],
  genders: readonly (Gender['value'] | null)[],
  acts: ActWords,
): Act[][] {
  const found: PlacedAct[] = [];
  /** Who spoke in the sentence before, and of which gender the verb was. */
  let speaker: { person: number; gender: Gender['value'] | null } | null = null;
  texts.forEach((text, t) => {
    const { words, sentences, sentenceOf } = text;
    let first = 0;
    for (let s = 0; s < sentences.length; s++) {
      while (first < words.length && (sentenceOf[first] ?? 0) < s) first++;
      const own: SubjectVerb[] = (verbs[t] ?? []).filter(({ word, name, gender }) => {
        const known = genders[name.person] ?? null;
        return sentenceOf[word] === s && (known === null || gender === null || known === gender);
      });
      for (const verb of own) {
        const act = actFrom(text, verb);
        if (act) found.push({ person: verb.name.person, act });
      }
      const on = goingOn(text, first, acts);
      const isOpen = on !== null && !own.some(({ word }) => word === first);
      if (isOpen && speaker) {
        const gender = genders[speaker.person] ?? speaker.gender;
        if (gender !== null && on.gender === gender) {
          const act = actFrom(text, on);
          if (act) found.push({ person: speaker.person, act });
          continue;
        }
      }
      speaker = isOpen || text.id === 'title' ? null : speakerOf(text, own, s, acts);
    }
  });
  const bySentence = genders.map(() => new Map<string, Act>());
  for (const { person, act } of found) {
    const { block, start } = act.sentence;
    const key = `${block} ${start}`;
    const known = bySentence[person]?.get(key);
    if (!known || (known.kind === 'did' && act.kind === 'said')) bySentence[person]?.set(key, act);
  }
  return bySentence.map((own) => [...own.values()]);
}

/** The one who speaks in a sentence, unless somebody else's report holds the speech, or several speak. */
function speakerOf(text: NamedText, own: readonly SubjectVerb[], sentence: number, acts: ActWords) {
  const said = own.filter(({ kind }) => kind === 'said');
  const [only] = said;
  if (!only || new Set(said.map(({ name }) => name.person)).size > 1) return null;
  // «ذكرت الوكالة أن X قال …»
  for (let k = 0; k < only.word; k++) {
    if (text.sentenceOf[k] !== sentence) continue;
    const other = verbAt(text.words, k, acts);
    if (other?.verb.kind === 'said' && !other.verb.alsoNoun && !text.nameAt(k)) return null;
  }
  return { person: only.name.person, gender: only.gender };
}
