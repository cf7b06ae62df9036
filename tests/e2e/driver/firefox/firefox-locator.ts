import { setTimeout as sleep } from 'node:timers/promises';
import type { DrivenLocator, LocatorOptions } from '../driven';
import { findElements, type Step } from './find-elements';
import { WAIT_MS, type FirefoxContext } from './firefox-context';

/** Real keys, to what has the focus. */
export interface Keyboard {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

type State = 'visible' | 'hidden' | 'attached' | 'detached';

export class FirefoxLocator implements DrivenLocator {
  readonly #context: FirefoxContext;
  readonly #keyboard: Keyboard;
  readonly #steps: readonly Step[];

  constructor(context: FirefoxContext, keyboard: Keyboard, steps: readonly Step[]) {
    this.#context = context;
    this.#keyboard = keyboard;
    this.#steps = steps;
  }

  #with(...steps: readonly Step[]): FirefoxLocator {
    return new FirefoxLocator(this.#context, this.#keyboard, [...this.#steps, ...steps]);
  }
  locator(selector: string, options: LocatorOptions = {}): FirefoxLocator {
    return this.#with({ css: selector }).filter(options);
  }
  filter({ hasText, has }: LocatorOptions): FirefoxLocator {
    const steps: Step[] = [];
    if (hasText !== undefined) steps.push({ text: hasText });
    if (has instanceof FirefoxLocator) steps.push({ has: has.#steps });
    return this.#with(...steps);
  }
  getByRole(role: 'button' | 'link', { name }: { name: string }): FirefoxLocator {
    return this.#with({ role, name });
  }
  first(): FirefoxLocator {
    return this.#with({ index: 0 });
  }
  last(): FirefoxLocator {
    return this.#with({ index: -1 });
  }
  nth(index: number): FirefoxLocator {
    return this.#with({ index });
  }
  async all(): Promise<FirefoxLocator[]> {
    return Array.from({ length: await this.count() }, (_, index) => this.nth(index));
  }

  /** @param ask source of a function of the elements found and the argument */
  async #ask<T>(ask: string, argument: unknown = null, system = false): Promise<T> {
    return (await this.#context.ask(
      `({ steps, argument }) => (${ask})((${findElements.toString()})(document, steps), argument)`,
      { steps: this.#steps, argument },
      system,
    )) as T;
  }

  /**
   * What a function says of the one element, once it is there and the answer is not null.
   * @throws {Error} where there are more, or none comes
   */
  async #askOne<T>(ask: string, argument: unknown = null, system = false): Promise<T> {
    const deadline = performance.now() + WAIT_MS;
    const wrapped = `async (all, argument) => ({
      count: all.length,
      answer: all.length === 1 ? { value: (await (${ask})(all[0], argument)) ?? null } : null,
    })`;
    for (;;) {
      const { count, answer } = await this.#ask<{ count: number; answer: { value: T } | null }>(
        wrapped,
        argument,
        system,
      );
      if (count > 1) throw new Error(`${this.toString()}: ${count} elements`);
      if (answer) return answer.value;
      if (performance.now() > deadline) throw new Error(`${this.toString()}: no element`);
      await sleep(50);
    }
  }

  toString(): string {
    return JSON.stringify(this.#steps);
  }

  count(): Promise<number> {
    return this.#ask('(all) => all.length');
  }
  allTextContents(): Promise<string[]> {
    return this.#ask('(all) => all.map((element) => element.textContent)');
  }
  allInnerTexts(): Promise<string[]> {
    return this.#ask('(all) => all.map((element) => element.innerText)');
  }
  evaluateAll<T>(ask: (elements: HTMLElement[]) => T): Promise<Awaited<T>> {
    return this.#ask(ask.toString());
  }
  evaluate<T, A = undefined>(
    ask: (element: HTMLElement, argument: A) => T,
    argument?: A,
  ): Promise<Awaited<T>> {
    return this.#askOne(ask.toString(), argument ?? null);
  }
  getAttribute(name: string): Promise<string | null> {
    return this.#askOne('(element, name) => element.getAttribute(name)', name);
  }
  textContent(): Promise<string | null> {
    return this.#askOne('(element) => element.textContent');
  }
  innerText(): Promise<string> {
    return this.#askOne('(element) => element.innerText');
  }
  inputValue(): Promise<string> {
    return this.#askOne('(element) => element.value');
  }
  isChecked(): Promise<boolean> {
    return this.#askOne('(element) => element.checked');
  }
  async isVisible(): Promise<boolean> {
    return (await this.#states()).includes('visible');
  }
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null> {
    return this.#askOne(
      '(element) => { const { x, y, width, height } = element.getBoundingClientRect(); return { x, y, width, height }; }',
    );
  }
  async scrollIntoViewIfNeeded(): Promise<void> {
    await this.#askOne('(element) => { element.scrollIntoView({ block: "nearest" }); }');
  }

  /** All that is true of the element now. */
  #states(): Promise<State[]> {
    return this.#ask(`([element]) => {
      if (!element) return ['detached', 'hidden'];
      const { width, height } = element.getBoundingClientRect();
      const isVisible = width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
      return ['attached', isVisible ? 'visible' : 'hidden'];
    }`);
  }

  async waitFor({ state = 'visible' }: { state?: State } = {}): Promise<void> {
    const deadline = performance.now() + WAIT_MS;
    for (;;) {
      // Where the document goes, so do its elements.
      const states = await this.#states().catch((): State[] => ['detached', 'hidden']);
      if (states.includes(state)) return;
      if (performance.now() > deadline) throw new Error(`${this.toString()}: never ${state}`);
      await sleep(50);
    }
  }

  /** A real press, once the element is in view, still, enabled, and not covered. */
  async click(): Promise<void> {
    const deadline = performance.now() + WAIT_MS;
    for (;;) {
      const place = await this.#askOne<{ x: number; y: number } | { not: string }>(PLACE_TO_PRESS);
      if ('x' in place) {
        await this.#context.press(place.x, place.y);
        return;
      }
      if (performance.now() > deadline)
        throw new Error(`${this.toString()}: cannot be pressed: ${place.not}`);
      await sleep(50);
    }
  }
  tap(): Promise<void> {
    return this.click();
  }
  async check(): Promise<void> {
    if (!(await this.isChecked())) await this.click();
    if (!(await this.isChecked())) throw new Error(`${this.toString()}: is not checked after a press`);
  }
  async focus(): Promise<void> {
    // By the browser, which takes the focus into a frame too. It scrolls to it a moment later.
    await this.#askOne(
      `async (element) => {
        Services.focus.setFocus(element, 0);
        for (let i = 0; i < 2; i++) await new Promise((resolve) => window.requestAnimationFrame(() => resolve()));
      }`,
      null,
      true,
    );
  }
  async press(key: string): Promise<void> {
    await this.focus();
    await this.#keyboard.press(key);
  }
  async fill(text: string): Promise<void> {
    await this.focus();
    await this.#askOne('(element) => { element.select(); }');
    if (text === '') await this.#keyboard.press('Delete');
    else await this.#keyboard.type(text);
  }
}

/** Where to press an element, or why that cannot be done yet. */
const PLACE_TO_PRESS = `async (element) => {
  if (element.matches(':disabled, [aria-disabled="true"]')) return { not: 'disabled' };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // What runs on over a line has a middle that is not in it.
  const box = () => element.getClientRects()[0] ?? element.getBoundingClientRect();
  const isInView = ({ top, left, bottom, right }) =>
    top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  if (!isInView(box())) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const before = box();
  await frame();
  await frame();
  const { x, y, width, height } = box();
  if (width === 0 || height === 0 || !element.checkVisibility({ visibilityProperty: true })) return { not: 'hidden' };
  if (Math.hypot(x - before.x, y - before.y) > 0.5) return { not: 'moving' };
  const at = { x: x + width / 2, y: y + height / 2 };
  const hit = document.elementFromPoint(at.x, at.y);
  const isHit = hit && (element.contains(hit) || hit.closest('label')?.control === element);
  // What a list that scrolls cuts off looks covered.
  if (!isHit) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return isHit ? at : { not: 'covered by ' + (hit ? hit.outerHTML.slice(0, 120) : 'nothing') };
}`;
