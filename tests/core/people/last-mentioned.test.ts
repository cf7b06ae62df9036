import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../../src/core/article/text-range';
import { lastMentioned } from '../../../src/core/people/last-mentioned';
import { whoIsThis } from '../../../src/core/people/who-is-this';
import { personOf } from '../../fakes/person';

const TEXTS = [
  { id: 'title', text: 'وزير المياه يزور السد' },
  { id: 'date', text: 'نُشر في 3/11/2026' },
  { id: 'b1', text: 'قال زيد العلي كلامًا. ثم مضى مع عمر حداد.' },
  { id: 'b2', text: 'وعاد زيد العلي في المساء.' },
];
const at = (block: string, start: number, end = start): TextRange => ({ block, start, end });
const mention = (block: string, start: number, text: string) => ({
  text,
  range: at(block, start, start + text.length),
});

const ZAYD = personOf({
  id: 'p1',
  name: 'زيد العلي',
  mentions: [mention('b1', 4, 'زيد العلي'), mention('b2', 5, 'زيد العلي')],
});
const UMAR = personOf({ id: 'p2', name: 'عمر حداد', mentions: [mention('b1', 32, 'عمر حداد')] });
const GLOSSARY = { people: [ZAYD, UMAR] };

describe('lastMentioned', () => {
  it.each<[string, TextRange, string | null]>([
    ['nobody in the headline', at('title', 0, 4), null],
    ['nobody at the date, which names nobody', at('date', 0, 4), null],
    ['nobody before the first name', at('b1', 0, 3), null],
    ['who begins to be named', at('b1', 4, 7), 'p1'],
    ['who is being named', at('b1', 8, 13), 'p1'],
    ['who was named, not who will be', at('b1', 14, 20), 'p1'],
    ['at the beginning of a sentence, without a word', at('b1', 22), 'p1'],
    ['the later of two', at('b1', 32, 35), 'p2'],
    ['who was named in the block before', at('b2', 0, 4), 'p2'],
    ['whoever is named again', at('b2', 5, 8), 'p1'],
    ['at the beginning of a name, without a word', at('b2', 5), 'p1'],
    ['nobody in a text that is none', at('b9', 5, 8), null],
  ])('is %s', (_, place, expected) =>
    expect(lastMentioned(GLOSSARY, TEXTS, place)?.id ?? null).toBe(expected),
  );

  it('takes the longer of two that begin together, in whatever order they stand', () => {
    const short = personOf({ id: 'p3', name: 'زيد', mentions: [mention('b1', 4, 'زيد')] });
    for (const people of [
      [short, ZAYD],
      [ZAYD, short],
    ])
      expect(lastMentioned({ people }, TEXTS, at('b1', 8, 13))?.id).toBe('p1');
  });

  it('does not count what the article no longer has', () => {
    const gone = personOf({ id: 'p4', name: 'هند', mentions: [mention('b7', 0, 'هند')] });
    expect(lastMentioned({ people: [gone] }, TEXTS, at('b2', 20, 24))).toBeNull();
    expect(lastMentioned({ people: [] }, TEXTS, at('b2', 20, 24))).toBeNull();
  });
});

describe('whoIsThis', () => {
  it('introduces who was named last', () =>
    expect(whoIsThis(GLOSSARY, TEXTS, at('b1', 14, 20))).toMatch(/^زيد العلي: /));
  it('says that nobody was named yet', () =>
    expect(whoIsThis(GLOSSARY, TEXTS, at('title', 0, 4))).toBe('لم يُذكر أحد باسمه حتى الآن.'));
});
