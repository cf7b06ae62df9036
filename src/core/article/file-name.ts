/** UTF-16 units. File systems take 255 bytes, an Arabic letter has two in UTF-8, and browsers add « (1)» and the ending. */
const LONGEST = 100;

/** What Windows does not take as the name of a file, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name for a file from the title of an article, without an ending: no signs that a file system forbids. */
export function fileNameFromTitle(title: string, otherwise = 'mubin'): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/[<>:"/\\|?*؟~%]+/g, ' ')
    .replace(/\s+/g, ' ');
  const cut = plain.length <= LONGEST ? plain : plain.slice(0, LONGEST + 1).replace(/\s\S*$/, '');
  // Half a sign of two units is none.
  const short = cut.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
  const name = short.replace(/^[\s.،؛-]+|[\s.،؛-]+$/g, '');
  return /[\p{L}\p{N}]/u.test(name) && !RESERVED.test(name) ? name : otherwise;
}
