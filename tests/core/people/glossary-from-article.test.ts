import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfRange, type Article } from '../../../src/core/article/article';
import { articleFromText } from '../../../src/core/article/article-from-text';
import { glossaryFromArticle } from '../../../src/core/people/glossary-from-article';
import type { Glossary, Person } from '../../../src/core/people/glossary';
import { nameTables } from '../../../src/knowledge/names';
import { wordTagger } from '../../../src/knowledge/people';
import { NEWS_SENTENCES } from './news-sentences';
import { ROLE_SENTENCES } from './role-sentences';

const articleOf = (...lines: string[]): Article =>
  articleFromText(['عنوان الخبر', ...lines].join('\n')).article;
const glossaryOf = (...lines: string[]): Glossary =>
  glossaryFromArticle(articleOf(...lines), nameTables(), wordTagger());
const only = ({ people }: Glossary): Person => {
  expect(people).toHaveLength(1);
  return people[0] as Person;
};
const mentionsOf = (person: Person): string[] => person.mentions.map(({ text }) => text);

describe('people and roles of news sentences', () => {
  it.each([...NEWS_SENTENCES, ...ROLE_SENTENCES])('$text', ({ text, people }) => {
    const found = glossaryOf(text).people;
    expect(found.map(({ name }) => name)).toEqual(people.map(([name]) => name));
    people.forEach(([, role], i) => {
      if (role !== undefined) expect(found[i]?.role).toBe(role);
    });
  });
});

describe('mentions', () => {
  it('joins a surname to the full name, attached particles left out', () => {
    const person = only(
      glossaryOf('قال مايك بومبيو إنه مستعد.', 'وشكر الوزير لبومبيو جهوده، وبومبيو رد بالمثل.'),
    );
    expect(mentionsOf(person)).toEqual(['مايك بومبيو', 'بومبيو', 'بومبيو']);
    expect(person.aliases).toEqual(['مايك بومبيو', 'بومبيو']);
  });

  it('leaves the article of «لل» in the mention, and gives it back to the alias', () => {
    const person = only(
      glossaryOf('قال المنصف الجريدي ذلك.', 'وسيكون للجريدي مقعد، ووفقا للجريدي فالأمر سهل.'),
    );
    expect(mentionsOf(person)).toEqual(['المنصف الجريدي', 'للجريدي', 'للجريدي']);
    expect(person.aliases).toEqual(['المنصف الجريدي', 'الجريدي']);
  });

  it.each(['لهولمستروم', 'ولهولمستروم', 'بهولمستروم'])('finds the surname in «%s»', (written) => {
    const person = only(glossaryOf('قالت ماريا هولمستروم إن الخطر قائم.', `وكان ${written} رأي آخر.`));
    expect(mentionsOf(person)).toEqual(['ماريا هولمستروم', 'هولمستروم']);
  });

  it('finds the surname in the headline, before the name is given in full', () => {
    const { article } = articleFromText('ميركل تلتقي ماكرون\nالتقت أنجيلا ميركل إيمانويل ماكرون أمس.');
    const { people } = glossaryFromArticle(article, nameTables(), wordTagger());
    expect(people.map(({ name }) => name)).toEqual(['أنجيلا ميركل', 'إيمانويل ماكرون']);
    expect(people.map(({ mentions }) => mentions[0]?.range.block)).toEqual(['title', 'title']);
  });

  it.each([
    ['hamza', 'قال أنطونيو غوتيريش إنه قلق.', 'ودعا انطونيو غوتيريش إلى الهدوء.'],
    ['a space', 'قال محمد عبد العاطي إنه راض.', 'وأكد محمد عبدالعاطي ذلك.'],
    ['a vowel', 'قال آرون بوشنيل إنه مستعد.', 'وأضاف بوشنل أنه هادئ.'],
    ['g', 'قال أنطونيو غوتيريش إنه قلق.', 'ودعا جوتيريش إلى الهدوء.'],
  ])('folds spellings that differ in %s', (_, first, second) => {
    expect(only(glossaryOf(first, second)).mentions).toHaveLength(2);
  });

  it('keeps two people of one surname apart', () => {
    const { people } = glossaryOf('فازت هيلاري كلينتون بالترشيح.', 'وحضر بيل كلينتون الحفل.');
    expect(people.map(({ name }) => name)).toEqual(['هيلاري كلينتون', 'بيل كلينتون']);
  });

  it('keeps a father and a son apart', () => {
    const { people } = glossaryOf('التقى حمد بن عيسى آل خليفة ضيوفه.', 'وحضر سلمان بن حمد آل خليفة اللقاء.');
    expect(people.map(({ name }) => name)).toEqual(['حمد بن عيسى آل خليفة', 'سلمان بن حمد آل خليفة']);
  });

  it('leaves out honorifics', () => {
    expect(only(glossaryOf('قال الدكتور مصطفى مدبولي إن المشروع انتهى.')).name).toBe('مصطفى مدبولي');
  });
});

describe('the form of a glossary', () => {
  it('is empty for an article without words', () => {
    expect(glossaryOf().people).toEqual([]);
  });

  it('does not read the byline', () => {
    expect(
      glossaryFromArticle({ ...articleOf('هطلت الأمطار.'), byline: 'محمد صلاح' }, nameTables(), wordTagger())
        .people,
    ).toEqual([]);
  });

  it('reads the deck', () => {
    expect(
      glossaryFromArticle({ ...articleOf(), deck: 'قال محمد صلاح إنه سعيد' }, nameTables(), wordTagger())
        .people,
    ).toHaveLength(1);
  });

  const texts = fc.array(fc.constantFrom(...[...NEWS_SENTENCES, ...ROLE_SENTENCES].map(({ text }) => text)), {
    minLength: 1,
    maxLength: 8,
  });

  it('has ranges that cover what they name, in reading order, none overlapping', () => {
    fc.assert(
      fc.property(texts, (lines) => {
        const article = articleOf(...lines);
        const { people } = glossaryFromArticle(article, nameTables(), wordTagger());
        expect(people.map(({ id }) => id)).toEqual(people.map((_, i) => `p${i + 1}`));
        const taken = new Map<string, [number, number][]>();
        for (const person of people) {
          expect(person.mentions.length).toBeGreaterThan(0);
          expect(person.aliases).toContain(person.name);
          for (const { range, text } of person.mentions) {
            expect(textOfRange(article, range)).toBe(text);
            expect(person.aliases).toContain(text.replace(/^لل/, 'ال'));
            const others = taken.get(range.block) ?? [];
            expect(others.every(([start, end]) => range.end <= start || range.start >= end)).toBe(true);
            taken.set(range.block, [...others, [range.start, range.end]]);
          }
          expect(person.role === null).toBe(person.roleRange === null);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, whatever the text', () => {
    const words = fc.constantFrom(
      'قال',
      'الرئيس',
      'وزير',
      'محمد',
      'عبد',
      'بن',
      'آل',
      'دي',
      'كيم',
      'باسم',
      '،',
      '«',
      '(',
      '-',
      'رئيسا',
      'لل',
      'ال',
      'و',
      '١',
      'X',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const article = articleOf(parts.join(' '));
        for (const person of glossaryFromArticle(article, nameTables(), wordTagger()).people) {
          for (const { range, text } of person.mentions) expect(textOfRange(article, range)).toBe(text);
        }
      }),
    );
  });
});

describe('a page that names without end', () => {
  const rows = JSON.parse(
    fs.readFileSync(path.resolve(import.meta.dirname, '../../../data/names/names.json'), 'utf8'),
  ) as { name: string; kind: string }[];
  const ofKind = (wanted: string) =>
    rows.filter(({ name, kind }) => kind === wanted && !name.includes(' ')).map(({ name }) => name);
  const [given, family] = [ofKind('given'), ofKind('family')];
  const nameOf = (i: number) => `${given[(7 * i) % 900]} ${family[(13 * i) % 3_000]}`;
  const mentionsOf = ({ people }: Glossary) => people.reduce((sum, { mentions }) => sum + mentions.length, 0);

  it('has the people of its beginning', () => {
    const paragraphs = Array.from(
      { length: 700 },
      (_, i) => `وحضر ${[0, 1, 2, 3].map((k) => nameOf(4 * i + k)).join('، و')}.`,
    );
    const article = articleOf(...paragraphs);
    const glossary = glossaryFromArticle(article, nameTables(), wordTagger());
    expect(mentionsOf(glossary)).toBeGreaterThan(1_900);
    expect(mentionsOf(glossary)).toBeLessThanOrEqual(2_000);
    expect(glossary.people[0]?.mentions[0]?.range.block).toBe('b1');
  });

  it('is not read to its end', () => {
    const filler = 'هذا كلام طويل لا يذكر أحدًا. '.repeat(2_000);
    const named = 'قال الوزير أحمد الطيب إن الأمر انتهى.';
    const long = Array.from({ length: 7 }, () => filler);
    const article = articleOf(named, ...long, 'قال الوزير سمير الكيلاني إن الأمر انتهى.');
    const { people } = glossaryFromArticle(article, nameTables(), wordTagger());
    expect(people.map(({ name }) => name)).toEqual(['أحمد الطيب']);
  });
});
