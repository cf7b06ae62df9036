// @ts-check
// Reads an annotated article of data/annotated: a head of «name: value» lines, an empty line, one paragraph a line, with vowels.
// [N:NAME] is a mention of person N, {N:ROLE} words that say what person N is; a mention may stand in a role. After «ل» an article is
// written in full, «لِ[1:الْخَطِيبِ]», and read without its alif, «للخطيب».

/** @typedef {{ start: number, end: number, text: string }} Mention */
/** @typedef {{ name: string, aliases: string[], role: string | null, roleAlt: string[], mentions: Mention[] }} Person */
/** @typedef {{ id: string, topic: string, region: string, text: string, vowelled: string, people: Person[] }} AnnotatedArticle */

const MARKS = /[\u064B-\u0652\u0670]/g;
const bare = (/** @type {string} */ text) => text.replace(MARKS, '');

/** Thrown for a text that breaks the rules of the mark-up; says where. */
export class MarkupError extends Error {}

/** @param {string} source @returns {AnnotatedArticle} offsets are UTF-16 units of the text without vowels */
export function annotatedArticleFrom(source) {
  const [head = '', ...rest] = source.split(/\n\s*\n/);
  const values = Object.fromEntries(
    head.split('\n').map((line) => {
      const match = /^(\w+): (.+)$/.exec(line.trim());
      if (!match) throw new MarkupError(`no head line: ${line}`);
      return [match[1], match[2]];
    }),
  );
  const { id, topic, region, title } = values;
  if (!id || !topic || !region || !title) throw new MarkupError('the head needs id, topic, region and title');
  const lines = [title, ...rest.join('\n').split('\n')]
    .map((line) => line.trim())
    .filter((line) => line !== '');
  /** @type {Map<string, { mentions: Mention[], names: string[], roles: string[] }>} */
  const people = new Map();
  const of = (/** @type {string} */ number) => {
    let person = people.get(number);
    if (!person) people.set(number, (person = { mentions: [], names: [], roles: [] }));
    return person;
  };
  let text = '';
  let vowelled = '';
  /** @type {{ kind: string, number: string, start: number, isFused: boolean }[]} */
  const open = [];
  for (const line of lines) {
    if (text !== '') {
      text += '\n';
      vowelled += '\n';
    }
    for (const [piece, kind, number] of line.matchAll(/([[{])(\d+):|[\]}]|[^[\]{}]+/g)) {
      if (kind !== undefined && number !== undefined)
        open.push({ kind, number, start: text.length, isFused: false });
      else if (piece === ']' || piece === '}') {
        const begun = open.pop();
        if (begun?.kind !== (piece === ']' ? '[' : '{'))
          throw new MarkupError(`${id}: brackets cross before «${text.slice(-20)}»`);
        const inside = text.slice(begun.start);
        const whole = begun.isFused ? `ا${inside}` : inside;
        if (piece === ']') {
          of(begun.number).mentions.push({ start: begun.start, end: text.length, text: inside });
          of(begun.number).names.push(whole);
        } else of(begun.number).roles.push(whole);
      } else {
        const begun = open.at(-1);
        const isFused =
          begun?.start === text.length && /(?:^|\s)[وف]?ل$/.test(text) && piece.startsWith('ال');
        if (begun && isFused) begun.isFused = true;
        text += bare(isFused ? piece.slice(1) : piece);
        vowelled += isFused ? piece.slice(1) : piece;
      }
    }
    if (open.length > 0)
      throw new MarkupError(`${id}: a bracket is open at the end of «${line.slice(0, 30)}»`);
  }
  return {
    id,
    topic,
    region,
    text,
    vowelled,
    people: [...people].map(([number, { mentions, names, roles }]) => {
      if (mentions.length === 0) throw new MarkupError(`${id}: a role of person ${number}, who is not named`);
      const name = names.reduce((longest, own) => (own.length > longest.length ? own : longest), '');
      const [role = null, ...roleAlt] = [...new Set(roles)].sort((a, b) => b.length - a.length);
      return { name, aliases: [...new Set(names)], role, roleAlt, mentions };
    }),
  };
}
