import { PASSWORD_MARK } from './page-elements';

/** What a page asks for or plays. None of it comes into the copy, so the copy's root bears the counts. */
export type Control = 'field' | 'area' | 'video' | 'audio';

const markOf = (control: Control) => `data-count-${control}`;

/** Types of `<input>` that take words or numbers; a search box is none, every page has one. */
const FIELD_TYPES = new Set(['', 'text', 'email', 'tel', 'url', 'number', 'date', 'file', 'datetime-local']);
const FIELD_NAMES_OF_SEARCH = /^(?:q|s|query|search|keywords?|term)$/i;
/** Players of video and of sound in a frame: the hosts and paths under which they are embedded. */
const VIDEO_FRAME =
  /youtube|youtu\.be|vimeo|dailymotion|brightcove|jwplatform|ok\.ru\/videoembed|\bvideo|\bplayer\b|\/embed\//i;
const AUDIO_FRAME = /soundcloud|spotify|podcast|anchor\.fm|mixcloud|\baudio/i;
const VIDEO_ELEMENT =
  /^(?:video|amp-(?:youtube|video|brightcove|dailymotion|jwplayer|vimeo|ooyala)(?:-.*)?)$/;
const AUDIO_ELEMENT = /^(?:audio|amp-(?:audio|soundcloud))$/;
/** Players that a script puts into an element of this class. */
const VIDEO_CLASS = /(?:^|\s)(?:video-js|jwplayer|jw-video|plyr|video-?player|brightcove-\S*)(?:\s|$)/i;

function controlOf(name: string, read: (attribute: string) => string | null): Control | null {
  if (name === 'textarea') return 'area';
  if (name === 'select') return 'field';
  if (name === 'input') {
    const isField = FIELD_TYPES.has(read('type')?.toLowerCase() ?? '');
    return isField && !FIELD_NAMES_OF_SEARCH.test(read('name') ?? '') ? 'field' : null;
  }
  if (AUDIO_ELEMENT.test(name)) return 'audio';
  if (VIDEO_ELEMENT.test(name)) return 'video';
  if (name === 'iframe' || name === 'embed') {
    const address = read('src') ?? read('data-src') ?? '';
    if (AUDIO_FRAME.test(address)) return 'audio';
    return VIDEO_FRAME.test(address) ? 'video' : null;
  }
  return name === 'div' && VIDEO_CLASS.test(read('class') ?? '') ? 'video' : null;
}

/** Notes an element of the page on the root of its copy, where it asks for something or plays. */
export function noteControl(root: Element, name: string, read: (attribute: string) => string | null): void {
  if (name === 'input' && read('type')?.toLowerCase() === 'password') root.setAttribute(PASSWORD_MARK, '');
  const control = controlOf(name, read);
  if (control !== null) root.setAttribute(markOf(control), String(controlCount(root, control) + 1));
}

/** How many controls of a kind were noted on a copy's root. */
export function controlCount(root: Element, control: Control): number {
  const count = Number(root.getAttribute(markOf(control)) ?? 0);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
