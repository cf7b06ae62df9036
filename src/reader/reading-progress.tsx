import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../core/article/article';
import { minutesLeft } from '../core/article/reading-time';
import { pluralWords } from '../platform/plural-words';
import { readingShare } from './reading-share';

/** How much of the article has gone by, as a line, and how long the rest takes to read. Said by nobody unasked. */
export function ReadingProgress({ article }: { article: Article }): VNode {
  const line = useRef<HTMLSpanElement>(null);
  const [minutes, setMinutes] = useState(() => minutesLeft(article, 0));
  useEffect(() => {
    const life = new AbortController();
    let frame: number | null = null;
    const measure = () => {
      frame = null;
      const box = document.getElementById('article')?.getBoundingClientRect();
      const share = box ? readingShare(box, document.documentElement.clientHeight) : 0;
      line.current?.style.setProperty('inline-size', `${100 * share}%`);
      setMinutes(minutesLeft(article, share));
    };
    const onChange = () => (frame ??= requestAnimationFrame(measure));
    window.addEventListener('scroll', onChange, { signal: life.signal, passive: true });
    window.addEventListener('resize', onChange, { signal: life.signal, passive: true });
    onChange();
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      life.abort();
    };
  }, [article]);
  return (
    <>
      <span class="time-left">{minutes > 0 && pluralWords('minutesLeft', minutes)}</span>
      <div class="progress reading-line" aria-hidden="true">
        <span ref={line} />
      </div>
    </>
  );
}
