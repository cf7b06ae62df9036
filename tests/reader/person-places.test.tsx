// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textsFromArticle } from '../../src/core/article/article';
import { PersonPlaces } from '../../src/reader/person-places';
import { articleOf } from '../fakes/article';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const ARTICLE = articleOf('خبر', 'وصل زيد العلي أمس. ثم غادر.', 'وقال العلي إنه راض.');
const MENTIONS = [
  { text: 'زيد العلي', range: { block: 'b1', start: 4, end: 13 } },
  { text: 'العلي', range: { block: 'b2', start: 5, end: 10 } },
];

afterEach(() => render(null, document.body));

function show(): number[] {
  const visited: number[] = [];
  render(
    h(PersonPlaces, {
      mentions: MENTIONS,
      article: ARTICLE,
      texts: textsFromArticle(ARTICLE),
      onVisit: (index) => visited.push(index),
    }),
    document.body,
  );
  return visited;
}
const details = () => document.querySelector('details')!;
const buttons = () => Array.from(document.querySelectorAll('button'));
async function open(): Promise<void> {
  details().open = true;
  details().dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(buttons()).toHaveLength(MENTIONS.length));
}

describe('where a person is named', () => {
  it('says how often, and lists nothing until it is asked', () => {
    show();
    expect(document.querySelector('summary')?.textContent).not.toBe('');
    expect(buttons()).toEqual([]);
  });

  it('shows each place in its sentence, the name marked', async () => {
    show();
    await open();
    expect(buttons().map(({ textContent }) => textContent)).toEqual([
      'وصل زيد العلي أمس.',
      'وقال العلي إنه راض.',
    ]);
    expect(Array.from(document.querySelectorAll('mark'), ({ textContent }) => textContent)).toEqual([
      'زيد العلي',
      'العلي',
    ]);
  });

  it('leads to the place', async () => {
    const visited = show();
    await open();
    buttons()[1]?.click();
    expect(visited).toEqual([1]);
  });
});
