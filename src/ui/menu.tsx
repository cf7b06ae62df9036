import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface MenuItem {
  id: string;
  label: string;
  /** Shown under the label, in the language of the article. */
  note?: { text: string; lang: string } | null;
  act: () => void;
}

export interface MenuGroup {
  label: string;
  items: readonly MenuItem[];
}

/** The item to which a key moves the focus, or null for any other key. Past the end the menu begins again. */
function itemAt(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * A menu that a button opened (WAI-ARIA Authoring Practices, menu button pattern): the focus is in it as long as it is
 * open, arrows, Home and End move it, Escape gives it back, and Tab or a press elsewhere goes on from there.
 */
export function Menu(props: {
  id: string;
  label: string;
  groups: readonly MenuGroup[];
  /** @param givesBack whether the focus is to go where it came from */
  onClose: (givesBack: boolean) => void;
}): VNode {
  const menu = useRef<HTMLDivElement>(null);
  const items = () => Array.from(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []);
  useEffect(() => items()[0]?.focus(), []);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Tab') {
      props.onClose(false);
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      props.onClose(true);
      return;
    }
    const all = items();
    const next = itemAt(
      event.key,
      all.findIndex((item) => item === document.activeElement),
      all.length,
    );
    // Letters are shortcuts of the page outside, and mean nothing here.
    event.stopPropagation();
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <div
      ref={menu}
      id={props.id}
      class="card menu"
      role="menu"
      aria-label={props.label}
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => {
        // The button that opened it closes it by itself.
        const inside = `#${props.id}, [aria-controls=${props.id}]`;
        if (relatedTarget instanceof Element && !relatedTarget.closest(inside)) props.onClose(false);
      }}
    >
      {props.groups.map(({ label, items: own }, index) => (
        <div key={label} role="group" aria-labelledby={`${props.id}-${index}`}>
          <p id={`${props.id}-${index}`} class="menu-group" aria-hidden="true">
            {label}
          </p>
          {own.map(({ id, label: name, note, act }) => (
            <button
              key={id}
              type="button"
              id={id}
              class="button menu-item"
              role="menuitem"
              tabIndex={-1}
              aria-labelledby={`${id}-name`}
              aria-describedby={note ? `${id}-note` : undefined}
              onClick={act}
            >
              <span id={`${id}-name`}>{name}</span>
              {note && (
                <span id={`${id}-note`} class="menu-note" lang={note.lang} dir="auto">
                  {note.text}
                </span>
              )}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
