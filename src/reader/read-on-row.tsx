import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';
import type { ReadingPlace } from './use-reading-place';

/** Says that the reader is where they stopped the last time, and leads to the start. */
export function ReadOnRow({ reading }: { reading: ReadingPlace }): VNode {
  const { isBack } = reading;
  return (
    <div class={isBack ? 'read-on' : 'unseen'}>
      <p role="status">{isBack ? words('readOnWhere') : ''}</p>
      {isBack && (
        <>
          <button type="button" id="to-start" class="button button-quiet" onClick={reading.toStart}>
            {words('toStart')}
          </button>
          <IconButton label={words('close')} icon={<CloseIcon />} onClick={reading.stay} />
        </>
      )}
    </div>
  );
}
