// @ts-check
/** @typedef {import('./bench-page.mjs').Gold} Gold */

/**
 * What a way of extraction says of a page.
 * @typedef {object} Reading
 * @property {string | null} title
 * @property {string | null} byline
 * @property {string | null} publishedTime in whatever form
 * @property {string[]} blocks
 */

/**
 * @typedef {object} Score token precision, recall and F1; whether the rest is right, null where the gold is silent
 * @property {number} precision
 * @property {number} recall
 * @property {number} f1
 * @property {boolean | null} title
 * @property {boolean | null} date
 * @property {boolean | null} byline
 */

/** White space and the marks of direction, which no reader sees. */
const UNSEEN = /[\s\u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;
/** A word, or one mark of punctuation. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const HOUR = 3_600_000;
/** A day counts in UTC and where Arabic news is written, hours before UTC. */
const ZONES = [0, 2, 3, 4];

/** @param {string | null | undefined} text */
const plain = (text) => (text ?? '').replace(UNSEEN, ' ').trim();
/** @param {string} text */
const withoutSpaces = (text) => text.replaceAll(' ', '');

/** @param {string[]} texts */
function tokenCounts(texts) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const text of texts)
    for (const [token] of text.matchAll(TOKEN)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** @param {Iterable<number>} numbers */
const sumOf = (numbers) => [...numbers].reduce((sum, number) => sum + number, 0);

/**
 * Whether a block is another text of the head or of a picture: it, a part of it, or little more than it.
 * @param {string} block
 * @param {string} other
 */
const isNearly = (block, other) =>
  block === other ||
  (block.length > 3 && other.includes(block)) ||
  (other.length > 8 && block.includes(other) && other.length > 0.8 * block.length);

/**
 * @param {string | null} given
 * @param {string} day
 */
function isOnDay(given, day) {
  if (!given) return false;
  if (given.includes(day)) return true;
  const time = Date.parse(given);
  return (
    !Number.isNaN(time) && ZONES.some((hours) => new Date(time + hours * HOUR).toISOString().startsWith(day))
  );
}

/**
 * Title, byline, deck and captions among the blocks are neither rewarded nor punished.
 * @param {Gold} gold
 * @param {Reading | null} reading
 * @returns {Score}
 */
export function scoreOf(gold, reading) {
  const wanted = gold.paragraphs.map(plain);
  const wantedText = withoutSpaces(wanted.join(' '));
  const neutral = [gold.title, gold.byline, ...gold.neutral].map(plain).filter(Boolean);
  const given = (reading?.blocks ?? [])
    .map(plain)
    .filter(
      (block) =>
        block &&
        (wantedText.includes(withoutSpaces(block)) || !neutral.some((other) => isNearly(block, other))),
    );
  const [of, out] = [tokenCounts(wanted), tokenCounts(given)];
  const common = sumOf([...out].map(([token, count]) => Math.min(count, of.get(token) ?? 0)));
  const precision = common / (sumOf(out.values()) || 1);
  const recall = common / sumOf(of.values());
  const { title, byline, publishedTime } = gold;
  return {
    precision,
    recall,
    f1: common ? (2 * precision * recall) / (precision + recall) : 0,
    title: title === undefined ? null : plain(reading?.title) === plain(title),
    date: publishedTime ? isOnDay(reading?.publishedTime ?? null, publishedTime.slice(0, 10)) : null,
    byline:
      byline === undefined
        ? null
        : byline === null
          ? plain(reading?.byline) === ''
          : plain(reading?.byline).includes(plain(byline).replace(/[()]/g, '')),
  };
}
