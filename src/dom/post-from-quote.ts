import type { EmbeddedPost } from '../core/article/article';
import { collapsed } from '../core/article/text-likeness';
import { elementText } from './element-text';

/** The marks that networks tell sites to print around a post, and the hosts that its link names. */
const NETWORKS: { network: string; classes: RegExp; hosts: RegExp }[] = [
  {
    network: 'X',
    classes: /\btwitter-(?:tweet|video)\b/,
    hosts: /^https?:\/\/(?:\w+\.)?(?:twitter|x)\.com\//,
  },
  { network: 'Instagram', classes: /\binstagram-media\b/, hosts: /^https?:\/\/(?:\w+\.)?instagram\.com\// },
  {
    network: 'Facebook',
    classes: /\bfb-(?:post|video|xfbml)/,
    hosts: /^https?:\/\/(?:\w+\.)?(?:facebook|fb)\.com\//,
  },
  { network: 'TikTok', classes: /\btiktok-embed\b/, hosts: /^https?:\/\/(?:\w+\.)?tiktok\.com\// },
  { network: 'Telegram', classes: /\btelegram-post\b/, hosts: /^https?:\/\/t\.me\// },
  {
    network: 'Threads',
    classes: /\btext-post-media\b/,
    hosts: /^https?:\/\/(?:\w+\.)?threads\.(?:net|com)\//,
  },
  { network: 'Bluesky', classes: /\bbluesky-embed\b/, hosts: /^https?:\/\/(?:\w+\.)?bsky\.app\// },
];

/** «— Name (@account)», «Posted by Name on», «A post shared by Name»: what stands around the name. */
const BEFORE_NAME =
  /^[\s—–-]*(?:(?:A )?(?:post|video|photo)?\s*(?:posted|shared) by|posted by|نشره|نشرته|تم نشره بواسطة)?[\s:]*/iu;
const AFTER_NAME = /[\s،,]*(?:\bon\b|في)?[\s،,—–-]*$/iu;
/** Longer attributions are text of the post. UTF-16 units. */
const MAX_AUTHOR = 100;
/** With what stands around the name: to tell that of a longer line takes the square of it, or more. */
const MAX_LINE = 400;

function networkOf(quote: Element): string | null {
  const classes = `${quote.getAttribute('class') ?? ''} ${quote.parentElement?.getAttribute('class') ?? ''}`;
  const cite = quote.getAttribute('cite') ?? '';
  const byMark = NETWORKS.find((row) => row.classes.test(classes) || row.hosts.test(cite));
  if (byMark) return byMark.network;
  // Without a mark, a quotation that ends with the link to its post.
  const last = Array.from(quote.querySelectorAll('a[href]')).at(-1)?.getAttribute('href') ?? '';
  return /\/(?:status|posts?|p|reel|video)\/[\w-]+/.test(last)
    ? (NETWORKS.find(({ hosts }) => hosts.test(last))?.network ?? null)
    : null;
}

/** The text of a post of a social network that a page quotes, with the network and its author; null for other quotations. */
export function postFromQuote(quote: Element): { text: string; post: EmbeddedPost } | null {
  const network = networkOf(quote);
  if (network === null) return null;
  const paragraphs = Array.from(quote.querySelectorAll('p')).map(elementText).filter(Boolean);
  const whole = elementText(quote);
  const text = paragraphs.join(' ') || whole;
  if (!text) return null;
  const date = Array.from(quote.querySelectorAll('a')).map(elementText).filter(Boolean).at(-1) ?? '';
  const rest = paragraphs.length
    ? collapsed(
        whole
          .replace(paragraphs.at(-1) ?? '', '\n')
          .split('\n')
          .at(-1) ?? '',
      )
    : '';
  const line = rest.endsWith(date) && rest !== date ? rest.slice(0, rest.length - date.length) : rest;
  const author =
    line.length > MAX_LINE ? '' : collapsed(line.replace(BEFORE_NAME, '').replace(AFTER_NAME, ''));
  return { text, post: { network, author: author && author.length <= MAX_AUTHOR ? author : null } };
}
