import { useEffect } from 'preact/hooks';

/**
 * Calls `onLeave`, while `isActive`, when Tab has taken the focus out of the elements that match a selector: what lies
 * over the text must not cover what has the focus (WCAG 2.4.11).
 */
export function useTabOut(selector: string, isActive: boolean, onLeave: () => void): void {
  useEffect(() => {
    if (!isActive) return;
    const life = new AbortController();
    document.addEventListener(
      'keyup',
      ({ key }) => {
        const { activeElement, body } = document;
        if (key !== 'Tab' || !activeElement || activeElement === body) return;
        if (!activeElement.closest(selector)) onLeave();
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, [selector, isActive, onLeave]);
}
