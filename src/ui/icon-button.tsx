import type { ComponentChildren, VNode } from 'preact';

interface IconButtonProps {
  label: string;
  icon: VNode;
  onClick: () => void;
  id?: string;
  class?: string;
  /** Cannot act now, but stays where it is and can be reached. */
  isUnavailable?: boolean;
  /** For a button that shows and hides the element of this id. */
  controls?: string;
  isExpanded?: boolean;
  /** What it opens, where that is no part of the page. */
  popup?: 'menu';
  /** The `aria-keyshortcuts` of the button. */
  shortcut?: string | undefined;
  /** Text shown beside the icon; without it the label is the name alone and a tooltip. */
  children?: ComponentChildren;
}

/** A button that is an icon, with its name for everyone who does not see it or does not know it. */
export function IconButton(props: IconButtonProps): VNode {
  const { label, icon, children, isUnavailable = false } = props;
  const hasText = children !== undefined;
  return (
    <button
      type="button"
      id={props.id}
      class={`button ${hasText ? 'button-text' : 'button-icon'} ${props.class ?? ''}`}
      aria-label={hasText ? undefined : label}
      aria-disabled={isUnavailable ? 'true' : undefined}
      // What is closed may not be there.
      aria-controls={props.isExpanded === false ? undefined : props.controls}
      aria-expanded={props.isExpanded}
      aria-haspopup={props.popup}
      aria-keyshortcuts={props.shortcut}
      onClick={() => {
        if (!isUnavailable) props.onClick();
      }}
    >
      {icon}
      {/* A title of the button's own would be its description too, and its name be read out twice. */}
      {!hasText && <span class="button-tip" title={label} aria-hidden="true" />}
      {hasText && <span class="button-label">{children}</span>}
    </button>
  );
}
