// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IconButton } from '../../src/ui/icon-button';
import { PlayIcon } from '../../src/ui/icons';
import { Toolbar } from '../../src/ui/toolbar';

vi.mock('webextension-polyfill', async () => {
  const { fakeInterface } = await import('../fakes/interface');
  return { default: fakeInterface('ar') };
});
afterEach(() => render(null, document.body));

function toolbar(onClick = vi.fn()): HTMLButtonElement[] {
  void act(() =>
    render(
      h(Toolbar, {
        label: 'أدوات',
        children: ['أ', 'ب', 'ج'].map((label) =>
          h(IconButton, { label, icon: h(PlayIcon, {}), onClick, isUnavailable: label === 'ب' }),
        ),
      }),
      document.body,
    ),
  );
  return Array.from(document.querySelectorAll('button'));
}
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const focused = () => document.activeElement?.getAttribute('aria-label');
const stops = (buttons: HTMLButtonElement[]) =>
  buttons.filter(({ tabIndex }) => tabIndex === 0).map((button) => button.getAttribute('aria-label'));

describe('Toolbar', () => {
  it('is one tab stop, which stays where focus last was', () => {
    const buttons = toolbar();
    expect(stops(buttons)).toEqual(['أ']);
    buttons[0]?.focus();
    press('ArrowLeft');
    expect(stops(buttons)).toEqual(['ب']);
  });

  it('follows the eye from right to left, and reaches buttons that cannot act', () => {
    toolbar()[0]?.focus();
    press('ArrowLeft');
    expect(focused()).toBe('ب');
    press('ArrowLeft');
    expect(focused()).toBe('ج');
    press('ArrowRight');
    expect(focused()).toBe('ب');
    press('End');
    expect(focused()).toBe('ج');
    press('Home');
    expect(focused()).toBe('أ');
  });

  it('does nothing at a button that cannot act, and something at the others', () => {
    const onClick = vi.fn();
    const buttons = toolbar(onClick);
    buttons[1]?.click();
    expect(onClick).not.toHaveBeenCalled();
    buttons[2]?.click();
    expect(onClick).toHaveBeenCalledOnce();
  });

  it('keeps one tab stop while buttons come and go', () => {
    const show = (labels: string[]) =>
      void act(() =>
        render(
          h(Toolbar, {
            label: 'أدوات',
            children: labels.map((label) =>
              h(IconButton, { key: label, label, icon: h(PlayIcon, {}), onClick: vi.fn() }),
            ),
          }),
          document.body,
        ),
      );
    const all = () => Array.from(document.querySelectorAll('button'));
    show(['أ', 'ب']);
    all()[1]?.focus();
    show(['أ', 'ب', 'ج']);
    expect(stops(all())).toEqual(['ب']);
    show(['أ', 'ج']);
    expect(stops(all())).toEqual(['أ']);
  });

  it('leaves a field in the row its arrows, and its own tab stop', () => {
    void act(() =>
      render(
        h(Toolbar, {
          label: 'أدوات',
          children: [
            h(IconButton, { label: 'أ', icon: h(PlayIcon, {}), onClick: vi.fn() }),
            h('input', { type: 'text' }),
          ],
        }),
        document.body,
      ),
    );
    const field = document.querySelector('input');
    field?.focus();
    const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true });
    field?.dispatchEvent(event);
    expect([event.defaultPrevented, document.activeElement, field?.tabIndex]).toEqual([false, field, 0]);
  });
});
