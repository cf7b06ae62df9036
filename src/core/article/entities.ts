const NAMED: Record<string, string> = {
  nbsp: ' ',
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

/** Character references that a site encoded twice: «&amp;quot;» in the source is «&quot;» in the attribute's value. */
export function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 31 && code < 0xd800 ? String.fromCharCode(code) : whole;
    },
  );
}
