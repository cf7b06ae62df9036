import { fieldsOf } from '../fields';
import type { OnlineLabel, OnlineSummary, OnlineWord } from './online-answer';

/** UTF-16 units. What is longer is cut at a sentence or a word. */
const MAX_EXTRACT = 600;
const MAX_LINE = 200;
const MOST_WORDS = 4;
const MOST_SENSES = 4;
/** A picture from elsewhere is none of the encyclopaedia's. */
const PICTURES = 'https://upload.wikimedia.org/';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Controls that turn the direction of what follows, and others that print nothing. */
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;
/** Halves of a character alone, as a cut leaves them or «&#xD800;» makes them. */
const HALVES = /\p{Surrogate}/gu;

function textOf(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, 8 * most)
    .replace(CONTROLS, '')
    .replace(HALVES, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(HALVES, '');
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('؟ '));
  if (sentence > most / 2) return cut.slice(0, sentence + 1);
  const space = cut.lastIndexOf(' ');
  return `${space < 0 ? cut : cut.slice(0, space)} …`;
}

/** An address of the host's own; another would lead a reader elsewhere under its name. */
const pageOf = (value: unknown, host: string): string | null =>
  typeof value === 'string' && value.startsWith(`${host}/`) && !/[\s<>"']/.test(value) ? value : null;

function pictureOf(value: unknown): OnlineSummary['picture'] {
  const { source, width, height } = fieldsOf(value);
  if (typeof source !== 'string' || !source.startsWith(PICTURES)) return null;
  if (typeof width !== 'number' || typeof height !== 'number' || !(width > 0) || !(height > 0)) return null;
  return { url: source, width, height };
}

/** A reply of `page/summary`; null where it is none, or says that the title stands for several things. */
export function summaryFromReply(reply: unknown, host: string): OnlineSummary | null {
  const { type, title, description, extract, thumbnail, content_urls } = fieldsOf(reply);
  const text = textOf(extract, MAX_EXTRACT);
  const url = pageOf(fieldsOf(fieldsOf(content_urls)['desktop'])['page'], host);
  if (type === 'disambiguation' || text === '' || url === null) return null;
  return {
    title: textOf(title, MAX_LINE),
    description: textOf(description, MAX_LINE) || null,
    extract: text,
    picture: pictureOf(thumbnail),
    url,
  };
}

/** The identifier of the first entity that `wbsearchentities` found. */
export function entityIdFromReply(reply: unknown): string | null {
  const { id } = fieldsOf(listOf(fieldsOf(reply)['search'])[0]);
  return typeof id === 'string' && /^Q\d{1,12}$/.test(id) ? id : null;
}

/** A reply of `wbgetentities`. */
export function labelFromReply(reply: unknown, id: string, host: string): OnlineLabel | null {
  const { labels, descriptions } = fieldsOf(fieldsOf(fieldsOf(reply)['entities'])[id]);
  const valueOf = (group: unknown, language: string) =>
    textOf(fieldsOf(fieldsOf(group)[language])['value'], MAX_LINE) || null;
  const label = valueOf(labels, 'ar');
  if (label === null) return null;
  return {
    label,
    description: valueOf(descriptions, 'ar'),
    latin: valueOf(labels, 'en'),
    url: `${host}/wiki/${id}`,
  };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The text of a definition's markup: tags and the content of scripts and styles go, characters by name or number are read. */
function textFromMarkup(markup: string): string {
  return markup
    .slice(0, 20 * MAX_LINE)
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^>]*(?:>|$)/g, '')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
      },
    );
}

/** A reply of `page/definition`: the Arabic words of that spelling. */
export function wordsFromReply(reply: unknown): OnlineWord[] {
  return listOf(fieldsOf(reply)['ar'])
    .slice(0, MOST_WORDS)
    .map((entry) => {
      const { partOfSpeech, definitions } = fieldsOf(entry);
      return {
        partOfSpeech: textOf(partOfSpeech, MAX_LINE),
        definitions: listOf(definitions)
          .map((definition) => fieldsOf(definition)['definition'])
          .filter((definition) => typeof definition === 'string')
          .map((definition) => textOf(textFromMarkup(definition), MAX_LINE))
          .filter(Boolean)
          .slice(0, MOST_SENSES),
      };
    })
    .filter(({ definitions }) => definitions.length > 0);
}
