/** Pages of our own writing that fight whoever reads them. Each holds the same article. */
const SENTENCE = 'وقال المتحدث باسم الهيئة إن الأعمال ستنتهي قبل نهاية العام، وإن السكان سيُبلَّغون بكل جديد.';
export const HOSTILE_TITLE = 'افتتاح الجسر الجديد';
export const HOSTILE_PARAGRAPHS = 6;

const CONTENT = `<h1>${HOSTILE_TITLE}</h1><div class="content">${Array.from(
  { length: HOSTILE_PARAGRAPHS },
  (_, i) => `<p id="p${i}">الفقرة ${i + 1}: ${SENTENCE} ${SENTENCE}</p>`,
).join('\n')}</div><button id="own">زر</button>`;

interface Parts {
  head?: string;
  before?: string;
  after?: string;
}

const page = ({ head = '', before = '', after = '' }: Parts): { body: string } => ({
  body: `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${HOSTILE_TITLE}</title>${head}</head><body>${before}${CONTENT}${after}</body></html>`,
});

/** What a page can rewrite of its own world, each to a thing that throws or lies. */
const REWRITTEN = `
  const bad = function () { throw new Error('HIJACKED'); };
  const lie = { configurable: true, get() { return 'HIJACKED'; }, set() {} };
  for (const name of ['map', 'filter', 'some', 'every', 'push', 'pop', 'slice', 'flatMap', 'at', 'find', 'join']) Array.prototype[name] = bad;
  for (const name of ['replace', 'split', 'trim', 'slice', 'startsWith', 'match', 'normalize']) String.prototype[name] = bad;
  for (const name of ['attachShadow', 'querySelector', 'querySelectorAll', 'getAttribute', 'setAttribute', 'append', 'remove', 'closest', 'matches']) Element.prototype[name] = bad;
  for (const name of ['appendChild', 'insertBefore', 'cloneNode']) Node.prototype[name] = bad;
  for (const name of ['createElement', 'createElementNS', 'querySelector', 'querySelectorAll', 'importNode', 'createRange']) Document.prototype[name] = bad;
  for (const name of ['showModal', 'show', 'close']) HTMLDialogElement.prototype[name] = bad;
  for (const name of ['exec', 'test', Symbol.replace, Symbol.match]) RegExp.prototype[name] = bad;
  for (const name of ['get', 'set', 'has']) { Map.prototype[name] = bad; WeakMap.prototype[name] = bad; Set.prototype[name] = bad; }
  Object.defineProperty(Node.prototype, 'textContent', lie);
  Object.defineProperty(Node.prototype, 'nodeValue', lie);
  Object.defineProperty(CharacterData.prototype, 'data', lie);
  Object.defineProperty(Document.prototype, 'title', lie);
  JSON.parse = bad; JSON.stringify = bad; Object.entries = bad; Object.keys = bad; Array.from = bad;
  Promise.prototype.then = bad; EventTarget.prototype.addEventListener = bad; Event.prototype.preventDefault = bad;
  globalThis.Map = bad; globalThis.Set = bad; globalThis.URL = bad; globalThis.MutationObserver = bad; globalThis.Symbol = bad;
  globalThis.chrome = { runtime: { id: 'HIJACKED', sendMessage: bad, getURL: () => 'https://evil.example/' } };
  globalThis.browser = globalThis.chrome;`;

/** Names by which elements hide what a document, a window or a form has of its own; these reach into every world. */
const CLOBBERED = (
  'documentElement body head forms images children firstChild parentNode nodeType textContent title activeElement ' +
  'querySelector querySelectorAll getElementById createElement createElementNS createTextNode createRange importNode ' +
  'implementation contentType readyState visibilityState defaultView addEventListener getSelection location cookie ' +
  '__proto__ constructor hasOwnProperty toString valueOf then chrome browser self top parent crypto fetch'
).split(' ');

const CLOBBERING = CLOBBERED.map((name) => `<img name="${name}" id="${name}" alt="">`).join('');

export const HOSTILE_PAGES = {
  '/prototypes.html': page({ head: `<script>${REWRITTEN}</script>` }),
  '/clobbered.html': page({
    before: `${CLOBBERING}<a id="browser"></a><a id="browser" name="runtime"></a><a id="chrome"></a><a id="chrome" name="runtime" href="x:y"></a>
      <form id="f" name="body"><input name="attributes"><input name="parentNode"><input name="childNodes"><input name="remove"><input name="children"><input name="ownerDocument"><input name="closest"></form>`,
  }),
  '/clobbered-form.html': page({
    before:
      '<form name="documentElement"><input name="append"><input name="textContent"><input name="children">',
    after:
      '<input name="localName"><input name="parentNode"><input name="querySelectorAll"><input name="getAttribute"></form>',
  }),
  '/styled-away.html': page({
    head: `<style>
      dialog, dialog *, div[data-mubin], [data-mubin] * { display: none !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important; clip-path: inset(50%) !important; width: 0 !important; }
      @layer a { dialog, dialog * { display: none !important; position: static !important; } }
      dialog { transition: all 9999s !important; animation: gone 1s infinite !important; } @keyframes gone { to { opacity: 0; display: none } }
    </style>`,
  }),
  '/covered.html': page({
    head: '<style>#cover { position: fixed; inset: 0; z-index: 2147483647; background: red }</style>',
    after: '<div id="cover"></div>',
  }),
  '/moved.html': page({
    after: `<script>new MutationObserver(() => { const it = document.querySelector('html > [data-mubin]'); if (it) document.body.append(it); }).observe(document.documentElement, { childList: true })</script>`,
  }),
  '/closed.html': page({
    after: `<dialog id="theirs"><button id="inside">زر</button></dialog><script>new MutationObserver(() => { const it = document.querySelector('dialog[data-mubin]'); if (it) setTimeout(() => { it.close(); it.removeAttribute('open'); }, 300); }).observe(document.documentElement, { childList: true })</script>`,
  }),
  '/over.html': page({
    after: `<dialog id="theirs"><button id="inside">زر</button></dialog><script>let done = false; new MutationObserver(() => { if (done || !document.querySelector('dialog[data-mubin]')) return; done = true; setTimeout(() => document.querySelector('#theirs').showModal(), 300); }).observe(document.documentElement, { childList: true })</script>`,
  }),
  '/flood.html': page({
    after: `<div id="flood"></div><script>setInterval(() => { const box = document.querySelector('#flood'); for (let i = 0; i < 400; i++) { const b = document.createElement('b'); b.textContent = i; b.className = 'x' + i; box.append(b); } box.replaceChildren(); document.documentElement.setAttribute('data-n', Math.random()); }, 4)</script>`,
  }),
  '/deep.html': page({
    after: `<div id="deep" hidden></div><script>let at = document.querySelector('#deep'); for (let i = 0; i < 3000; i++) { const d = document.createElement('div'); at.append(d); at = d; } const wide = document.createElement('div'); wide.append(...Array.from({ length: 100000 }, () => document.createElement('i'))); document.body.append(wide);</script>`,
  }),
  '/based.html': page({
    head: '<base href="javascript:window.__ran=1//"><base href="data:text/html,">',
    after:
      '<div class="content"><p>انظر <a href="x">هذا الرابط</a> و<a href="//a.example/y">ذاك</a>.</p></div>',
  }),
  '/named.html': page({
    head: `<script>window.name = '<img src=x onerror=window.__ran=1>'; document.title = ${JSON.stringify(HOSTILE_TITLE)}; history.replaceState(null, '', '?a="><script>window.__ran=1</' + 'script>')</script>`,
  }),
  '/thief.html': page({
    after: `<script>
      window.seen = [];
      const look = () => {
        for (const frame of document.querySelectorAll('iframe, frame, embed, object')) seen.push(frame.src || frame.data);
        for (const { name } of performance.getEntries()) seen.push(name);
        for (let i = 0; i < window.length; i++) seen.push('window ' + i);
        for (const it of document.querySelectorAll('[data-mubin] *')) if (it.shadowRoot || it.openOrClosedShadowRoot) seen.push('root');
      };
      new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true, attributes: true });
      new PerformanceObserver((list) => { for (const { name } of list.getEntries()) seen.push(name); }).observe({ entryTypes: ['resource', 'navigation', 'element', 'layout-shift'].filter((type) => PerformanceObserver.supportedEntryTypes.includes(type)) });
      for (const type of ['message', 'securitypolicyviolation', 'focusin', 'blur', 'load', 'error']) addEventListener(type, (event) => seen.push(type + ' ' + (event.data ?? event.blockedURI ?? event.target?.src ?? '')), true);
      setInterval(look, 50);
    </script>`,
  }),
  '/events.html': page({}),
};
