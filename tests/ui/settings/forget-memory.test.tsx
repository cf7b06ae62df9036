// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ForgetMemory } from '../../../src/ui/settings/forget-memory';
import { browser } from '../../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../../fakes/background')).browser }));

const { values } = browser.storage.local;
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const KINDS = [
  [
    'put-backs',
    'putBack',
    [{ url: 'https://news.example/1', marks: [{ rule: 'related', text: 'اقرأ أيضا' }] }],
  ],
  ['people-edits', 'peopleEdits', [{ url: 'https://news.example/1', marks: [{ kind: 'add', name: 'زيد' }] }]],
  ['places', 'places', [{ url: 'a', marks: [{ text: 'نص', index: 3 }] }]],
] as const;

beforeEach(() => values.clear());
afterEach(() => render(null, document.body));
const show = () => render(h(ForgetMemory, { attempt: () => undefined }), document.body);

it.each(KINDS)('%s are forgotten by a press, and nothing else is offered', async (kind, key, kept) => {
  values.set(key, kept);
  show();
  await vi.waitFor(() => expect(find(`#forget-${kind}`)).not.toBeNull());
  for (const [other] of KINDS) if (other !== kind) expect(find(`#forget-${other}`)).toBeNull();
  const button = find(`#forget-${kind}`);
  button?.focus();
  button?.click();
  await vi.waitFor(() => expect(find(`#forget-${kind}-note`)?.textContent).toMatch(/^نُسي/));
  expect(values.has(key)).toBe(false);
  expect(document.activeElement).toBe(button);
});

it('says so where nothing is kept', async () => {
  show();
  await vi.waitFor(() => expect(document.body.textContent).toContain('لم يحفظ مُبين شيئًا'));
  expect(document.querySelector('button')).toBeNull();
});
