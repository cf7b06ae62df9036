import { titleOf, type Exportable } from './exportable';
import { articleMarkup } from './article-markup';
import { element, languageOf, markupText } from './markup';
import { PAGE_STYLE } from './export-styles';

/**
 * Whatever a reader's own programs put into the page, or we ourselves by mistake: it loads nothing and runs nothing. The
 * style below is all that it may have.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The article as one web page that needs nothing besides: no script, no picture, no request. */
export function htmlFile(exportable: Exportable): string {
  const { lang, dir } = exportable.article;
  const { head, body, people } = articleMarkup(exportable);
  const page = element(
    'html',
    languageOf(lang, dir),
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('title', {}, titleOf(exportable)),
      element('style', {}, PAGE_STYLE),
    ),
    element('body', {}, element('main', {}, element('article', {}, head, ...body), people)),
  );
  return `<!doctype html>\n${markupText(page, 'html')}\n`;
}
