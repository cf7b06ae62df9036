import type { NotArticleReason } from './not-article-reason';

export type Calendar = 'gregorian' | 'persian' | 'islamic';

/** A name of a month as printed; spelling variants that folding does not join are rows of their own. */
export interface MonthName {
  name: string;
  /** 1–12 */
  month: number;
  calendar: Calendar;
}

/**
 * A phrase of the page's furniture. What is compared is folded, without punctuation at the ends.
 * `whole`: the block is the phrase. `start`: the block begins with it and is no longer than `max` characters, or is
 * mostly link. `label`: like `start`, with a colon after the phrase. `linked`: like `start`, but only where most of the block is link.
 */
export interface JunkPhrase {
  phrase: string;
  match: 'whole' | 'start' | 'label' | 'linked';
  /**
   * `related` also takes the links that follow it. After `comments` as a heading nothing belongs to the article, nor
   * after `ending` where little follows. The others stand alone.
   */
  kind:
    | 'related'
    | 'share'
    | 'comments'
    | 'ending'
    | 'subscribe'
    | 'skip'
    | 'tags'
    | 'credit'
    | 'advert'
    | 'rights'
    | 'time';
  /** UTF-16 units of the longest block that `start` and `label` take. Default 60. */
  max?: number;
  /** Only a block that ends with these words too: «تابع … على» before a row of icons. */
  end?: string;
}

/**
 * A word in `class` or `id` that names furniture. `strong`: goes unless it holds much of the page's prose.
 * `weak`: goes only where most of its text is link. `deck` names a
 * standfirst, `lead` one only where its place agrees.
 */
export interface ClassWord {
  word: string;
  weight: 'strong' | 'weak' | 'deck' | 'lead' | 'byline' | 'date';
}

/**
 * A word of a line that tells a time. `published` and `updated` label what follows; `am`, `pm`, `noon`, `night` follow an
 * hour, `hour` goes before it; `zone` has the offset of the zone that it names. `ago`, `unit`, `count`, `yesterday` and
 * `today` tell a time without a day. What follows `notDate` only looks like a date (a telephone number, a version).
 */
export interface DateWord {
  word: string;
  role?:
    | 'published'
    | 'updated'
    | 'hour'
    | 'am'
    | 'pm'
    | 'noon'
    | 'night'
    | 'zone'
    | 'ago'
    | 'unit'
    | 'count'
    | 'yesterday'
    | 'today'
    | 'notDate';
  /** As ISO 8601 writes it: `Z`, `+03:00`. */
  offset?: string;
}

/**
 * A word that opens a printed byline («كتب: …»), that no byline consists of or starts with, a common given name, a place
 * that datelines name, or a word that stands beside a site's own name («الميادين نت»). `agency`: news agencies, which are
 * bylines. `section`: words of which names of sections consist. `job`: opens what a person does. `credit`: opens the name of
 * who made the pictures. `label`: stands beside a name and is none («خاص»). `source`: opens where a report comes from.
 * `inSentence`: words of sentences, as printed (hamza tells أن from آن).
 */
export interface BylineWord {
  word: string;
  role:
    | 'opens'
    | 'never'
    | 'neverStarts'
    | 'given'
    | 'place'
    | 'medium'
    | 'agency'
    | 'section'
    | 'job'
    | 'credit'
    | 'label'
    | 'source'
    | 'inSentence';
}

/**
 * What a page calls itself. `title`: a heading or a part of the title. `line`: a printed line. `path`, `host`,
 * `parameter`: a part of the address. `class`: of the body. `type`: of its metadata (schema.org without the address, Open Graph).
 * Texts are compared folded; `label` is the whole text or its part before a colon.
 */
export interface PageWord {
  word: string;
  where: 'title' | 'line' | 'path' | 'host' | 'parameter' | 'class' | 'type';
  match?: 'whole' | 'start' | 'label' | 'within';
  says: NotArticleReason;
}

/** Language knowledge of the extraction, from `data/extraction`. */
export interface ExtractionWords {
  months: MonthName[];
  /** Weekdays, hours, labels of a date line: «الجمعة», «الساعة», «تم نشره». */
  dateWords: DateWord[];
  junk: JunkPhrase[];
  classes: ClassWord[];
  bylines: BylineWord[];
  pages: PageWord[];
}
