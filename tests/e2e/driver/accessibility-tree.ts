import type { Surface } from './surface';

interface AxValue {
  value?: string | number | boolean;
}
interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  value?: AxValue;
  properties?: { name: string; value: AxValue }[];
  childIds?: string[];
  backendDOMNodeId?: number;
}
interface DomNode {
  backendNodeId: number;
  nodeType: number;
  attributes?: string[];
  children?: DomNode[];
}

/** What assistive technology is told of a state; the rest of the properties is left out. */
const STATES = [
  'level',
  'expanded',
  'pressed',
  'checked',
  'selected',
  'disabled',
  'modal',
  'live',
  'invalid',
];
/** Of no meaning to whoever listens: what stands in them stands where they stand. */
const PLAIN = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'RootWebArea', 'LayoutTable']);
/** Characters of a text that are printed. */
const SHOWN = 48;

const attribute = ({ attributes = [] }: DomNode, name: string): string | undefined => {
  const at = attributes.findIndex((text, i) => i % 2 === 0 && text === name);
  return at < 0 ? undefined : attributes[at + 1];
};

/** The language of every node, by its backend id. */
function languages(node: DomNode, lang: string, all = new Map<number, string>()): Map<number, string> {
  const own = attribute(node, 'lang') ?? lang;
  all.set(node.backendNodeId, own);
  for (const child of node.children ?? []) languages(child, own, all);
  return all;
}

function idOf(node: DomNode, root: string): number | null {
  const name = root.startsWith('#') ? 'id' : 'class';
  if (attribute(node, name)?.split(' ').includes(root.slice(1))) return node.backendNodeId;
  for (const child of node.children ?? []) {
    const found = idOf(child, root);
    if (found !== null) return found;
  }
  return null;
}

const shortened = (text: string): string => {
  // The port of the served page is another one each time.
  const line = text
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

/**
 * What the browser tells assistive technology of a part of a document, a line for each thing: its role, name,
 * description, value, states, and its language where that is another than of what it stands in.
 * @param root `body`, an id with «#» or a class with «.»
 */
export async function accessibilityTree(surface: Surface, root: string): Promise<string> {
  const { nodes } = await surface.send<{ nodes: AxNode[] }>('Accessibility.getFullAXTree');
  const { root: dom } = await surface.send<{ root: DomNode }>('DOM.getDocument', { depth: -1 });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const langs = languages(dom, '');
  const rootId = root === 'body' ? null : idOf(dom, root);
  const start = rootId === null ? nodes[0] : nodes.find((node) => node.backendDOMNodeId === rootId);
  const lines: string[] = [];

  const print = (node: AxNode, depth: number, outerLang: string, outerName: string): void => {
    const role = String(node.role?.value ?? '');
    const name = shortened(String(node.name?.value ?? ''));
    const lang = langs.get(node.backendDOMNodeId ?? -1) ?? outerLang;
    const isPlain = node.ignored || PLAIN.has(role);
    // A text that is the name of what it stands in is not said twice.
    const isSaid = role === 'StaticText' && lang === outerLang && outerName.includes(name.replace(/…$/, ''));
    let inner = { depth, lang: outerLang, name: outerName };
    if (!isPlain && !(role === 'StaticText' && (name === '' || isSaid))) {
      const states = (node.properties ?? [])
        .filter(
          ({ name: state, value: { value } }) =>
            STATES.includes(state) && value !== 'off' && !(state === 'invalid' && value === 'false'),
        )
        .map((property) => ` ${property.name}=${String(property.value.value)}`);
      const description = shortened(String(node.description?.value ?? ''));
      const value = shortened(String(node.value?.value ?? ''));
      lines.push(
        [
          '  '.repeat(depth),
          role === 'StaticText' ? 'text' : role,
          name && ` «${name}»`,
          value && value !== name && ` = ${value}`,
          ...states,
          description && ` (${description})`,
          lang !== outerLang && ` lang=${lang}`,
        ]
          .filter(Boolean)
          .join(''),
      );
      inner = { depth: depth + 1, lang, name };
    }
    if (role === 'StaticText') return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) print(child, inner.depth, inner.lang, inner.name);
    }
  };
  if (!start) throw new Error(`no ${root} in the accessibility tree`);
  print(start, 0, '', '');
  return `${lines.join('\n')}\n`;
}
