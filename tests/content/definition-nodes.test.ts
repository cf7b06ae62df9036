// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DefinitionAnswer } from '../../src/core/calls';
import type { DefinitionEntry } from '../../src/core/lexicon/definition';
import { nodesFromAnswer } from '../../src/content/definition-nodes';
import { personOf } from '../fakes/person';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const ENTRY: DefinitionEntry = {
  lemma: 'اِلْتِزَام',
  root: 'لزم',
  partOfSpeech: 'noun',
  gender: 'm',
  plurals: ['اِلْتِزَامَات'],
  imperfect: null,
  masdar: null,
  pieces: [
    { text: 'و', kind: 'conjunction' },
    { text: 'التزامات', kind: 'stem' },
    { text: 'هما', kind: 'pronoun' },
  ],
  form: 'اِلْتِزَامَات',
  derivation: null,
  features: {},
  vocalised: '',
  senses: [{ definition: '<b>تعهد</b>', gloss: 'commitment' }],
};
const PERSON = personOf({ id: 'p1', name: 'سلمى حداد', aliases: [], role: 'وزيرة النقل' });
const answer = (more: Partial<DefinitionAnswer> = {}, query = 'والتزاماتهما'): DefinitionAnswer => ({
  person: null,
  kind: 'arabic',
  spoken: null,
  definition: { query, entries: [ENTRY] },
  ...more,
});

const ports = {
  say: vi.fn(() => Promise.resolve()),
  copy: vi.fn(() => Promise.resolve(true)),
  failureNodes: () => ['لا صوت'],
};
const shown = (given: DefinitionAnswer): string => {
  document.body.replaceChildren(...nodesFromAnswer(given, ports));
  return document.body.textContent;
};
const buttonNamed = (part: string) => {
  const found = Array.from(document.querySelectorAll('button')).find(({ textContent }) =>
    textContent.includes(part),
  );
  if (!found) throw new Error(`no button ${part}`);
  return found;
};
afterEach(() => document.body.replaceChildren());

describe('the card of a definition', () => {
  it('has the word as it is read in its sentence, with the entry that fits', () => {
    const other = { ...ENTRY, lemma: 'اِلْتَزَمَ' };
    const given = answer({ inSentence: 'اِلْتِزَامَاتُهُمَا' });
    const text = shown({ ...given, definition: { query: 'والتزاماتهما', entries: [ENTRY, other] } });
    expect(text.split('اِلْتِزَامَاتُهُمَا')).toHaveLength(2);
    expect(text.indexOf('اِلْتِزَامَاتُهُمَا')).toBeLessThan(text.indexOf('اِلْتَزَمَ'));
    expect(text).toContain('في هذه الجملة');
    expect(shown(answer())).not.toContain('في هذه الجملة');
  });

  it('has the grammar of the word, and what it holds is text', () => {
    const text = shown(answer());
    for (const part of ['اِلْتِزَام', 'اسم مذكر', 'الجذر: لزم', 'الجمع: اِلْتِزَامَات', '<b>تعهد</b>', 'commitment'])
      expect(text).toContain(part);
    expect(document.querySelector('b')).toBeNull();
  });

  it('says why, closed at first', () => {
    shown(answer());
    expect(document.querySelector('details')?.open).toBe(false);
    expect(Array.from(document.querySelectorAll('details li'), (line) => line.textContent)).toEqual([
      'و: حرف عطف',
      'التزامات: الكلمة',
      'هما: ضمير متصل',
      'اِلْتِزَامَات صيغة من اِلْتِزَام',
    ]);
    const plain = { ...ENTRY, pieces: [{ text: 'التزام', kind: 'stem' as const }], form: ENTRY.lemma };
    shown(answer({ definition: { query: 'التزام', entries: [plain] } }));
    expect(document.querySelector('details')).toBeNull();
  });

  it('says and copies the word, and tells how it went', async () => {
    shown(answer());
    buttonNamed('استمع').click();
    expect(ports.say).toHaveBeenCalledWith('اِلْتِزَام');
    buttonNamed('انسخ').click();
    expect(ports.copy).toHaveBeenCalledWith('اِلْتِزَام: <b>تعهد</b> (commitment)');
    await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('نُسخ المعنى.'));
    ports.say.mockRejectedValueOnce(new Error('x'));
    buttonNamed('استمع').click();
    await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('لا صوت'));
  });

  it('has a person first, then the word of a single name', () => {
    const text = shown(answer({ person: PERSON }, 'حداد'));
    expect(text.indexOf('وزيرة النقل')).toBeLessThan(text.indexOf('commitment'));
    expect(text).toContain('commitment');
    expect(shown(answer({ person: PERSON }, 'سلمى حداد'))).not.toContain('commitment');
  });

  it.each<[Partial<DefinitionAnswer>, string]>([
    [{ kind: 'number', spoken: 'ثمانية عشر' }, 'ثمانية عشر'],
    [{ kind: 'latin', definition: { query: 'UNESCO', entries: [] } }, '«UNESCO» كلمة بحروف لاتينية'],
    [{ definition: { query: 'قشمبرص', entries: [] } }, 'لا نعرف معنى «قشمبرص»'],
  ])('says what else it may be: %j', (more, expected) => {
    expect(shown(answer(more))).toContain(expected);
    expect(document.querySelector('button')).toBeNull();
  });
});
