import type { Article } from './article';

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) => Object.hasOwn(b, key) && isSameValue(a[key as keyof typeof a], b[key as keyof typeof b]),
    )
  );
}

/** Whether two articles say the same, in whatever order their fields stand: a browser's storage sorts them. */
export function isSameArticle(a: Article, b: Article): boolean {
  return isSameValue(a, b);
}
