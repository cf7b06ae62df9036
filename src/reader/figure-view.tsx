import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Direction, Picture } from '../core/article/article';
import { ownAltOf } from '../core/article/picture-words';
import { interfaceLanguage, words } from '../platform/interface-words';
import { EnlargeIcon } from '../ui/icons';
import { PictureDialog } from './picture-dialog';
import { LatinText, SentenceText, textElementId, type RenderedText } from './sentence-text';

interface FigureProps {
  id: string;
  picture: Picture;
  caption: RenderedText;
  dir: Direction;
  /** Whether pictures are shown without being asked for. */
  isShown: boolean;
}

/** A picture with its caption; where pictures are off, what it shows, and a button that has it shown. */
export function FigureView(props: FigureProps): VNode | null {
  const { id, picture, caption, dir } = props;
  const [isBroken, setBroken] = useState(false);
  const [isAskedFor, setAskedFor] = useState(false);
  const [isLarge, setLarge] = useState(false);
  const { written, text: shown } = caption.text;
  if (isBroken && !written) return null;
  const alt = ownAltOf({ picture, text: written });
  const name = alt || written;
  const chrome = interfaceLanguage();
  const isShown = props.isShown || isAskedFor;
  return (
    <figure id={written ? undefined : textElementId(id)}>
      {!isBroken && isShown && (
        <div class="picture">
          <img
            src={picture.src}
            alt={alt}
            width={picture.width}
            height={picture.height}
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
            onError={() => setBroken(true)}
          />
          <button
            type="button"
            class="button button-icon enlarge"
            lang={chrome.lang}
            aria-label={name ? words('enlargePictureOf', name) : words('enlargePicture')}
            title={words('enlargePicture')}
            aria-haspopup="dialog"
            onClick={() => setLarge(true)}
          >
            <EnlargeIcon />
          </button>
        </div>
      )}
      {!isBroken && !isShown && (
        <div class="picture-off">
          {alt && (
            <p>
              <LatinText text={alt} dir={dir} />
            </p>
          )}
          <button
            type="button"
            class="button button-quiet"
            lang={chrome.lang}
            dir={chrome.dir}
            onClick={({ currentTarget }) => {
              // The button goes away; its figure keeps the reader's place.
              const figure = currentTarget.closest('figure');
              setAskedFor(true);
              requestAnimationFrame(() => figure?.querySelector<HTMLElement>('.enlarge')?.focus());
            }}
          >
            {words('showPicture')}
          </button>
        </div>
      )}
      {written && (
        <figcaption id={textElementId(id)}>
          <SentenceText of={caption} />
        </figcaption>
      )}
      {isLarge && (
        <PictureDialog
          picture={picture}
          alt={alt}
          caption={shown}
          dir={dir}
          onClose={() => setLarge(false)}
        />
      )}
    </figure>
  );
}
