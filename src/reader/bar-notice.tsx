import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';

interface BarNoticeProps {
  id: string;
  /** Null while there is nothing to say: the region stays in the tree of those who hear it. */
  text: string | null;
  action: { id: string; label: string; act: () => void };
  onClose: () => void;
}

/** A row of the bar at the top that says something once, and what can be done about it. */
export function BarNotice({ id, text, action, onClose }: BarNoticeProps): VNode {
  const close = (): void => {
    onClose();
    // The button that has the focus goes.
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };
  return (
    <div id={id} class={text === null ? 'unseen' : 'bar-notice'}>
      <p role="status">{text}</p>
      {text !== null && (
        <>
          <button type="button" id={action.id} class="button button-quiet" onClick={action.act}>
            {action.label}
          </button>
          <IconButton label={words('close')} icon={<CloseIcon />} onClick={close} />
        </>
      )}
    </div>
  );
}
