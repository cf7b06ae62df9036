import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError, UsageError } from '../../src/cli/command';
import { people } from '../../src/cli/commands/people';

const run = async (...positional: string[]): Promise<unknown[]> => {
  const printed: unknown[] = [];
  await people.run(
    { positional, options: {} },
    (value) => printed.push(value),
    () => undefined,
  );
  return printed;
};

interface Printed {
  people: {
    name: string;
    role: string | null;
    mentions: { text: string; start: number; end: number; block?: string }[];
  }[];
}

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'mubin-people-'));
const file = (name: string, content: string, directory = folder()): string => {
  const full = path.join(directory, name);
  writeFileSync(full, content);
  return full;
};

const TEXT = `اتفاق جديد بشأن المياه

  قالت وزيرة الخارجية التونسية ليلى بن عاشور إن الاتفاق مهم.
وأضافت بن عاشور أن للرفاعي رأيا آخر، وكان كمال الرفاعي قد اعترض.
`;

describe('people', () => {
  it('prints the people of a text file, with offsets into the file', async () => {
    const [result] = (await run(file('a.txt', TEXT))) as [Printed];
    expect(result.people.map(({ name, role }) => [name, role])).toEqual([
      ['ليلى بن عاشور', 'وزيرة الخارجية التونسية'],
      ['كمال الرفاعي', null],
    ]);
    const mentions = result.people.flatMap((person) => person.mentions);
    expect(mentions).toHaveLength(4);
    for (const { text, start, end, block } of mentions) {
      expect(TEXT.slice(start, end)).toBe(text);
      expect(block).toBeUndefined();
    }
  });

  it('prints what the article says of them beside the role', async () => {
    const text = 'خبر من باريس\n\nقال جان دوبوا إن الأمر سهل، وحضرت زوجته كلير دوبوا.\n';
    const [{ people: printed }] = (await run(file('a.txt', text))) as [{ people: Record<string, unknown>[] }];
    const range = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    expect(printed).toMatchObject([
      {
        id: 'p1',
        otherRoles: [],
        relations: [],
        acts: [
          {
            kind: 'said',
            verb: { text: 'قال', ...range('قال') },
            sentence: range('قال جان دوبوا إن الأمر سهل، وحضرت زوجته كلير دوبوا.'),
          },
        ],
        gender: { value: 'man', shownBy: range('قال') },
        weight: 1,
        isUnsure: false,
        introduction:
          'جان دوبوا: ورد اسمه في المقال مرة واحدة، ونقل المقال كلامه في جملة واحدة، ولم نجد فيه تعريفا به.',
      },
      {
        id: 'p2',
        relations: [{ text: 'زوجته', to: 'p1', ...range('زوجته') }],
        gender: { value: 'woman', shownBy: range('زوجته') },
        introduction:
          'كلير دوبوا: زوجة جان دوبوا، ورد اسمها في المقال مرة واحدة، وذكر المقال ما فعلت في جملة واحدة.',
      },
    ]);
  });

  it('counts offsets in characters after a byte order mark, and reads line feeds of both kinds', async () => {
    const [result] = (await run(file('a.txt', `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`))) as [Printed];
    const source = TEXT.replaceAll('\n', '\r\n');
    for (const { text, start, end } of result.people.flatMap((person) => person.mentions))
      expect(source.slice(start, end)).toBe(text);
  });

  it('prints the people of an Article file, with the block of each mention', async () => {
    const text = 'قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إنه قلق.';
    const article = {
      title: 'قلق غوتيريش',
      deck: null,
      byline: 'هدى الكيلاني',
      blocks: [{ id: 'b1', kind: 'paragraph', text }],
    };
    const [result] = (await run(file('a.json', JSON.stringify(article)))) as [Printed];
    expect(result.people).toMatchObject([
      {
        name: 'أنطونيو غوتيريش',
        role: 'الأمين العام للأمم المتحدة',
        mentions: [
          { text: 'غوتيريش', block: 'title', start: 4, end: 11 },
          { text: 'أنطونيو غوتيريش', block: 'b1' },
        ],
      },
    ]);
  });

  it('prints nobody for an empty text', async () => {
    expect(await run(file('a.txt', ''))).toEqual([{ people: [] }]);
  });

  it('prints one value for each file of a directory, in the order of their names', async () => {
    const directory = folder();
    file('b.txt', TEXT, directory);
    file('a.json', '{"title":"","deck":null,"byline":null,"blocks":[]}', directory);
    file('c.html', TEXT, directory);
    const printed = (await run(directory)) as { file: string; result: Printed }[];
    expect(printed.map(({ file: name, result }) => [name, result.people.length])).toEqual([
      ['a.json', 0],
      ['b.txt', 2],
    ]);
  });

  it.each([
    ['a file that is not there', () => path.join(folder(), 'none.txt')],
    ['a file that is not JSON', () => file('a.json', '{')],
    ['JSON that is no article', () => file('a.json', '{"title":"x"}')],
    ['blocks without text', () => file('a.json', '{"title":"x","blocks":[{"id":"b1"}]}')],
    ['null', () => file('a.json', 'null')],
  ])('refuses %s', async (_, make) => {
    await expect(run(make())).rejects.toThrow(InputError);
  });

  it('takes exactly one path', async () => {
    await expect(run()).rejects.toThrow(UsageError);
    await expect(run('a.txt', 'b.txt')).rejects.toThrow(UsageError);
  });
});

describe('people --conll', () => {
  it('prints the first token of each line with a label, and the empty lines', () => {
    const file = path.join(folder(), 'tokens.txt');
    writeFileSync(file, 'قال O\nالوزير O\nمحمد B-PERS\nصلاح I-PERS\n. O\n\n\nأمطار O\n');
    let text = '';
    void people.run(
      { positional: [], options: { conll: file } },
      () => undefined,
      (more) => (text += more.toString()),
    );
    expect(text).toBe('قال O\nالوزير O\nمحمد B-PERS\nصلاح I-PERS\n. O\n\n\nأمطار O\n');
  });

  it('refuses a path beside it', () => {
    expect(() =>
      people.run(
        { positional: ['x'], options: { conll: 'y' } },
        () => undefined,
        () => undefined,
      ),
    ).toThrow(UsageError);
  });
});
