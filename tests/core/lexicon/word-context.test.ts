import { describe, expect, it } from 'vitest';
import { contextIn } from '../../../src/core/lexicon/word-context';

const TEXT = 'أعلن الوزير، أمس، عن 25 مشروعا جديدا.\nوقال إن عام 2013 كان صعبا.';

describe('contextIn', () => {
  it.each([
    ['أعلن', null, 'الوزير'],
    ['الوزير', 'أعلن', null],
    ['مشروعا', '25', 'جديدا'],
    ['مَشْرُوعًا', '25', 'جديدا'],
    ['عام', 'إن', '2013'],
    ['مشروعا جديدا', '25', null],
    ['صعبا', 'كان', null],
    ['أمس', null, null],
    ['مدرسة', null, null],
    ['مشروعا كبيرا', null, null],
    ['', null, null],
    ['…', null, null],
  ])('of %s has %s before and %s after', (query, before, after) => {
    expect(contextIn(TEXT, query)).toEqual({ before, after });
  });
});
