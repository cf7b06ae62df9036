import fs from 'node:fs';
import path from 'node:path';
import type { Article } from '../../core/article/article';
import { articleFromText, type TextOrigin } from '../../core/article/article-from-text';
import type { TextRange } from '../../core/article/text-range';
import type { Statement } from '../../core/people/glossary';
import { glossaryFromArticle } from '../../core/people/glossary-from-article';
import { introductionOf } from '../../core/people/introduction';
import { nameTables } from '../../knowledge/names';
import { wordTagger } from '../../knowledge/people';
import { articleFromJson } from '../article-of-file';
import { UsageError, type Command } from '../command';
import { taggedConll } from './people-conll';
import { isDirectory, textOfFile } from '../input';

interface PrintedRange {
  start: number;
  end: number;
  /** Of an Article file: the block that the offsets count in. */
  block?: string;
}

type PrintedStatement = PrintedRange & { text: string };

interface PrintedPerson {
  name: string;
  aliases: string[];
  role: string | null;
  mentions: PrintedStatement[];
  /** Id of the person, for the relations. */
  id: string;
  otherRoles: PrintedStatement[];
  relations: (PrintedStatement & { to: string })[];
  acts: { kind: string; verb: PrintedStatement; sentence: PrintedRange }[];
  gender: { value: string; shownBy: PrintedRange } | null;
  weight: number;
  isUnsure: boolean;
  introduction: string;
}

interface PrintedPeople {
  people: PrintedPerson[];
}

/** Prints the people of an article, or a CoNLL file's tokens with their labels: offsets are into the file's text, or into the blocks of an Article file. */
export const people: Command = {
  usage: 'people PATH    (a text file, an Article JSON file, or a directory of them) | people --conll FILE',
  valued: ['conll'],
  flags: [],
  run({ positional, options: { conll } }, print, write) {
    const [given, ...more] = positional;
    if (typeof conll === 'string') {
      if (given !== undefined) throw new UsageError('people --conll takes no PATH');
      write(taggedConll(textOfFile(conll)));
      return;
    }
    if (given === undefined || more.length > 0) throw new UsageError('people takes one path');
    if (!isDirectory(given)) {
      print(peopleOfFile(given));
      return;
    }
    const files = fs.readdirSync(given).filter((file) => /\.(txt|json)$/.test(file));
    for (const file of files.sort()) print({ file, result: peopleOfFile(path.join(given, file)) });
  },
};

function peopleOfFile(file: string): PrintedPeople {
  const source = textOfFile(file);
  if (file.endsWith('.json')) return peopleOf(articleFromJson(source, file), null);
  const { article, origins } = articleFromText(source);
  return peopleOf(article, origins);
}

function peopleOf(article: Article, origins: readonly TextOrigin[] | null): PrintedPeople {
  const offsets = origins && new Map(origins.map(({ id, offset }) => [id, offset]));
  const glossary = glossaryFromArticle(article, nameTables(), wordTagger());
  const rangeOf = ({ block, start, end }: TextRange): PrintedRange => {
    if (!offsets) return { start, end, block };
    const offset = offsets.get(block) ?? 0;
    return { start: offset + start, end: offset + end };
  };
  const statementOf = ({ text, range }: Statement): PrintedStatement => ({ text, ...rangeOf(range) });
  return {
    people: glossary.people.map((person) => ({
      name: person.name,
      aliases: person.aliases,
      role: person.role,
      mentions: person.mentions.map(statementOf),
      id: person.id,
      otherRoles: person.otherRoles.map(statementOf),
      relations: person.relations.map((relation) => ({ ...statementOf(relation), to: relation.to })),
      acts: person.acts.map(({ kind, verb, sentence }) => ({
        kind,
        verb: statementOf(verb),
        sentence: rangeOf(sentence),
      })),
      gender: person.gender && { value: person.gender.value, shownBy: rangeOf(person.gender.shownBy) },
      weight: Math.round(person.weight * 1000) / 1000,
      isUnsure: person.isUnsure,
      introduction: introductionOf(person, glossary).text,
    })),
  };
}
