/**
 * By which a table of plain JSON is known to be whole: FNV-1a over its names and values. Long texts are summed as they stand: to write
 * them as JSON first takes longer than to sum them. Not against anybody who means harm.
 */
export function sumOfTable(table: unknown): number {
  let sum = 0x811c9dc5;
  const add = (text: string) => {
    let own = sum;
    for (let i = 0; i < text.length; i++) own = Math.imul(own ^ text.charCodeAt(i), 0x01000193);
    // What ends here is not what begins there.
    sum = Math.imul(own ^ 0xffff, 0x01000193);
  };
  const visit = (value: unknown) => {
    if (typeof value === 'string') add(value);
    else if (typeof value !== 'object' || value === null) add(String(value));
    else
      for (const [name, part] of Object.entries(value)) {
        // JSON has none.
        if (part === undefined) continue;
        add(name);
        visit(part);
      }
  };
  visit(table);
  return sum >>> 0;
}
