export interface Page {
  document: Document;
  /** Frees the window that jsdom keeps. */
  close: () => void;
}

const XML_START = /^\s*<\?xml\b/;

/** The encoding that bytes declare: byte order mark, XML declaration or `<meta charset>`; UTF-8 where they are silent. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).replace(/<!--[\s\S]*?-->/g, '');
  const declared =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  // A page that declares UTF-16 in readable letters is not UTF-16.
  return declared && !/^utf-?16/i.test(declared) ? declared : 'utf-8';
}

function textFrom(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // An encoding that nobody knows.
  }
}

/** A document from a saved page: no script runs, nothing is loaded. jsdom is fetched only here, since it starts slowly. */
export async function pageFromBytes(
  bytes: Uint8Array,
  { url, isXhtml }: { url: string; isXhtml: boolean },
): Promise<Page> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const text = textFrom(bytes);
  const options = { url, virtualConsole: new VirtualConsole() };
  const parse = (contentType: string) => new JSDOM(text, { ...options, contentType });
  let dom;
  try {
    dom = parse(isXhtml || XML_START.test(text) ? 'application/xhtml+xml' : 'text/html');
  } catch {
    dom = parse('text/html'); // Not well-formed, or an address that jsdom refuses.
  }
  const { window } = dom;
  return { document: window.document, close: () => window.close() };
}
