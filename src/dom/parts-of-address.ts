/** The parts of an address that may name what its page is, in lower case. */
export interface AddressParts {
  path: string[];
  host: string[];
  parameters: string[];
}

/** A longer part of a path is an article's slug, not the name of a page. */
const MAX_NAME = 12;
const EXTENSION = /\.(?:html?|php|aspx?|jsp)$/;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A stray percent sign: the part as it stands.
  }
}

export function partsOfAddress(url: string): AddressParts {
  try {
    const { pathname, hostname, searchParams } = new URL(url);
    const names = pathname
      .split('/')
      .filter(Boolean)
      .map((part) => decoded(part).toLowerCase());
    // Where the path names an article, its parameters say where the reader came from.
    const isShort = names.every((name) => name.length < MAX_NAME);
    return {
      path: [...new Set(names.flatMap((name) => [name, name.replace(EXTENSION, '')]))],
      host: hostname.split('.').slice(0, -2),
      parameters: isShort ? [...searchParams.keys()].map((key) => key.toLowerCase()) : [],
    };
  } catch {
    return { path: [], host: [], parameters: [] }; // No address, nothing to learn from it.
  }
}
