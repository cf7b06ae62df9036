/**
 * What no file of text may hold: control signs but tab and line feed (XML 1.0 section 2.2 forbids most of them), halves of
 * surrogate pairs, which UTF-8 cannot write, and code points that stand for no character.
 */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** A text without what no file of text may hold; its lines end in a line feed. */
export function writableText(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/\r\n?/g, '\n');
}

/** The same in one line. White space that the text keeps on purpose (a space that does not break) stays. */
export function oneLine(text: string): string {
  return writableText(text)
    .replace(/[ \t\n\u2028\u2029]+/g, ' ')
    .trim();
}

/** A text that has something to be seen, else null. */
export const seenText = (text: string | null): string | null =>
  text !== null && /\S/.test(writableText(text)) ? text : null;
