import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { definitionAsRead, wordAskedFor } from '../../../src/core/lexicon/as-read';
import type { Definition } from '../../../src/core/lexicon/definition';
import { defineSelection } from '../../../src/knowledge/lexicon';
import { vocalised, vocalisedWord } from '../../fakes/vocalised';

describe('wordAskedFor', () => {
  const { text, words } = vocalised("كَتَبَ' الْوَلَدُ دَرْسَهُ.");
  it.each([
    ['الولد', 'الولد'],
    ['«الولد»', 'الولد'],
    ['الوَلد', 'الولد'],
    ['ولد', null],
    ['كتب الولد', null],
    ['شيء', null],
    ['', null],
  ])('of «%s»: %s', (query, expected) => {
    const at = Math.max(0, text.indexOf(query.replace(/[«»\u064E]/g, '')));
    const end = at + query.replace(/[«»\u064E]/g, '').length;
    const found = wordAskedFor(query, { text, start: at, end }, words);
    expect(found ? found.letters.join('') : null).toBe(expected);
  });
});

describe('definitionAsRead', () => {
  const definition: Definition = defineSelection('علم');
  const lemmas = (of: Definition) => of.entries.map(({ lemma, partOfSpeech }) => `${partOfSpeech} ${lemma}`);
  const other = definition.entries.at(-1);
  const source = { lemma: other?.lemma ?? '', partOfSpeech: other?.partOfSpeech ?? '' };
  const word = vocalisedWord('عِلْمٍ', { source });

  it('puts the entry first that fits, with its vowels', () => {
    expect(definition.entries.length).toBeGreaterThan(1);
    const read = definitionAsRead(definition, word);
    expect(lemmas(read.definition)[0]).toBe(`${source.partOfSpeech} ${source.lemma}`);
    expect(lemmas(read.definition).toSorted()).toEqual(lemmas(definition).toSorted());
    expect(read.inSentence).toBe(textOfUnits(unitsOf('عِلْمٍ')));
  });

  it('leaves out an ending that may be another', () => {
    expect(definitionAsRead(definition, { ...word, endingCertainty: 0.2 }).inSentence).toBe('عِلْم');
  });

  it.each([
    ['is unsure', { certainty: 0.2 }],
    ['is no word of the lexicon', { source: null }],
    ['is none of the entries', { source: { lemma: 'بَحْر', partOfSpeech: 'noun' } }],
  ])('changes nothing where the reading %s', (_, facts) => {
    expect(definitionAsRead(definition, { ...word, ...facts })).toEqual({ definition, inSentence: null });
  });
});
