import type { ComponentChildren, TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { itemByKey, makeTabStop } from '../dom/roving-focus';
import { interfaceLanguage } from '../platform/interface-words';

/**
 * A row of buttons with one tab stop (WAI-ARIA Authoring Practices, toolbar pattern): arrows, Home and End move
 * between them, and Tab comes back to the one last used. Buttons that cannot act now stay reachable, so they bear
 * `aria-disabled` and never `disabled`.
 */
export function Toolbar(props: { label: string; class?: string; children: ComponentChildren }): VNode {
  const row = useRef<HTMLDivElement>(null);
  const buttons = () => Array.from(row.current?.querySelectorAll('button') ?? []);

  useEffect(() => {
    const [first] = buttons();
    if (first) makeTabStop(buttons(), first);
  }, []);

  const onFocusIn = (event: FocusEvent) => {
    const focused = buttons().find((button) => button === event.target);
    if (focused) makeTabStop(buttons(), focused);
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
