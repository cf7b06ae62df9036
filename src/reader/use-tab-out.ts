import { useEffect } from 'preact/hooks';

/**
 * Calls `onLeave`, while `isActive`, when Tab has taken the focus to elsewhere than the elements that match a selector: what lies
 * over the text must not cover what has the focus (WCAG 2.4.11).
 */
export function useTabOut(selector: string, isActive: boolean, onLeave: () => void): void {
  useEffect(() => {
    if (!isActive) return;
    const life = new AbortController();
    const { signal } = life;
    const leaveFor = (target: EventTarget | null): void => {
      if (target instanceof Element && target !== document.body && !target.closest(selector)) onLeave();
    };
    document.addEventListener(
      'keyup',
      ({ key }) => {
        if (key === 'Tab') leaveFor(document.activeElement);
      },
      { signal },
    );
    // From the browser's own controls, to which the key belongs.
    document.addEventListener(
      'focusin',
      ({ target, relatedTarget }) => {
        if (relatedTarget === null) leaveFor(target);
      },
      { signal },
    );
    return () => life.abort();
  }, [selector, isActive, onLeave]);
}
