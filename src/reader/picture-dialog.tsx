import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Direction, Picture } from '../core/article/article';
import { interfaceLanguage, words } from '../platform/interface-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';
import { LatinText } from './sentence-text';

interface PictureDialogProps {
  picture: Picture;
  alt: string;
  caption: string;
  dir: Direction;
  onClose: () => void;
}

/** A picture by itself, as large as the window or as it is; with what it shows in words, for who cannot see it well. */
export function PictureDialog(props: PictureDialogProps): VNode {
  const { picture, alt, caption, dir } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [isFull, setFull] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const chrome = interfaceLanguage();
  return (
    <dialog
      ref={dialog}
      id="picture"
      class="card picture-dialog"
      aria-labelledby="picture-title"
      onClose={props.onClose}
    >
      <div class="card-head" lang={chrome.lang} dir={chrome.dir}>
        <h2 id="picture-title">{words('picture')}</h2>
        <span class="button-row">
          <button
            type="button"
            id="picture-size"
            class="button button-quiet"
            aria-pressed={isFull}
            onClick={() => setFull(!isFull)}
          >
            {words('pictureFull')}
          </button>
          <IconButton label={words('close')} icon={<CloseIcon />} onClick={() => dialog.current?.close()} />
        </span>
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      <div
        class={isFull ? 'picture-frame picture-full' : 'picture-frame'}
        tabIndex={isFull ? 0 : undefined}
        role={isFull ? 'group' : undefined}
        aria-labelledby={isFull ? 'picture-title' : undefined}
      >
        <img
          src={picture.src}
          alt={alt}
          width={picture.width}
          height={picture.height}
          referrerpolicy="no-referrer"
        />
      </div>
      {alt && (
        // The picture says it already, to who hears and does not see.
        <p class="picture-alt" aria-hidden="true">
          <LatinText text={alt} dir={dir} />
        </p>
      )}
      {caption && (
        <p class="quiet">
          <LatinText text={caption} dir={dir} />
        </p>
      )}
    </dialog>
  );
}
