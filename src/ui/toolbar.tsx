import type { ComponentChildren, TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { itemByKey, makeTabStop } from '../dom/roving-focus';
import { interfaceLanguage } from '../platform/interface-words';

/**
 * A row of buttons with one tab stop (WAI-ARIA Authoring Practices, toolbar pattern): arrows, Home and End move
 * between them, and Tab comes back to the one last used. Buttons that cannot act now stay reachable, so they bear
 * `aria-disabled` and never `disabled`. Anything else in the row (a field, a link) is a stop of its own and keeps its
 * keys; what a button opens stands behind the row, not in it.
 */
export function Toolbar(props: { label: string; class?: string; children: ComponentChildren }): VNode {
  const row = useRef<HTMLDivElement>(null);
  const lastUsed = useRef<HTMLElement | null>(null);
  const buttons = () => Array.from(row.current?.querySelectorAll('button') ?? []);

  // After each rendering: buttons come, and the stop may have gone.
  useEffect(() => {
    const all = buttons();
    const stop = all.find((button) => button === lastUsed.current) ?? all[0];
    if (stop) makeTabStop(all, stop);
  });

  const onFocusIn = (event: FocusEvent) => {
    const focused = buttons().find((button) => button === event.target);
    if (!focused) return;
    lastUsed.current = focused;
    makeTabStop(buttons(), focused);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const all = buttons();
    const index = all.findIndex((button) => button === document.activeElement);
    const next = index < 0 ? null : itemByKey(event.key, index, all.length, interfaceLanguage().dir);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <div
      ref={row}
      class={props.class}
      role="toolbar"
      aria-label={props.label}
      onFocusIn={onFocusIn}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </div>
  );
}
