import { CANARY, RUN, vectorsOf, type Vector } from './vector';

/** Markup that runs, breaks out, clobbers or covers; all written for these tests. */
const EVENTS = (
  'onload onerror onclick ondblclick onmouseover onmouseenter onmousemove onpointerover onpointerrawupdate onfocus onfocusin onblur ' +
  'onkeydown oninput onchange oninvalid onscroll onscrollend onwheel oncopy oncut onpaste onbeforepaste ondrag ondrop ontoggle onbeforetoggle ' +
  'onanimationstart onanimationend ontransitionend onbegin onend onrepeat onresize onpageshow onhashchange onmessage onloadstart oncanplay ' +
  'onstart onfinish onbounce oncontentvisibilityautostatechange onsecuritypolicyviolation onslotchange'
).split(' ');

const handler = (event: string): string[] => [
  `<p ${event}="${RUN}" tabindex=0 autofocus contenteditable>نص طويل قاله المتحدث أمس</p>`,
  `<img src=x ${event}=${RUN} alt="صورة" width=640 height=360>`,
];

const QUOTINGS: readonly ((element: string) => string)[] = [
  (element) => `<${element} onclick="${RUN}">نص</${element}>`,
  (element) => `<${element} onclick='${RUN}'>نص</${element}>`,
  (element) => `<${element} onclick=${RUN}>نص</${element}>`,
  (element) => `<${element} onclick=\`${RUN}\`>نص</${element}>`,
  (element) => `<${element}/onclick=${RUN}/>نص</${element}>`,
  (element) => `<${element}\nonclick\n=\n"${RUN}">نص</${element}>`,
  (element) => `<${element}\u000conclick=${RUN}>نص</${element}>`,
  (element) => `<${element.toUpperCase()} OnClIcK="${RUN}">نص</${element}>`,
  (element) => `<${element} x="" onclick="${RUN}"y="">نص</${element}>`,
  (element) => `<${element} "onclick="${RUN}">نص</${element}>`,
  (element) => `<${element} onclick="&#119;indow.__ran&equals;1">نص</${element}>`,
  (element) => `<${element} x=\`y\`onclick="${RUN}">نص</${element}>`,
  (element) => `<${element} onclick="${RUN}" onclick="">نص</${element}>`,
  (element) => `<${element} ="x" onclick="${RUN}">نص</${element}>`,
  (element) => `<${element} \u0000onclick="${RUN}">نص</${element}>`,
];
const ELEMENTS = ['p', 'a', 'strong', 'h2', 'blockquote', 'li', 'td', 'xss', 'my-element', 'figure'];

/** Elements whose content the parser reads otherwise, and what closes them too early or never. */
const BREAKOUTS = [
  ...'title style textarea xmp noembed noframes noscript iframe plaintext script template select option svg math table caption colgroup frameset'
    .split(' ')
    .flatMap((name) => [
      `<${name}><img title="</${name}><img src=x onerror=${RUN}>">`,
      `<${name}></${name}x><img src=x onerror=${RUN}></${name}>`,
    ]),
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!---><img src=x onerror=${RUN}>-->`,
  `<!--x--!><img src=x onerror=${RUN}>-->`,
  `<!-- --\u0000><img src=x onerror=${RUN}> -->`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>`,
  `<svg><![CDATA[</svg><img src=x onerror=${RUN}>]]></svg>`,
  `<?xml version="1.0"?><?x <img src=x onerror=${RUN}> ?>`,
  `<!DOCTYPE html [<!ENTITY x "<img src=x onerror=${RUN}>">]>&x;`,
  `</p><body onload=${RUN}><html onclick=${RUN}>`,
  `</div></div></div></main></article></body></html><script>${RUN}</script>`,
  `<script>${RUN}</script>`,
  `<SCRIPT>${RUN}</SCRIPT>`,
  `<script/x>${RUN}</script>`,
  `<script x>${RUN}</script x>`,
  `<script\n>${RUN}</script\n>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<<script>${RUN}//<</script>`,
  `<script>/*</script><script>*/${RUN}</script>`,
  `<script type="application/ld+json"></script><script>${RUN}</script>`,
  `<script type="text/template"><img src=x onerror=${RUN}></script>`,
  `<script>document.write('<img src=x onerror=${RUN}>')</script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe srcdoc="&lt;script&gt;top.${RUN}&lt;/script&gt;" sandbox="allow-scripts allow-top-navigation"></iframe>`,
  `<portal src="${CANARY}/portal" onload=${RUN}></portal>`,
  `<fencedframe src="${CANARY}/fenced"></fencedframe>`,
  `<details open ontoggle=${RUN}><summary>نص</summary>نص طويل</details>`,
  `<dialog open onclose=${RUN}><form method=dialog><button autofocus>نعم</button></form></dialog>`,
  `<button popovertarget=t>نص</button><div id=t popover onbeforetoggle=${RUN}>نص</div>`,
  `<button commandfor=t command=show-modal>نص</button>`,
  `<marquee onstart=${RUN} behavior=alternate>نص طويل يمر</marquee>`,
  `<keygen autofocus onfocus=${RUN}>`,
  `<input onfocus=${RUN} autofocus><select autofocus onfocus=${RUN}><option>نص</select>`,
  `<video><source onerror=${RUN}></video>`,
  `<object data=x onerror=${RUN}><img src=x onerror=${RUN}></object>`,
  `<slot onslotchange=${RUN}>نص</slot>`,
  `<p><template shadowrootmode=open><img src=x onerror=${RUN}><slot></slot></template>نص طويل قاله المتحدث</p>`,
  `<link rel=stylesheet href=data:,*%7bx:expression(${RUN})%7d onload=${RUN}>`,
  `<meta http-equiv="Content-Security-Policy" content="script-src *">`,
  `<meta http-equiv="set-cookie" content="a=b">`,
  `<meta name=referrer content=unsafe-url>`,
];

/** Nestings that parse to another tree when they are written and read again. */
const MUTATING = [
  `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `<math><mi><table><mglyph><svg><mtext><style><a title="</style><img src onerror='${RUN}'>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<svg><foreignObject><iframe srcdoc="<img src=x onerror=${RUN}>"></iframe></foreignObject></svg>`,
  `<svg><foreignObject><p onclick=${RUN}>نص طويل قاله المتحدث</p></foreignObject></svg>`,
  `<svg><desc><img src=x onerror=${RUN}></desc><title><img src=x onerror=${RUN}></title></svg>`,
  `<svg><style>@import '${CANARY}/svg';</style><rect style="fill:url(${CANARY}/fill)"/></svg>`,
  `<svg onload=${RUN}><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script>&#119;indow.__ran&#61;1</script></svg>`,
  `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${RUN}</handler></svg>`,
  `<svg><set attributeName=onmouseover to=${RUN}></svg>`,
  `<svg><annotation-xml><foreignObject><style><!--</style><p id="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `<math><annotation-xml encoding="text/html"><p>نص</p><script>${RUN}</script></annotation-xml></math>`,
  `<math><annotation-xml encoding="application/xhtml+xml"><img src=x onerror=${RUN}></annotation-xml></math>`,
  `<table><caption><svg><title><table><style><a title="</style><img src onerror=${RUN}>">`,
  `<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${RUN}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  `<p title="\`onmouseover=${RUN} \`">نص</p>`,
  `<listing>&lt;img onerror=${RUN} src=x&gt;</listing>`,
  `<xmp><p title="</xmp><svg/onload=${RUN}>"></xmp>`,
  `<textarea>&lt;/textarea&gt;&lt;img src=x onerror=${RUN}&gt;</textarea>`,
  `<a><b><p></a><img src=x onerror=${RUN}></b></p>`,
  `<h1><h2><h3><h4><h5><h6><a><a><a><svg><a><a onclick=${RUN}>نص</a>`,
  '<b>'.repeat(600) + `<img src=x onerror=${RUN}>`,
  '<div><table>'.repeat(120) + `<img src=x onerror=${RUN}>`,
  '<font>'.repeat(500) + '<p>'.repeat(500) + 'نص',
];

const NAMES = (
  'attributes body children childNodes firstChild forms head parentNode nodeName tagName textContent innerHTML ownerDocument ' +
  '__proto__ constructor prototype toString hasOwnProperty article person text reader main settings definition text-title text-b1 text-b2 ' +
  'person-p1 people play close-reader document window top self parent location chrome browser fetch crypto Object Symbol then length'
).split(' ');

const CLOBBERING = NAMES.flatMap((name, at) => {
  const forms = [
    `<a id="${name}" name="${name}" href="${CANARY}/${name}">رابط</a>`,
    `<form id="${name}" name="${name}"><input name="${name}"><p>نص طويل قاله المتحدث باسم الهيئة</p></form>`,
    `<img name="${name}" id="${name}" src="https://news.example/${at}.jpg" width=640 height=360 alt="صورة">`,
    `<object id="${name}" name="${name}"></object><p id="${name}">نص طويل قاله المتحدث باسم الهيئة</p>`,
  ];
  return [forms[at % 4] ?? '', forms[(at + 1) % 4] ?? ''];
});

const COVER = 'position:fixed;inset:0;z-index:2147483647;background:red';
const STYLES = [
  `<p style="${COVER}">نص طويل قاله المتحدث</p>`,
  `<p style="${COVER} !important;width:expression(${RUN})">نص طويل</p>`,
  `<p style="background:url(${CANARY}/a)">نص طويل قاله المتحدث</p>`,
  `<p style="background:url('javascript:${RUN}')">نص طويل قاله المتحدث</p>`,
  `<p style="list-style:image-set('${CANARY}/b' 1x)">نص طويل قاله المتحدث</p>`,
  `<p style="cursor:url(${CANARY}/c),auto">نص</p>`,
  `<p style="content:url(${CANARY}/d)">نص</p>`,
  `<p style="-moz-binding:url(${CANARY}/e#x)">نص</p>`,
  `<p style="behavior:url(${CANARY}/f)">نص</p>`,
  `<p style="x:\\65xpression(${RUN})">نص</p>`,
  `<p style="b\\61 ckground:u\\72l(${CANARY}/g)">نص</p>`,
  `<p style="/*x*/backgr/**/ound:url(${CANARY}/h)">نص</p>`,
  `<p style="--a:url(${CANARY}/i);background:var(--a)">نص</p>`,
  `<p style="font-family:'</style><img src=x onerror=${RUN}>'">نص</p>`,
  `<p style="transform:scale(999)">نص</p><p style="margin:-9999px">نص</p>`,
  `<p style="filter:url(${CANARY}/j#x)">نص</p>`,
  `<p style="mask:url(${CANARY}/k);clip-path:url(${CANARY}/l)">نص</p>`,
  `<p style="animation:x 1s" onanimationstart=${RUN}>نص</p>`,
  `<p style="display:none">نص</p><p style="direction:ltr;unicode-bidi:bidi-override">نص طويل قاله المتحدث</p>`,
  `<style>body{${COVER}}</style>`,
  `<style>@import url(${CANARY}/m);</style>`,
  `<style>@import "${CANARY}/n" layer(x);</style>`,
  `<style>@font-face{font-family:x;src:url(${CANARY}/o)}*{font-family:x}</style>`,
  `<style>#article a[href^="https"]{background:url(${CANARY}/p)}</style>`,
  `<style>input[value^=a]{background:url(${CANARY}/q)}</style>`,
  `<style><!-- --></style><script>${RUN}</script>`,
  `<style>@keyframes x{}p{animation:x}</style><p onanimationstart=${RUN}>نص</p>`,
  `<style>@namespace url(${CANARY}/r);</style>`,
  `<style>:root{--x:url(${CANARY}/s)}*{background:var(--x)!important}</style>`,
  `<style>@property --x{syntax:'<url>';inherits:true;initial-value:url(${CANARY}/t)}</style>`,
  `<link rel=stylesheet href="${CANARY}/u"><link rel="alternate stylesheet" href="${CANARY}/v">`,
  `<p class="sentence mention button-accent" id=close-reader role=button>نص طويل قاله المتحدث</p>`,
  `<p dir=ltr hidden=until-found inert aria-hidden=false role=alert>نص طويل قاله المتحدث</p>`,
  `<a class=mention data-person=p1 href="#person-p1">زيد</a>`,
  `<span class=sentence data-block=title data-start=0 data-end=99999>نص طويل قاله المتحدث</span>`,
];

export const MARKUP_VECTORS: readonly Vector[] = [
  ...vectorsOf('event', 'body', EVENTS.flatMap(handler)),
  ...vectorsOf(
    'quoting',
    'body',
    QUOTINGS.flatMap((quoted, at) =>
      [0, 3, 6].map((step) => quoted(ELEMENTS[(at + step) % ELEMENTS.length] ?? 'p')),
    ),
  ),
  ...vectorsOf('breakout', 'body', BREAKOUTS),
  ...vectorsOf('mutation', 'body', MUTATING),
  ...vectorsOf('clobbering', 'body', CLOBBERING),
  ...vectorsOf('style', 'body', STYLES),
  ...vectorsOf(
    'style',
    'head',
    STYLES.filter((text) => text.startsWith('<style') || text.startsWith('<link')),
  ),
];
