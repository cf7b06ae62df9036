import { writableText } from './writable-text';

export type Markup = string | Element;

/** An element of a page to be written; what stands in it is text until it is written. */
interface Element {
  name: string;
  /** Those without a value are left out. */
  attributes: Readonly<Record<string, string | null>>;
  children: readonly Markup[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly (Markup | null)[]
): Markup {
  return { name, attributes, children: children.filter((child) => child !== null) };
}

/** HTML and XML agree on elements that are empty by nature only where they are closed so: `<link />`. */
const VOID = new Set(['meta', 'link', 'item', 'itemref', 'rootfile']);

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  writableText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** `html`: for a parser of HTML; `xml`: well-formed, with the language in both attributes that readers look for. */
export type MarkupSyntax = 'html' | 'xml';

/** Markup as text. Every text and every value in it is escaped here, and nowhere else. */
export function markupText(markup: Markup, syntax: MarkupSyntax): string {
  if (typeof markup === 'string') return escaped(markup);
  const { name, attributes, children } = markup;
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .flatMap(([key, value]) =>
      key === 'lang' && syntax === 'xml'
        ? [
            [key, value],
            ['xml:lang', value],
          ]
        : [[key, value]],
    )
    .map(([key = '', value = '']) => ` ${key}="${escaped(value)}"`)
    .join('');
  if (VOID.has(name) && children.length === 0) return `<${name}${written} />`;
  return `<${name}${written}>${children.map((child) => markupText(child, syntax)).join('')}</${name}>`;
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** The attributes of a text in some language; what is no tag of one (BCP 47) is left out. */
export const languageOf = (lang: string, dir: string): Readonly<Record<string, string | null>> => ({
  lang: LANGUAGE.test(lang) ? lang : null,
  dir,
});
