// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  csvFromPronunciations,
  jsonFromPronunciations,
  MOST_PRONUNCIATIONS,
  type Pronunciation,
} from '../../../src/core/speech/pronunciation';
import { pronunciations } from '../../../src/platform/pronunciation-store';
import { CorrectPronunciation } from '../../../src/reader/correct-pronunciation';
import { Pronunciations } from '../../../src/ui/settings/pronunciations';
import { asked, browser, resetBackground } from '../../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../../fakes/background')).browser }));

const SEOUL = { written: 'سيول', said: 'سِيُول' };
const AHMAD = { written: 'أحمد', said: 'أَحْمَد' };

let files: { name: string; text: Promise<string> }[] = [];
beforeEach(() => {
  resetBackground({});
  browser.storage.local.values.clear();
  files = [];
  let blob: Blob | null = null;
  URL.createObjectURL = (made) => {
    blob = made as Blob;
    return 'blob:1';
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: textOf(blob!) });
  };
});
afterEach(() => render(null, document.body));

/** jsdom's blobs have no `text`. */
const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const input = (selector: string) => find(selector) as HTMLInputElement;
const button = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find(
    (one) => one.ariaLabel === name || one.getAttribute('aria-label') === name || one.textContent === name,
  );
  if (!found) throw new Error(`no button «${name}»`);
  return found;
};
const type = (id: string, text: string) => {
  const field = input(`#${id}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const submit = () => find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
const status = () => document.getElementById('pronunciation-status')?.textContent ?? '';

async function open(list: readonly Pronunciation[] = []): Promise<void> {
  await browser.storage.local.set({ pronunciations: [...list] });
  render(h(Pronunciations, null), document.body);
  await vi.waitFor(() => expect(document.querySelectorAll('li')).toHaveLength(list.length));
}
/** Gives the section a file as if it had been picked. */
function pick(text: string, size?: number): void {
  const picker = input('#pronunciation-file');
  const file = { size: size ?? text.length, text: () => Promise.resolve(text) };
  Object.defineProperty(picker, 'files', { value: [file], configurable: true });
  picker.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the list of pronunciations', () => {
  it('takes a word, lets the voice try it, and gives focus back', async () => {
    await open();
    button('أضف كلمة').click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('pronunciation-written'));
    type('pronunciation-written', ' سيول ');
    type('pronunciation-said', 'سِيُول');
    await vi.waitFor(() => button('جرّب النطق').click());
    expect(asked).toContainEqual(['sayWord', 'سِيُول']);
    submit();
    await vi.waitFor(() => expect(status()).toContain('حُفظ نطق «سيول»'));
    expect(await pronunciations()).toEqual([SEOUL]);
    expect(document.activeElement?.id).toBe('add-pronunciation');
  });

  it.each([
    ['nothing', '', '', 'كليهما'],
    ['signs alone', '…', 'سِيُول', 'كليهما'],
    ['a whole text', 'ا'.repeat(101), 'سِيُول', '١٠٠'],
  ])('says why it does not take %s', async (_name, written, said, expected) => {
    await open();
    button('أضف كلمة').click();
    await vi.waitFor(() => find('form'));
    type('pronunciation-written', written);
    type('pronunciation-said', said);
    submit();
    await vi.waitFor(() => expect(find('[role=alert]').textContent).toContain(expected));
    expect(await pronunciations()).toEqual([]);
  });

  it('says that it is full', async () => {
    const full = Array.from({ length: MOST_PRONUNCIATIONS }, (_, i) => ({ written: `كلمة${i}`, said: 'ق' }));
    await browser.storage.local.set({ pronunciations: full });
    render(h(Pronunciations, null), document.body);
    button('أضف كلمة').click();
    await vi.waitFor(() => find('form'));
    type('pronunciation-written', 'سيول');
    type('pronunciation-said', 'سِيُول');
    submit();
    await vi.waitFor(() => expect(find('form [role=alert]').textContent).toMatch(/١[٬,]?٠٠٠/));
    expect(await pronunciations()).toHaveLength(MOST_PRONUNCIATIONS);
  });

  it('changes a word, by Escape does not, and focus goes back to its button', async () => {
    await open([SEOUL, AHMAD]);
    button('عدّل نطق: أحمد').click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('pronunciation-said'));
    find('#pronunciation-said').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    await vi.waitFor(() => expect(document.activeElement).toBe(button('عدّل نطق: أحمد')));
    button('عدّل نطق: أحمد').click();
    await vi.waitFor(() => find('form'));
    type('pronunciation-written', 'أحمدي');
    type('pronunciation-said', 'أَحْمَدِي');
    submit();
    await vi.waitFor(() => expect(document.activeElement).toBe(button('عدّل نطق: أحمدي')));
    expect(await pronunciations()).toEqual([SEOUL, { written: 'أحمدي', said: 'أَحْمَدِي' }]);
  });

  it('takes a word out, and back in', async () => {
    await open([SEOUL, AHMAD]);
    button('احذف نطق: سيول').click();
    await vi.waitFor(() => expect(document.activeElement).toBe(button('تراجع')));
    expect(status()).toContain('حُذف نطق «سيول»');
    expect(await pronunciations()).toEqual([AHMAD]);
    button('تراجع').click();
    await vi.waitFor(async () => expect(await pronunciations()).toEqual([AHMAD, SEOUL]));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('add-pronunciation'));
  });

  it('says a word as it will be said', async () => {
    await open([SEOUL]);
    button('استمع إلى نطق: سيول').click();
    expect(asked).toContainEqual(['sayWord', 'سِيُول']);
  });
});

describe('files of pronunciations', () => {
  it.each([
    ['JSON', jsonFromPronunciations([SEOUL])],
    ['CSV', csvFromPronunciations([SEOUL])],
  ])('are taken from %s, beside what is there', async (_name, text) => {
    await open([AHMAD]);
    pick(text);
    await vi.waitFor(() => expect(status()).toBe('أُخذت من الملف كلمة واحدة.'));
    expect(await pronunciations()).toEqual([AHMAD, SEOUL]);
  });

  it.each<[string, string, number | undefined, string]>([
    ['JSON that is cut off', '[{', undefined, 'JSON سليمًا'],
    ['a bad row', 'سيول,سِيُول\nباريس', undefined, 'السطر ٢'],
    ['another encoding', '\uFFFD,\uFFFD', undefined, 'UTF-8'],
    ['much too large a file', '[]', 3_000_000, 'أكبر'],
  ])('with %s change nothing, and say why', async (_name, text, size, expected) => {
    await open([AHMAD]);
    pick(text, size);
    await vi.waitFor(() => expect(status()).toContain(expected));
    expect(status()).toContain('قائمتك كما كانت');
    expect(find('#pronunciation-status').getAttribute('role')).toBe('alert');
    expect(await pronunciations()).toEqual([AHMAD]);
  });

  it('are written of the list', async () => {
    await open([AHMAD, SEOUL]);
    button('احفظ القائمة ملف JSON').click();
    button('احفظ القائمة ملف CSV').click();
    expect(files.map(({ name }) => name)).toEqual(['mubin-pronunciations.json', 'mubin-pronunciations.csv']);
    expect(await files[0]?.text).toBe(jsonFromPronunciations([AHMAD, SEOUL]));
    expect(await files[1]?.text).toBe(csvFromPronunciations([AHMAD, SEOUL]));
  });

  it('are not written of an empty list', async () => {
    await open();
    expect(() => button('احفظ القائمة ملف JSON')).toThrow('no button');
  });
});

describe('«صحّح النطق» beside a definition', () => {
  async function correct(list: readonly Pronunciation[], word: string): Promise<void> {
    await browser.storage.local.set({ pronunciations: [...list] });
    render(h(CorrectPronunciation, { word }), document.body);
    await new Promise((resolve) => setTimeout(resolve));
    button('صحّح النطق').click();
    await vi.waitFor(() => find('form'));
  }
  const fields = () => ['written', 'said'].map((side) => input(`#pronunciation-${side}`).value);

  it('begins with the word, and keeps how it is to be said', async () => {
    await correct([], 'سيول');
    expect(fields()).toEqual(['سيول', 'سيول']);
    expect(document.activeElement?.id).toBe('pronunciation-said');
    type('pronunciation-said', 'سِيُول');
    submit();
    await vi.waitFor(() => expect(find('[role=status]').textContent).toContain('حُفظ نطق «سيول»'));
    expect(await pronunciations()).toEqual([SEOUL]);
    expect(document.activeElement?.id).toBe('correct-pronunciation');
  });

  it('begins with the listener’s own where there is one', async () => {
    await correct([AHMAD], 'احمد');
    expect(fields()).toEqual(['أحمد', 'أَحْمَد']);
  });
});
