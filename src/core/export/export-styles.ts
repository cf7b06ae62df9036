/*
 * The looks of what is saved. Neither sheet holds a sign that markup would escape (no child combinators, no quotation
 * marks): they stand in a page as they are. Reading systems for books have their own typefaces, sizes and colours.
 */

const SHARED = `
h1, h2, h3, h4, h5, h6 { line-height: 1.5; text-wrap: balance; break-after: avoid; }
em { font-style: normal; font-weight: bold; }
.site { margin: 0; font-weight: bold; }
.deck { font-size: 1.15em; }
.byline { font-weight: bold; margin-block-end: 0; }
.date, .address, .caption, .picture, figcaption, .count { font-size: 0.85em; }
.date, .address { margin-block: 0; }
.address { overflow-wrap: anywhere; }
header { margin-block-end: 2em; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 0.2em solid; }
figure { margin-inline: 0; break-inside: avoid; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { padding: 0.35em 0.6em; text-align: start; vertical-align: top; border-block-end: 1px solid; }
section { margin-block-start: 2.5em; padding-block-start: 0.5em; border-block-start: 1px solid; }
section li { margin-block: 0.5em; }
.name { font-weight: bold; }
.mention { color: inherit; text-decoration: underline dotted; }
`;

/** Of a web page: the reader's own measures, colours and line height, by day and by night. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: #fcfbf8; color: #1c1a17; font: 1.25rem/1.9 Noto Naskh Arabic, Amiri, Scheherazade New, Geeza Pro, Sakkal Majalla, Traditional Arabic, serif; }
main { max-inline-size: 34em; margin-inline: auto; padding: 1.5rem 1rem 4rem; overflow-wrap: break-word; }
a { color: #0a5a55; text-underline-offset: 0.25em; }
.address a { display: inline-block; min-block-size: 1.5em; }
:focus-visible, :target { outline: 0.2rem solid #0a5a55; outline-offset: 0.15rem; }
${SHARED}
@media (prefers-color-scheme: dark) {
body { background: #15181a; color: #ebe7df; }
a { color: #7fd8cb; }
:focus-visible, :target { outline-color: #7fd8cb; }
}
@media print {
body { background: none; color: #000; font-size: 12pt; }
main { max-inline-size: none; padding: 0; }
}
`;

/** Of a book. */
export const BOOK_STYLE = `
body { line-height: 1.8; }
a { text-decoration: underline; }
${SHARED}`;
