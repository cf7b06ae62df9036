import { describe, expect, it } from 'vitest';
import { textOfRange } from '../../../src/core/article/article';
import { glossaryFromArticle } from '../../../src/core/people/glossary-from-article';
import { nameTables } from '../../../src/knowledge/names';
import { wordTagger } from '../../../src/knowledge/people';
import { articleOf, personNamed } from './people-of';

describe('gender', () => {
  it.each([
    ['the title', 'حضرت الوزيرة نور سالم الحفل.', 'نور سالم', 'woman', 'الوزيرة'],
    ['an honorific with its pair', 'التقى الوفد السيد نور سالم في مكتبه.', 'نور سالم', 'man', 'السيد'],
    ['the verb before it', 'وقالت نور سالم إن الأمر سهل.', 'نور سالم', 'woman', 'وقالت'.slice(1)],
    ['the verb after it', 'نور سالم أكدت أن الأمر سهل.', 'نور سالم', 'woman', 'أكدت'],
    ['«وهي»', 'وحضر الجميع مع نور سالم، وهي طبيبة معروفة.', 'نور سالم', 'woman', 'وهي'],
    ['a relation', 'وحضر سامح شكري الحفل مع زوجته نور سالم.', 'نور سالم', 'woman', 'زوجته'],
    ['a relation of hers', 'وحضرت أنجيلا ميركل الحفل مع ابنها نور سالم.', 'نور سالم', 'man', 'ابنها'],
    ['the given name', 'وجاء في القائمة فاطمة الزهراني مع فريقها.', 'فاطمة الزهراني', 'woman', 'فاطمة'],
    ['agreement against the given name', 'وقالت أندريه غروس إن الأمر سهل.', 'أندريه غروس', 'woman', 'قالت'],
    ['«رئيس» where nothing else does', 'ووصل رئيس البلدية كوسو ناكامورا أمس.', 'كوسو ناكامورا', 'man', 'وصل'],
  ])('is shown by %s', (_, text, name, value, shownBy) => {
    const article = articleOf(text);
    const { gender } = personNamed(glossaryFromArticle(article, nameTables(), wordTagger()), name);
    expect(gender?.value).toBe(value);
    expect(gender && textOfRange(article, gender.shownBy)).toBe(shownBy);
  });

  it.each([
    ['no sign', 'وجاء في القائمة نور سالم مع فريق كبير.', 'نور سالم'],
    ['agreements that contradict', 'قالت نور سالم إنها سعيدة. وقال نور سالم إنه راض.', 'نور سالم'],
    ['a title in ة that men bear', 'ووصل إلى القاهرة الخليفة نور سالم.', 'نور سالم'],
  ])('is not known by %s', (_, text, name) => {
    const { gender } = personNamed(glossaryFromArticle(articleOf(text), nameTables(), wordTagger()), name);
    expect(gender).toBeNull();
  });
});
