import { describe, expect, it } from 'vitest';
import {
  articleSpokenForm,
  isSaidOtherwise,
  type SpokenManner,
} from '../../../src/core/speech/article-spoken-form';
import { monthSet, spokenForm } from '../../../src/knowledge/spoken';
import { articleOf } from '../../fakes/article';

const PLAIN: SpokenManner = {
  monthNames: 'auto',
  skipBrackets: false,
  skipLinks: false,
  pronunciations: [],
  latin: 'arabic',
};
const KNOWLEDGE = { spokenForm, monthSet };
const ARTICLE = { ...articleOf('خبر'), url: 'https://me:pw@www.annahar.com:443/a?b#c' };

describe('articleSpokenForm', () => {
  it.each<[string, Partial<SpokenManner>, string, string]>([
    ['months by the country of the host', {}, 'في 5/2/2024', 'شباط'],
    ['months as chosen', { monthNames: 'maghreb' }, 'في 5/2/2024', 'فيفري'],
    ['brackets', {}, 'قال الوزير (زيد) ذلك', 'زيد'],
    ['own words', { pronunciations: [{ written: 'سيول', said: 'سِيُول' }] }, 'في سيول', 'سِيُول'],
    ['Latin words for an English voice', { latin: 'english' }, 'شركة Google', 'Google'],
  ])('says %s', (_name, change, written, expected) => {
    expect(articleSpokenForm(ARTICLE, { ...PLAIN, ...change }, KNOWLEDGE)(written).spoken).toContain(
      expected,
    );
  });

  it.each<[string, Partial<SpokenManner>, string, RegExp]>([
    ['what stands in brackets', { skipBrackets: true }, 'قال الوزير (زيد) ذلك', /زيد/],
    ['addresses', { skipLinks: true }, 'الموقع www.example.com مغلق', /رابط|example/],
    ['Latin letters to an Arabic voice', {}, 'شركة Google', /[A-Za-z]/],
  ])('does not say %s', (_name, change, written, unwanted) => {
    expect(articleSpokenForm(ARTICLE, { ...PLAIN, ...change }, KNOWLEDGE)(written).spoken).not.toMatch(
      unwanted,
    );
  });

  it.each([
    ['a text of no page', 'about:blank', 'شباط', 'فبراير'],
    ['what is no address', 'pasted', 'شباط', 'فبراير'],
  ])('knows no country of %s', (_name, url, not, expected) => {
    const { spoken } = articleSpokenForm({ ...ARTICLE, url }, PLAIN, KNOWLEDGE)('في 5/2/2024');
    expect(spoken).toContain(expected);
    expect(spoken).not.toContain(not);
  });

  it('takes the months that the article itself uses, in its captions too', () => {
    const article = { ...articleOf('خبر', 'عقد في شباط اجتماع'), url: 'https://x.example/' };
    expect(articleSpokenForm(article, PLAIN, KNOWLEDGE)('في 5/3/2024').spoken).toContain('آذار');
  });

  it('leaves other languages to their voices', () => {
    const say = articleSpokenForm({ ...ARTICLE, lang: 'en' }, { ...PLAIN, skipBrackets: true }, KNOWLEDGE);
    expect(say('On 5/2 (again)').spoken).toBe('On 5/2 (again)');
  });
});

describe('isSaidOtherwise', () => {
  it.each<[string, Partial<SpokenManner>, boolean]>([
    ['nothing', {}, false],
    ['the months', { monthNames: 'mashriq' }, true],
    ['brackets', { skipBrackets: true }, true],
    ['links', { skipLinks: true }, true],
  ])('%s', (_name, change, expected) =>
    expect(isSaidOtherwise(PLAIN, { ...PLAIN, ...change })).toBe(expected),
  );
});
