import { useEffect, useState } from 'preact/hooks';
import { printedKeys } from '../platform/keyboard-layout';

/** What this keyboard's keys bear, by `KeyboardEvent.code`, once the browser has told; null before, or where it does not. */
export function usePrintedKeys(): ReadonlyMap<string, string> | null {
  const [printed, setPrinted] = useState<ReadonlyMap<string, string> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void printedKeys().then((found) => {
      if (isCurrent) setPrinted(found);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return printed;
}
