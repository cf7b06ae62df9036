import { describe, expect, it } from 'vitest';
import { WordReader } from '../../../../src/core/people/name-word';
import { recogniseNames } from '../../../../src/core/people/recognise-names';
import { mergedSpans } from '../../../../src/core/people/tagging/merge-spans';
import { BEGINS, CONTINUES, OUTSIDE } from '../../../../src/core/people/tagging/tag-model';
import type { Tag } from '../../../../src/core/people/tagging/tag-tokens';
import { nameTables } from '../../../../src/knowledge/names';

const reader = new WordReader(nameTables());
const OUT: Tag = { label: OUTSIDE, probability: 1 };

/** The names of a text where the tagger has so probable a name in words `from` to `to`. */
function merged(text: string, ...tagged: [from: number, to: number, probability: number][]): string[] {
  const words = reader.wordsOf(text);
  const tags = words.map((_, i): Tag => {
    const span = tagged.find(([from, to]) => from <= i && i < to);
    return span ? { label: i === span[0] ? BEGINS : CONTINUES, probability: span[2] } : OUT;
  });
  return mergedSpans(words, recogniseNames(words), tags, () => false).map(
    ({ start, end, evidence }) => `${text.slice(start, end)} ${evidence}`,
  );
}

describe('mergedSpans', () => {
  it.each<[string, string, [number, number, number][], string[]]>([
    ['takes what both find', 'قال سامر الخطيب إن', [[1, 3, 0.9]], ['سامر الخطيب sure']],
    ['takes what the tagger alone finds', 'أهدت كورساكين فوزها', [[1, 2, 0.9]], ['كورساكين sure']],
    ['takes what it doubts as a repetition only', 'أهدت كورساكين فوزها', [[1, 2, 0.35]], ['كورساكين weak']],
    ['leaves what it hardly believes', 'أهدت كورساكين فوزها', [[1, 2, 0.2]], []],
    ['drops what a rule finds and the tagger does not believe', 'قال سامر الخطيب إن', [], []],
    ['takes the surer bounds', 'كشف سامر الخطيب النقاب عن', [[1, 3, 0.9]], ['سامر الخطيب sure']],
    ['takes titles off', 'وصل الشيخ كورساكين أمس', [[1, 3, 0.9]], ['كورساكين sure']],
    [
      'has two names on either side of a title',
      'ليو البابا فرنسيس',
      [[0, 3, 0.9]],
      ['ليو sure', 'فرنسيس sure'],
    ],
    ['keeps a family that is a title too', 'اختار حازم النقيب رئيسا', [[1, 3, 0.9]], ['حازم النقيب sure']],
    ['takes a town off the end', 'قال كورساكين لندن أمس', [[1, 3, 0.9]], ['كورساكين sure']],
    ['keeps «دفع الله»', 'قال هيثم دفع الله إن', [[1, 4, 0.9]], ['هيثم دفع الله sure']],
    ['takes «و» off an article', 'والصرصري الفاخري حضرا', [[0, 2, 0.9]], ['الصرصري الفاخري sure']],
    ['has no name of a thing', 'افتتح مدرسة كورساكين أمس', [[2, 3, 0.9]], []],
    [
      'has a name under a particle after a thing',
      'تهانيها الحارة لبومبيو أمس',
      [[2, 3, 0.9]],
      ['بومبيو sure'],
    ],
    ['has no noun of relation alone', 'ثقل الحزن على خسارة صديق والتعامل معه', [[4, 5, 0.9]], []],
    ['has one after a title', 'وصل الدكتور صديق أمس', [[2, 3, 0.9]], ['صديق sure']],
    ['keeps «علي» of a verb out', 'شدد الدكتور عبدالعاطي علي ضرورة', [[2, 4, 0.9]], ['عبدالعاطي sure']],
  ])('%s', (_, text, tagged, names) => {
    expect(merged(text, ...tagged)).toEqual(names);
  });

  it('has the rules alone where there is no tagger', () => {
    const words = reader.wordsOf('قال سامر الخطيب إن الأمر سهل');
    const ruled = recogniseNames(words);
    expect(mergedSpans(words, ruled, [], () => false)).toEqual(ruled);
  });
});
