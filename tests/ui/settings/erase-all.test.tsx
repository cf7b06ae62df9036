// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EraseAll } from '../../../src/ui/settings/erase-all';
import { asked, resetBackground } from '../../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../../fakes/background')).browser }));

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const press = async (selector: string) => {
  find(selector)?.click();
  await vi.waitFor(() => undefined);
};
const failures: unknown[] = [];
const erasures = () => asked.filter(([call]) => call === 'eraseEverything').length;

function open(): void {
  render(
    h(EraseAll, { attempt: (call) => void call.catch((error: unknown) => failures.push(error)) }),
    document.body,
  );
}
beforeEach(() => {
  failures.length = 0;
  resetBackground({});
  open();
});
afterEach(() => render(null, document.body));

it('asks first, with the focus on keeping, and erases once', async () => {
  find('#erase-all')?.click();
  find('#erase-all')?.click();
  find('#erase-all')?.click();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('keep-all'));
  expect(erasures()).toBe(0);
  find('#erase-all-sure')?.click();
  find('#erase-all-sure')?.click();
  await vi.waitFor(() => expect(find('#erase-all-status')?.textContent).toContain('مُحي كل شيء'));
  expect(erasures()).toBe(1);
  expect(find('#erase-all-sure')).toBeNull();
  expect(document.activeElement?.id).toBe('erase-all');
});

it('keeps everything where that is wanted', async () => {
  await press('#erase-all');
  await press('#keep-all');
  await vi.waitFor(() => expect(find('#keep-all')).toBeNull());
  expect(document.activeElement?.id).toBe('erase-all');
  expect(erasures()).toBe(0);
});

it('says that it failed, and can be asked again', async () => {
  resetBackground({ eraseEverything: new Error('notErased') });
  await press('#erase-all');
  await press('#erase-all-sure');
  await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'notErased' }]));
  expect(find('#erase-all-status')?.textContent).toBe('');
  await press('#erase-all');
  await vi.waitFor(() => expect(find('#erase-all-sure')).not.toBeNull());
});
