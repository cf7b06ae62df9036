// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textsFromArticle } from '../../src/core/article/article';
import type { ReaderContent } from '../../src/core/calls';
import { editedGlossary } from '../../src/core/people/edited-glossary';
import type { GlossaryEdit } from '../../src/core/people/glossary-edit';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { App } from '../../src/reader/app';
import { articleOf } from '../fakes/article';
import { answers, asked, browser, resetBackground } from '../fakes/background';
import { personOf } from '../fakes/person';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const PARAGRAPHS = [
  'قال وزير المياه زيد العلي إن السد جاهز. وشكرته زوجة الوزير سلمى حداد.',
  'وعاد العلي في المساء، وبقيت حداد.',
  'وجرت دجلة، وكتب قاسم مراد ذلك.',
];
const ARTICLE = articleOf('خبر اليوم', ...PARAGRAPHS);
const rangeOf = (block: number, text: string) => {
  const start = (PARAGRAPHS[block - 1] ?? '').indexOf(text);
  if (start < 0) throw new Error(text);
  return { block: `b${block}`, start, end: start + text.length };
};
const at = (block: number, text: string) => ({ text, range: rangeOf(block, text) });
const FOUND = {
  people: [
    personOf({
      id: 'p1',
      name: 'زيد العلي',
      aliases: ['زيد العلي', 'العلي'],
      role: 'وزير المياه',
      roleRange: rangeOf(1, 'وزير المياه'),
      otherRoles: [at(1, 'الوزير')],
      acts: [
        { kind: 'said', verb: at(1, 'قال'), sentence: rangeOf(1, 'قال وزير المياه زيد العلي إن السد جاهز.') },
      ],
      weight: 0.5,
      mentions: [at(1, 'زيد العلي'), at(2, 'العلي')],
    }),
    personOf({
      id: 'p2',
      name: 'سلمى حداد',
      aliases: ['سلمى حداد', 'حداد'],
      relations: [{ ...at(1, 'زوجة'), to: 'p1' }],
      mentions: [at(1, 'سلمى حداد'), at(2, 'حداد')],
    }),
    personOf({ id: 'p3', name: 'دجلة', isUnsure: true, weight: 0.1, mentions: [at(3, 'دجلة')] }),
  ],
};

/** The edits that reached the background, which does with them what it really does. */
let edits: GlossaryEdit[];
const content = (): ReaderContent => ({
  article: structuredClone(ARTICLE),
  glossary: editedGlossary(FOUND, edits, textsFromArticle(ARTICLE)),
  editCount: edits.length,
  notArticle: null,
});

beforeEach(() => {
  edits = [];
  resetBackground({ readerContent: content() });
  for (const call of ['editPeople', 'undoPeopleEdit'])
    Object.defineProperty(answers, call, {
      configurable: true,
      enumerable: true,
      get: () => {
        if (call === 'undoPeopleEdit') edits = edits.slice(0, -1);
        else {
          const edit = asked.at(-1)?.[2] as GlossaryEdit;
          const placed = editedGlossary(FOUND, [...edits, edit], textsFromArticle(ARTICLE));
          if (JSON.stringify(placed) !== JSON.stringify(content().glossary)) edits = [...edits, edit];
        }
        return content();
      },
    });
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('min-width') }));
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  render(null, document.body);
  document.getSelection()?.removeAllRanges();
});

const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const button = (within: string, text: string): HTMLElement => {
  const found = Array.from(document.querySelectorAll<HTMLElement>(`${within} button`)).find(
    (candidate) => candidate.textContent === text,
  );
  if (!found) throw new Error(`no button ${text}`);
  return found;
};
const names = () => Array.from(document.querySelectorAll('.person h3'), (name) => name.textContent);
const said = () => find('.people-status [role=status]').textContent;
const focused = () => document.activeElement?.id;
const press = (init: KeyboardEventInit) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  );
const type = (selector: string, text: string) => {
  (find(selector) as HTMLInputElement).value = text;
};
/** As Enter in a field sends its form. */
const send = (selector: string) => find(selector).closest('form')?.requestSubmit();
const choose = (selector: string, value: string) => {
  const select = find(selector) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

async function open(settings: Partial<Settings> = {}): Promise<void> {
  asked.length = 0;
  delete document.documentElement.dataset['state'];
  render(
    h(App, { articleKey: 'k1', isTab: false, initialSettings: { ...DEFAULT_SETTINGS, ...settings } }),
    document.body,
  );
  await vi.waitFor(() => expect(document.documentElement.dataset['state']).toBe('ready'));
}
async function correct(id: string): Promise<void> {
  find(`#edit-${id}`).click();
  await vi.waitFor(() => expect(focused()).toBe(`name-${id}`));
}

describe('what is said of a person', () => {
  it('leads to where the article says it', async () => {
    await open();
    const visits: [string, string][] = [
      ['أين قيل؟', 'قال وزير المياه زيد العلي إن السد جاهز.'],
      ['الوزير', 'وشكرته زوجة الوزير سلمى حداد.'],
      ['قال وزير المياه زيد العلي إن السد جاهز.', 'قال وزير المياه زيد العلي إن السد جاهز.'],
    ];
    for (const [text, sentence] of visits) {
      find('main').focus();
      button('#person-p1', text).click();
      expect(document.activeElement?.textContent).toBe(sentence);
      expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
    }
    button('#person-p2', 'زوجة').click();
    expect(document.activeElement?.textContent).toBe('وشكرته زوجة الوزير سلمى حداد.');
  });

  it('leads from a relation to the other person', async () => {
    await open();
    button('#person-p2', 'زيد العلي').click();
    await vi.waitFor(() => expect(focused()).toBe('person-p1'));
  });

  it('is said aloud in a sentence', async () => {
    await open();
    find('#person-p2 .say').click();
    expect(asked).toContainEqual(['sayWord', 'سلمى حداد: زوجة زيد العلي، ورد الاسم في المقال مرتين.']);
    expect(find('#person-p2 .say').getAttribute('aria-label')).toBe('من هذا؟ سلمى حداد');
  });

  it('is doubted where it is not sure to be a person', async () => {
    await open();
    expect(find('#person-p3').textContent).toContain('قد لا يكون اسم شخص');
    expect(find('#person-p1').textContent).not.toContain('قد لا يكون');
  });

  it('shows where the person is named', async () => {
    await open();
    const ticks = document.querySelectorAll('#person-p1 .mention-strip rect');
    const [first, second] = Array.from(ticks, (tick) => Number(tick.getAttribute('x')));
    expect(ticks).toHaveLength(2);
    expect(first).toBeLessThan(second ?? 0);
    expect(find('.mention-strip').getAttribute('aria-hidden')).toBe('true');
  });
});

describe('the order of the people', () => {
  it('is that of the article, or by weight, and is kept', async () => {
    await open();
    expect(names()).toEqual(['زيد العلي', 'سلمى حداد', 'دجلة ؟']);
    find('[name=people-order][value=weight]').click();
    await vi.waitFor(() => expect(names()).toEqual(['سلمى حداد', 'زيد العلي', 'دجلة ؟']));
    await vi.waitFor(() =>
      expect(browser.storage.local.values.get('settings')).toMatchObject({ peopleOrder: 'weight' }),
    );
    browser.storage.local.values.clear();
  });
});

describe('a correction', () => {
  it('gives a name, says so, and leaves the focus at the card', async () => {
    await open();
    await correct('p1');
    type('#name-p1', ' أبو  زيد ');
    send('#name-p1');
    await vi.waitFor(() => expect(names()).toEqual(['أبو زيد', 'سلمى حداد', 'دجلة ؟']));
    await vi.waitFor(() => expect(focused()).toBe('edit-p1'));
    expect(said()).toBe('صار الاسم: أبو زيد');
    expect(document.querySelector('.person-edit')).toBeNull();
    expect(asked).toContainEqual([
      'editPeople',
      'k1',
      {
        kind: 'rename',
        person: { name: 'زيد العلي', nth: 0, forms: ['زيد العلي', 'العلي'] },
        name: 'أبو زيد',
      },
      0,
    ]);
  });

  it('makes one of two, and goes to the one', async () => {
    await open();
    await correct('p1');
    const join = button('#person-p1', 'ادمجهما');
    expect(join.getAttribute('aria-disabled')).toBe('true');
    send('#merge-p1');
    expect(edits).toEqual([]);
    choose('#merge-p1', 'p2');
    await vi.waitFor(() => expect(join.hasAttribute('aria-disabled')).toBe(false));
    send('#merge-p1');
    await vi.waitFor(() => expect(names()).toEqual(['سلمى حداد', 'دجلة ؟']));
    await vi.waitFor(() => expect(focused()).toBe('person-p2'));
    expect(said()).toBe('صارا واحدًا: سلمى حداد');
    expect(document.querySelectorAll('a.mention[data-person=p2]')).toHaveLength(4);
  });

  it('parts chosen mentions, not all of them, and goes to whom they are of now', async () => {
    await open();
    await correct('p1');
    const boxes = document.querySelectorAll<HTMLInputElement>('#person-p1 input[type=checkbox]');
    expect(Array.from(boxes, (box) => box.closest('label')?.textContent)).toEqual([
      'قال وزير المياه زيد العلي إن السد جاهز.',
      'وعاد العلي في المساء، وبقيت حداد.',
    ]);
    const apart = button('#person-p1', 'افصل ما اخترته');
    for (const box of boxes) box.click();
    await vi.waitFor(() => expect(apart.getAttribute('aria-disabled')).toBe('true'));
    boxes[0]?.click();
    await vi.waitFor(() => expect(apart.hasAttribute('aria-disabled')).toBe(false));
    apart.click();
    await vi.waitFor(() => expect(names()).toEqual(['زيد العلي', 'سلمى حداد', 'العلي', 'دجلة ؟']));
    await vi.waitFor(() => expect(focused()).toBe('person-p4'));
  });

  it.each([
    ['p1', 'person-p2', ['سلمى حداد', 'دجلة ؟']],
    ['p3', 'person-p2', ['زيد العلي', 'سلمى حداد']],
  ])('takes %s out, and goes to the neighbour', async (id, neighbour, left) => {
    await open();
    await correct(id);
    button(`#person-${id}`, 'ليس شخصًا: أزله من القائمة').click();
    await vi.waitFor(() => expect(names()).toEqual(left));
    await vi.waitFor(() => expect(focused()).toBe(neighbour));
    expect(document.querySelectorAll(`[data-person=${id}]`)).toHaveLength(0);
  });

  it('leaves a list without anybody, with the focus at its head', async () => {
    await open();
    for (const id of ['p1', 'p2', 'p3']) {
      await correct(id);
      button(`#person-${id}`, 'ليس شخصًا: أزله من القائمة').click();
      await vi.waitFor(() => expect(document.querySelector(`#person-${id}`)).toBeNull());
    }
    await vi.waitFor(() => expect(focused()).toBe('people-title'));
    expect(find('#undo-people-edit')).toBeTruthy();
  });

  it('adds a name, with what is selected as a first guess', async () => {
    await open();
    const text = find('#text-b3 .sentence').lastChild;
    const start = text?.textContent?.indexOf('قاسم') ?? 0;
    if (text) document.getSelection()?.setBaseAndExtent(text, start, text, start + 'قاسم مراد'.length);
    find('#add-person').click();
    await vi.waitFor(() => expect(focused()).toBe('added-name'));
    expect((find('#added-name') as HTMLInputElement).value).toBe('قاسم مراد');
    send('#added-name');
    await vi.waitFor(() => expect(names().at(-1)).toBe('قاسم مراد'));
    await vi.waitFor(() => expect(focused()).toBe('person-p4'));
  });

  it('says that a name is not there, and leaves the form open', async () => {
    await open();
    find('#add-person').click();
    await vi.waitFor(() => expect(focused()).toBe('added-name'));
    type('#added-name', 'ليلى');
    send('#added-name');
    await vi.waitFor(() => expect(said()).toContain('لا يكتب المقال هذا الاسم'));
    expect(focused()).toBe('added-name');
  });

  it('says where it cannot be kept, and changes nothing', async () => {
    await open();
    Object.defineProperty(answers, 'editPeople', {
      value: new Error('storageFull'),
      configurable: true,
      enumerable: true,
    });
    await correct('p1');
    type('#name-p1', 'زيد');
    send('#name-p1');
    await vi.waitFor(() => expect(find('.player-failure').textContent).toContain('امتلأت'));
    expect(names()).toHaveLength(3);
    expect(said()).toBe('');
    expect(document.querySelector('#undo-people-edit')).toBeNull();
  });

  it('is given up by Escape, which closes nothing else', async () => {
    await open();
    await correct('p1');
    press({ key: 'Escape', code: 'Escape' });
    await vi.waitFor(() => expect(document.querySelector('.person-edit')).toBeNull());
    expect(focused()).toBe('edit-p1');
    expect(asked.map(([call]) => call)).not.toContain('closeReader');
  });
});

describe('undoing', () => {
  const rename = async (id: string, name: string) => {
    await correct(id);
    type(`#name-${id}`, name);
    send(`#name-${id}`);
    await vi.waitFor(() => expect(names().join()).toContain(name));
    await vi.waitFor(() => expect(focused()).toBe(`edit-${id}`));
  };

  it('goes back one by one, by its button', async () => {
    await open();
    expect(document.querySelector('#undo-people-edit')).toBeNull();
    await rename('p1', 'أول');
    await rename('p2', 'ثان');
    find('#undo-people-edit').click();
    await vi.waitFor(() => expect(names()).toEqual(['أول', 'سلمى حداد', 'دجلة ؟']));
    await vi.waitFor(() => expect(focused()).toBe('undo-people-edit'));
    expect(said()).toBe('أُلغي آخر تصحيح.');
    find('#undo-people-edit').click();
    await vi.waitFor(() => expect(names()[0]).toBe('زيد العلي'));
    await vi.waitFor(() => expect(focused()).toBe('people-title'));
    expect(document.querySelector('#undo-people-edit')).toBeNull();
  });

  it('goes back by Ctrl+Z in the list, but not in a field or with nothing to undo', async () => {
    await open();
    find('#person-p1').focus();
    press({ key: 'ئ', code: 'KeyZ', ctrlKey: true });
    expect(asked.map(([call]) => call)).not.toContain('undoPeopleEdit');
    await rename('p1', 'أول');
    await correct('p2');
    press({ key: 'ئ', code: 'KeyZ', ctrlKey: true });
    expect(asked.map(([call]) => call)).not.toContain('undoPeopleEdit');
    find('#person-p1').focus();
    press({ key: 'ئ', code: 'KeyZ', ctrlKey: true });
    await vi.waitFor(() => expect(names()[0]).toBe('زيد العلي'));
  });
});
