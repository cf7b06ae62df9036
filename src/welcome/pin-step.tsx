import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { PinIcon } from '../ui/icons';
import { Step } from './step';

/** The end of a browser's toolbar: the address, Mubin's button pinned, the piece of a puzzle, and the menu below it. */
function ToolbarDrawing(): VNode {
  return (
    <svg class="toolbar-drawing" viewBox="0 0 320 148" aria-hidden="true" focusable="false">
      <rect class="paper" x="1" y="1" width="318" height="46" rx="10" />
      <rect class="sunken" x="14" y="11" width="196" height="26" rx="13" />
      <image href="icons/mubin-128.png" x="221" y="9" width="30" height="30" />
      <path
        class="pen"
        d="M266 20h5.2a3.4 3.4 0 1 1 6.6 0h5.2v5.2a3.4 3.4 0 1 1 0 6.6V34h-17z"
        transform="translate(1 -2)"
      />
      <circle class="ring" cx="277" cy="24" r="17" />
      <path class="pen dotted" d="M277 47v14" />
      <rect class="paper" x="120" y="62" width="199" height="84" rx="10" />
      <rect class="sunken" x="136" y="76" width="90" height="8" rx="4" />
      <image href="icons/mubin-128.png" x="135" y="99" width="30" height="30" />
      <rect class="sunken" x="176" y="110" width="84" height="8" rx="4" />
      <path class="pen" d="M285 105h10l-1.5 6 4 4h-15l4-4zM290 115v8" />
      <circle class="ring" cx="290" cy="114" r="17" />
    </svg>
  );
}

/** How the button is brought where it can be seen. */
export function PinStep({ isFirefox, isPinned }: { isFirefox: boolean; isPinned: boolean | null }): VNode {
  const steps = isFirefox ? 'welcomePinFirefox' : 'welcomePinChromium';
  return (
    <Step id="pin-step" title={words('welcomePin')} icon={<PinIcon />}>
      {isPinned === true ? (
        <p>{words('welcomePinned')}</p>
      ) : (
        <div class="pin">
          <p>{words(steps)}</p>
          <ToolbarDrawing />
        </div>
      )}
    </Step>
  );
}
