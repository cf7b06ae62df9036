/** What a number, a flag or a pair of brackets counts: no list is free. */
const LEAST = 4;
/** Deeper than anything that we send. */
const MOST_DEPTH = 24;

const isPlainObject = (value: object): boolean =>
  Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';

/**
 * Whether a value is plain data (as JSON is, and nothing left out) of no more than so many UTF-16 units, in keys and
 * texts. Stops at the first that is too much: a large value costs no more than the largest allowed.
 */
export function isPlainWithin(value: unknown, most: number): boolean {
  let left = most;
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value: one, depth } = next;
    left -= LEAST;
    if (typeof one === 'string') left -= one.length;
    else if (typeof one === 'object' && one !== null) {
      if (depth === MOST_DEPTH || !isPlainObject(one)) return false;
      if (Array.isArray(one)) {
        left -= one.length;
        if (left < 0) return false;
        for (const item of one) pending.push({ value: item, depth: depth + 1 });
      } else
        for (const [key, field] of Object.entries(one)) {
          left -= key.length;
          if (left < 0) return false;
          pending.push({ value: field, depth: depth + 1 });
        }
    } else if (typeof one === 'function' || typeof one === 'symbol' || typeof one === 'bigint') return false;
    if (left < 0) return false;
  }
  return true;
}
