import { writableText } from './writable-text';

/** What a saved article may lead to. */
const FOLLOWABLE = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s])/i;

/**
 * Signs that no address holds as they are (RFC 3986, section 2), that end a link in one form or another, or that turn the
 * direction of what is read.
 */
const ESCAPED = /[\s"'()<>[\]\\^`{|}\p{Cf}]/gu;

const percent = (sign: string): string =>
  sign === "'" ? '%27' : sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign);

/**
 * An address as it may be written into a file of any form, or null where it is not of the web or of mail: `javascript:` and
 * its like are no links. Brackets stay only in the host, where they are an IPv6 address's.
 */
export function followableAddress(href: string): string | null {
  const address = writableText(href).trim();
  if (!FOLLOWABLE.test(address)) return null;
  const [host = ''] = /^https?:\/\/\[[\d:a-f.]*\]/i.exec(address) ?? [];
  const [page = '', ...fragments] = address.slice(host.length).replace(ESCAPED, percent).split('#');
  // One «#» begins the fragment, a further one is none of its signs.
  return host + page + (fragments.length > 0 ? `#${fragments.join('%23')}` : '');
}
