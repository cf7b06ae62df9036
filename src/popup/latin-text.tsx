import type { VNode } from 'preact';
import { latinRuns } from '../core/arabic/latin-runs';
import type { Direction } from '../core/article/article';

/** A text of an article: runs in Latin letters are isolated and said to be so. */
export function LatinText({ text, dir }: { text: string; dir: Direction }): VNode {
  if (dir !== 'rtl') return <>{text}</>;
  const parts: (string | VNode)[] = [];
  let at = 0;
  for (const { start, end } of latinRuns(text)) {
    parts.push(
      text.slice(at, start),
      <bdi lang="en" dir="ltr">
        {text.slice(start, end)}
      </bdi>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
