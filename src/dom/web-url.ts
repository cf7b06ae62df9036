/** The absolute form of an address where it is http or https, otherwise null (`javascript:`, `data:`, broken ones). */
export function webUrl(address: string, base: string): string | null {
  const trimmed = address.trim();
  if (!trimmed) return null;
  try {
    const url = new URL(trimmed, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null; // Not an address.
  }
}
