// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { reportedArticle } from '../../src/core/report/problem-report';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { ProblemReportForm } from '../../src/ui/report/problem-report-form';
import { articleOf } from '../fakes/article';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const report = () => (find('#problem-report') as HTMLTextAreaElement).value;

it('shows the whole report, adds what is ticked and copies what is shown', async () => {
  const copied: string[] = [];
  vi.stubGlobal('navigator', {
    userAgent: 'UA',
    maxTouchPoints: 0,
    clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
  });
  const article = reportedArticle(articleOf('خبر', 'نص الفقرة.'), {
    notArticle: null,
    siteRule: null,
    people: 0,
  });
  render(h(ProblemReportForm, { settings: DEFAULT_SETTINGS, article }), document.body);
  expect((find('#problem-report') as HTMLTextAreaElement).readOnly).toBe(true);
  expect(report()).toContain('Mubin 0.0.0');
  expect(report()).not.toContain('news.example');
  const boxes = Array.from(document.querySelectorAll('input'));
  expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false]);
  find('#report-address').click();
  await vi.waitFor(() => expect(report()).toContain('Page: https://news.example/1'));
  expect(report()).not.toContain('نص الفقرة.');
  find('#copy-problem-report').click();
  await vi.waitFor(() => expect(find('[role=status]').textContent).toBe('نُسخ التقرير.'));
  expect(copied).toEqual([report()]);
  // Of another report than the one that was copied it says nothing.
  find('#report-text').click();
  await vi.waitFor(() => expect(find('[role=status]').textContent).toBe(''));
});

it('has nothing to tick where there is no article', () => {
  render(h(ProblemReportForm, { settings: DEFAULT_SETTINGS, article: null }), document.body);
  expect(document.querySelector('input')).toBeNull();
  expect(report()).not.toContain('Article');
});
