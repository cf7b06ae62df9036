// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { THEMES } from '../../../src/core/settings/appearance';
import { contrastOf } from '../../../src/core/settings/colour';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { CustomColoursChoice } from '../../../src/ui/settings/custom-colours';
import { Preview } from '../../../src/ui/settings/preview';
import { ThemeChoice } from '../../../src/ui/settings/theme-choice';
import { useAppearance } from '../../../src/ui/use-appearance';
import { resetBackground } from '../../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../../fakes/background')).browser }));

beforeEach(() => resetBackground({}));
afterEach(() => render(null, document.body));

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const COLOURS = { ground: '#ffffff', ink: '#000000', accent: '#0b4f6c' };

describe('useAppearance', () => {
  function Page({ settings }: { settings: Settings }) {
    useAppearance(settings);
    return null;
  }
  const show = (settings: Partial<Settings> = {}) =>
    act(() => render(h(Page, { settings: { ...DEFAULT_SETTINGS, ...settings } }), document.body));
  const variable = (name: string) => document.documentElement.style.getPropertyValue(name);

  it('puts every measure of the settings where the style sheets read it', () => {
    void show({
      fontSize: 24,
      lineHeight: 2.1,
      wordSpacing: 0.25,
      lineWidth: 40,
      margin: 3,
      font: 'clear',
      theme: 'black',
    });
    expect(
      ['--text-size', '--line-height', '--word-space', '--line-width', '--margin'].map(variable),
    ).toEqual(['1.5rem', '2.1', '0.25em', '40em', '3rem']);
    expect(document.documentElement.dataset).toMatchObject({ font: 'clear', theme: 'black' });
    void show({ lineHeight: 1.6 });
    expect(variable('--line-height')).toBe('1.6');
  });

  it('hands on a person’s colours, and the nearest that can be read in place of those that cannot', () => {
    void show({ theme: 'custom', customColours: COLOURS });
    expect([variable('--custom-ground'), variable('--custom-ink'), variable('--custom-scheme')]).toEqual([
      '#ffffff',
      '#000000',
      'light',
    ]);
    void show({ theme: 'custom', customColours: { ...COLOURS, ink: '#eeeeee' } });
    expect(contrastOf(variable('--custom-ink'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the choice of a theme', () => {
  const show = (settings: Partial<Settings>) => {
    const changes: unknown[] = [];
    const now = { ...DEFAULT_SETTINGS, ...settings };
    render(
      h(ThemeChoice, {
        settings: now,
        changeSettings: (change) => changes.push(typeof change === 'function' ? change(now) : change),
        attempt: () => undefined,
        lang: 'ar',
        url: null,
      }),
      document.body,
    );
    return changes;
  };

  it('has a sample and a name for each, and its colours are for the eye alone', () => {
    show({ theme: 'sepia' });
    const choices = [...document.querySelectorAll<HTMLElement>('.choice')];
    expect(choices.map((choice) => choice.querySelector('input')?.value)).toEqual([...THEMES]);
    for (const choice of choices) {
      expect(choice.querySelector('.swatch')?.getAttribute('aria-hidden')).toBe('true');
      expect(choice.textContent.replaceAll('ع', '').trim()).not.toBe('');
    }
    expect(find('.custom-colours')).toBeNull();
  });

  it('asks for colours under «my colours»; one that changes leaves the others', () => {
    const changes = show({ theme: 'custom', customColours: COLOURS });
    expect(document.querySelectorAll('input[type=color]')).toHaveLength(3);
    const input = find('#colour-accent') as HTMLInputElement;
    input.value = '#804000';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(changes).toEqual([{ customColours: { ...COLOURS, accent: '#804000' } }]);
  });
});

describe('colours of one’s own', () => {
  it.each([
    ['#000000', '٢١', 'مريح للقراءة.', false],
    // 6.96 : 1 must not pass for 7.
    ['#5a5a5a', '٦٫٨', '٧ إلى ١ فأكثر', true],
    ['#777777', '٤٫٤', 'بأقرب لون يُقرأ', true],
    ['#ffffff', '١ ', 'بأقرب لون يُقرأ', true],
  ])('say of ink %s on white what can be read', (ink, figure, verdict, isOffered) => {
    const onChange = vi.fn();
    render(h(CustomColoursChoice, { colours: { ...COLOURS, ink }, onChange }), document.body);
    const status = find('#colour-contrast')!;
    expect(status.textContent).toContain(verdict);
    expect(status.textContent).toContain(figure);
    expect(find('#colour-ink')?.getAttribute('aria-describedby')).toBe('colour-contrast');
    expect(find('#nearest-colour') !== null).toBe(isOffered);
    if (!isOffered) return;
    find('#nearest-colour')?.click();
    const [[change]] = onChange.mock.calls as [[typeof COLOURS]];
    expect(contrastOf(change.ink, change.ground)).toBeGreaterThanOrEqual(7);
    expect(document.activeElement?.id).toBe('colour-ink');
  });
});

describe('the preview', () => {
  it('has the sentence whole, and one word of it as spoken', () => {
    render(h(Preview, {}), document.body);
    const [, text] = [...document.querySelectorAll('.preview p')].map((p) => p.textContent);
    expect(text).toMatch(/SolarOne.*12.*٤٥.*«.*»\.$/);
    expect(find('.preview-spoken')?.textContent).toBe('تسقي');
  });
});
