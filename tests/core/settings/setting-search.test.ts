import { describe, expect, it } from 'vitest';
import { settingFinder } from '../../../src/core/settings/setting-search';

const TEXTS = ['المظهر', 'ألوان القارئ. «كالجهاز» تتبع ما اخترته.', 'ليلي، نهاري', 'Theme of the reader'];

describe('settingFinder', () => {
  it.each([
    ['المظهر'],
    ['مظهر'],
    ['الالوان'],
    ['ألْوَان'],
    ['لوان'.replace('ل', 'ال')],
    ['ليل'],
    ['قارئ مظهر'],
    ['THEME'],
    ['  reader،theme '],
    ['كالجهاز'],
  ])('finds by «%s»', (query) => expect(settingFinder(query)?.(TEXTS)).toBe(true));

  it.each([['صوت'], ['مظهر صوت'], ['ظهر'], ['هاري'], ['ader'], ['القارئي']])('does not by «%s»', (query) =>
    expect(settingFinder(query)?.(TEXTS)).toBe(false),
  );

  it.each([[''], ['  '], ['،؟ .'], ['ـ'], ['\u064e']])('looks for nothing in «%s»', (query) =>
    expect(settingFinder(query)).toBeNull(),
  );

  it('takes no short word for one with the article', () => {
    expect(settingFinder('ال')?.(['صوت'])).toBe(false);
    expect(settingFinder('ال')?.(['الصوت'])).toBe(true);
  });
});
