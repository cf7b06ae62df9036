import { useEffect } from 'preact/hooks';

/** Calls `onPress`, while `isActive`, for every press outside the elements that match a selector. */
export function useOutsidePress(selector: string, isActive: boolean, onPress: () => void): void {
  useEffect(() => {
    if (!isActive) return;
    const life = new AbortController();
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Element && !target.closest(selector)) onPress();
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, [selector, isActive, onPress]);
}
