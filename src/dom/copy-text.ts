/** Pages that forbid the clipboard, and those without https, still let what is selected be copied. */
function copySelected(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  // Out of sight, in our own pages and in any other.
  area.style.setProperty('position', 'fixed');
  area.style.setProperty('inset-block-start', '-100vh');
  document.body.append(area);
  area.select();
  // The one way where a page's policy forbids `navigator.clipboard` to the frames in it (Chromium 156, 2026-11).
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const isDone = document.execCommand('copy');
  area.remove();
  return isDone;
}

/** Copies a text; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}
