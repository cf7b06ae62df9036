import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatedArticleFrom, MarkupError } from '../../tools/annotated-article.mjs';

const FOLDER = path.resolve(import.meta.dirname, '../../data/annotated');
const files = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

describe('data/annotated', () => {
  it('has at least 150 articles', () => {
    expect(files.length).toBeGreaterThanOrEqual(150);
  });

  it.each(files)('%s keeps the rules of the mark-up', (file) => {
    const { id, text, vowelled, people } = annotatedArticleFrom(
      fs.readFileSync(path.join(FOLDER, file), 'utf8'),
    );
    expect(`${id}.txt`).toBe(file);
    // Vowels stand on letters, shadda before its vowel.
    expect(vowelled).not.toMatch(/(?:^|\s)[\u064B-\u0652]|[\u064B-\u0650\u0652]\u0651|[\u064B-\u0650]{2}/);
    for (const { mentions, role } of people) {
      for (const { start, end, text: name } of mentions) {
        expect(text.slice(start, end)).toBe(name);
        expect(name).toMatch(/^\S(.*\S)?$/);
      }
      if (role !== null) expect(text).toContain(role.replace(/^ا(?=ل)/, ''));
    }
  });
});

describe('annotatedArticleFrom', () => {
  const HEAD = 'id: 1\ntopic: t\nregion: r\ntitle: خَبَرٌ\n\n';

  it('reads mentions, roles and a mention in a role', () => {
    const { text, people } = annotatedArticleFrom(`${HEAD}قَالَ {1:نَائِبُ [2:زَيْدٍ]} [1:عَمْرٌو]، لِ[2:زَيْدٍ].`);
    expect(text).toBe('خبر\nقال نائب زيد عمرو، لزيد.');
    expect(people.map(({ name, role, mentions }) => [name, role, mentions.length])).toEqual([
      ['زيد', null, 2],
      ['عمرو', 'نائب زيد', 1],
    ]);
  });

  it('reads «ل» with the article as it is printed', () => {
    const { text, people } = annotatedArticleFrom(`${HEAD}قَالَ لِ[1:الْخَطِيبِ] {1:الْمُدِيرِ}`);
    expect(text).toBe('خبر\nقال للخطيب المدير');
    expect(people).toMatchObject([{ name: 'الخطيب', role: 'المدير', mentions: [{ text: 'لخطيب' }] }]);
  });

  it.each([
    ['no head', 'قَالَ زَيْدٌ'],
    ['no title', 'id: 1\ntopic: t\nregion: r\n\nقَالَ'],
    ['crossed brackets', `${HEAD}[1:زَيْدٌ {2:وَزِيرٌ] عَمْرٌو}`],
    ['an open bracket', `${HEAD}قَالَ [1:زَيْدٌ`],
    ['a role of nobody', `${HEAD}قَالَ {1:الْوَزِيرُ} أَمْسِ`],
  ])('refuses %s', (_, source) => {
    expect(() => annotatedArticleFrom(source)).toThrow(MarkupError);
  });
});
