import { describe, expect, it } from 'vitest';
import { asWritten } from '../../../src/core/speech/spoken-form';
import { spokenParagraphs } from '../../../src/core/speech/spoken-paragraphs';
import { articleOf } from '../../fakes/article';

describe('spokenParagraphs', () => {
  it('says headline, standfirst and byline before the text, and passes over what has no words', () => {
    const article = {
      ...articleOf('العنوان', 'الأولى. الثانية.', '***', 'النهاية.'),
      deck: 'المقدمة.',
      byline: 'كاتب',
    };
    expect(spokenParagraphs(article, asWritten)).toEqual([
      { label: 'العنوان', sentences: ['العنوان'] },
      { label: 'المقدمة.', sentences: ['المقدمة.'] },
      { label: 'كاتب', sentences: ['كاتب'] },
      { label: 'الأولى. الثانية.', sentences: ['الأولى.', 'الثانية.'] },
      { label: 'النهاية.', sentences: ['النهاية.'] },
    ]);
  });

  it('leaves captions out where they are not wanted', () => {
    const article = articleOf('العنوان', 'الأولى من الجمل. الثانية.', 'تحت الصورة');
    const [text, caption] = article.blocks;
    article.blocks = [text!, { ...caption!, kind: 'caption' }];
    const labels = (captions: boolean) =>
      spokenParagraphs(article, asWritten, { captions }).map(({ label }) => label);
    expect(labels(true)).toEqual(['العنوان', 'الأولى من الجمل. الثانية.', 'تحت الصورة']);
    expect(labels(false)).toEqual(['العنوان', 'الأولى من الجمل. الثانية.']);
  });

  it('says the spoken form, and labels by the written one', () => {
    const spoken = spokenParagraphs(articleOf('3'), (text) => ({ ...asWritten(text), spoken: 'ثلاثة' }));
    expect(spoken).toEqual([{ label: '3', sentences: ['ثلاثة'] }]);
  });

  it.each([
    ['كلمة '.repeat(12).trim(), 'كلمة '.repeat(12).trim()],
    ['كلمة '.repeat(20).trim(), `${'كلمة '.repeat(12).trim()}…`],
    ['ا'.repeat(100), `${'ا'.repeat(60)}…`],
  ])('cuts a label at a word: %s', (text, label) =>
    expect(spokenParagraphs(articleOf(text), asWritten)[0]?.label).toBe(label),
  );
});
