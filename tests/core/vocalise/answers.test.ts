import { describe, expect, it } from 'vitest';
import { mayAnswer } from '../../../src/core/vocalise/answers';

describe('mayAnswer', () => {
  it.each([
    ['لو علم المدير لاستقال', 'لاستقال'],
    ['ولولا المطر لاحترقت الغابة ولضاع المحصول', 'لاحترقت ولضاع'],
    ['كانت اللجنة لجنة وحيدة', ''],
    // What stands before is part of what is said of the condition.
    ['لجنة لو اجتمعت لقررت', 'لقررت'],
  ])('%s: %s', (sentence, answers) => {
    const words = sentence.split(' ');
    const may = mayAnswer(words);
    expect(words.filter((_, i) => may[i]).join(' ')).toBe(answers);
  });
});
