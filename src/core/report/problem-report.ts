import { textsFromArticle, type Article, type Direction } from '../article/article';
import type { NotArticleReason } from '../article/not-article-reason';
import type { OmissionRule } from '../article/omission';
import type { BrowserSystem } from '../browser-system';
import { DEFAULT_SETTINGS, type SettingName, type Settings } from '../settings/settings';
import { isSameValue } from '../settings/understood-value';

/** What of an article a report tells: what was made of it, and, where that is wanted, where it is and what it says. */
export interface ReportedArticle {
  url: string;
  lang: string;
  dir: Direction;
  notArticle: NotArticleReason | null;
  /** The host for which there is a rule that says where it prints its articles, or null. */
  siteRule: string | null;
  /** How many blocks there are of each kind. */
  blocks: ReadonlyMap<string, number>;
  /** How many lines each rule left out. */
  omitted: ReadonlyMap<OmissionRule, number>;
  people: number;
  text: string;
}

function counted<T>(rows: readonly (readonly [T, number])[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const [name, count] of rows) counts.set(name, (counts.get(name) ?? 0) + count);
  return counts;
}

export function reportedArticle(
  article: Article,
  more: Pick<ReportedArticle, 'notArticle' | 'siteRule' | 'people'>,
): ReportedArticle {
  return {
    url: article.url,
    lang: article.lang,
    dir: article.dir,
    ...more,
    blocks: counted(article.blocks.map(({ kind }) => [kind, 1] as const)),
    omitted: counted(article.omitted.map(({ rule, lines }) => [rule, lines] as const)),
    text: textsFromArticle(article)
      .map(({ text }) => text)
      .join('\n'),
  };
}

/** What the person added by a tick; all off at first. */
export interface ReportChoice {
  host: boolean;
  address: boolean;
  text: boolean;
}
export const NOTHING_ADDED: Readonly<ReportChoice> = { host: false, address: false, text: false };

export interface ProblemReportInput extends BrowserSystem {
  /** Of Mubin. */
  version: string;
  userAgent: string;
  /** Of the interface. */
  lang: string;
  settings: Settings;
  article: ReportedArticle | null;
  choice: ReportChoice;
}

/** Which sites somebody reads is nobody's business. */
const UNTOLD: readonly SettingName[] = ['noBubbleHosts', 'autoHosts'];

function settingLines(settings: Settings): string[] {
  const changed = Object.entries(settings).filter(
    ([name, value]) =>
      !UNTOLD.some((untold) => untold === name) && !isSameValue(value, DEFAULT_SETTINGS[name as SettingName]),
  );
  const lines = changed.map(([name, value]) => `- ${name}: ${JSON.stringify(value)}`);
  return lines.length === 0 ? ['Settings: as they are at first'] : ['Settings that were changed:', ...lines];
}

const countsOf = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([name, count]) => `${name} ${count}`).join(', ') || 'none';

const HOST = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;

function articleLines(article: ReportedArticle, choice: ReportChoice): string[] {
  const { url, lang, dir, notArticle, siteRule, blocks, omitted, people, text } = article;
  // The name of a site rule is the site's.
  const tellsHost = choice.host || choice.address;
  const rule = siteRule === null ? 'none' : tellsHost ? siteRule : 'yes';
  return [
    `Article: ${lang}, ${dir}${notArticle === null ? '' : `, seems to be none: ${notArticle}`}`,
    `Blocks: ${countsOf(blocks)}`,
    `Left out, lines by rule: ${countsOf(omitted)}`,
    `Site rule: ${rule}`,
    `People: ${people}`,
    ...(choice.host && !choice.address ? [`Site: ${HOST.exec(url)?.[1] ?? 'none'}`] : []),
    ...(choice.address ? [`Page: ${url}`] : []),
    ...(choice.text ? ['Text:', text] : []),
  ];
}

/** A report for whoever is asked for help, as plain text in English. Of the page nothing but what was chosen. */
export function problemReport(input: ProblemReportInput): string {
  const { version, browser, systems, userAgent, lang, settings, article, choice } = input;
  return [
    `Mubin ${version}, interface ${lang}`,
    `Browser: ${browser ?? 'unknown'}`,
    `System: ${systems.join(' or ') || 'unknown'}`,
    `User agent: ${userAgent}`,
    ...settingLines(settings),
    ...(article ? articleLines(article, choice) : []),
  ].join('\n');
}
