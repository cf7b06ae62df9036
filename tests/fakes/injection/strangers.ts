/** What a document made from a page's data may hold; plain data, since the question is asked in browsers too. */
export interface Allowed {
  /** Selector of the elements to be looked at, with all that is in them. */
  within: string;
  elements: readonly string[];
  /** Beside those that begin with «data-» or «aria-». */
  attributes: readonly string[];
  /** What an address may begin with. */
  links: string;
  pictures: string;
}

/** The article as the reader builds it. */
export const IN_ARTICLE: Allowed = {
  within: '#article',
  elements: (
    'article header div p h1 h2 h3 h4 h5 h6 span a strong em bdi bdo ul ol li blockquote figure figcaption img button svg path ' +
    'g rect circle line polyline table thead tbody tr th td time'
  ).split(' '),
  attributes: (
    'id class lang dir href target rel referrerpolicy tabindex src alt width height loading decoding type title role scope ' +
    'datetime viewbox fill stroke stroke-width stroke-linecap stroke-linejoin d x y x1 x2 y1 y2 rx r cx cy points focusable'
  ).split(' '),
  links: '^(?:https?:|mailto:|#person-p\\d+$)',
  pictures: '^https?:',
};

/**
 * What in a document is no element, attribute or address of these; `tag attribute=value` each.
 * Uses nothing from around it: it is evaluated in browsers.
 */
export function strangersIn(
  { within, elements, attributes, links, pictures }: Allowed,
  root = document,
): string[] {
  const found: string[] = [];
  for (const top of Array.from(root.querySelectorAll(within))) {
    for (const element of [top, ...Array.from(top.querySelectorAll('*'))]) {
      const name = element.localName.toLowerCase();
      if (!elements.includes(name)) found.push(name);
      for (const { name: written, value } of Array.from(element.attributes)) {
        const attribute = written.toLowerCase();
        const isKnown = attributes.includes(attribute) || /^(?:data|aria)-[a-z-]+$/.test(attribute);
        const isAddress =
          /^(?:href|xlink:href|src|srcset|action|formaction|poster|background|data|cite|ping)$/.test(
            attribute,
          );
        const isSafe = !isAddress || new RegExp(attribute === 'src' ? pictures : links, 'i').test(value);
        const isId = attribute !== 'id' || /^[a-z][\w.-]{0,60}$/.test(value);
        if (!isKnown || !isSafe || !isId) found.push(`${name} ${attribute}=${value.slice(0, 200)}`);
      }
    }
  }
  return found;
}
