import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../platform/interface-words';

/** Sites, each to be taken out of the list; nothing where there are none. */
export function HostList(props: {
  id: string;
  title: string;
  hosts: readonly string[];
  /** Id of the control that gets the focus once no site is left. */
  returnTo: string;
  onRemove: (host: string) => void;
}): VNode | null {
  const { id, title, hosts, returnTo, onRemove } = props;
  const list = useRef<HTMLUListElement>(null);
  /** Place of the site that was removed: its button took the focus along. */
  const removed = useRef<number | null>(null);
  useLayoutEffect(() => {
    const place = removed.current;
    if (place === null) return;
    removed.current = null;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[Math.min(place, buttons.length - 1)] ?? document.getElementById(returnTo))?.focus();
  }, [hosts, returnTo]);
  if (hosts.length === 0) return null;
  return (
    <div class="field field-wide">
      <p class="field-title" id={`${id}-title`}>
        {title}
      </p>
      <ul class="host-list" id={id} ref={list} aria-labelledby={`${id}-title`}>
        {hosts.map((host, place) => (
          <li key={host}>
            <bdi dir="ltr">{host}</bdi>
            <button
              type="button"
              class="button button-quiet"
              aria-label={words('removeHost', host)}
              onClick={() => {
                removed.current = place;
                onRemove(host);
              }}
            >
              {words('removeShort')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
