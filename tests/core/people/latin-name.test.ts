import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/core/article/article-from-text';
import { glossaryOf } from '../../../src/knowledge/people';

function latinOf(text: string): string[] {
  const { article } = articleFromText(`خبر\n${text}`);
  return glossaryOf(article).people.map(({ latin }) => `${latin?.text} ${latin?.source}`);
}

describe('latinNameOf', () => {
  it.each([
    ['قال المتحدث جون كيربي (John F. Kirby) إن الأمر انتهى.', 'John F. Kirby article'],
    ['قال الرئيس جو بايدن إن الأمر انتهى.', 'Joe Biden table'],
    ['قال المتحدث جو بايدن (البيت الأبيض) إن الأمر انتهى.', 'Joe Biden table'],
    ['قال الوزير جون كيربلي (UN) إن الأمر انتهى.', 'John Kirbali rule'],
    ['قال الوزير خالد الفهد إن الأمر انتهى.', 'Khaled al-Fahd rule'],
    ['قال الوزير عبد الرحمن سليم إن الأمر انتهى.', 'Abdulrahman Salim rule'],
    ['قال الوزير محمد بوشنل إن الأمر انتهى.', 'Mohammed Bushnal rule'],
    ['قال الوزير بارك جون-هي إن الأمر انتهى.', 'Park Jun-hi rule'],
    ['قال الوزير كيم سو-يون إن الأمر انتهى.', 'Kim Su-yun rule'],
  ])('%s', (text, expected) => {
    expect(latinOf(text)).toEqual([expected]);
  });
});
