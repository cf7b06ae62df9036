import type { ComponentChildren, VNode } from 'preact';

/**
 * One set of icons, drawn for Mubin on a grid of 24 with a stroke of 1.75. They are decoration: names belong to the
 * buttons. Those that point along the line of reading turn around where the interface runs from right to left.
 */
function Icon({ turns = false, children }: { turns?: boolean; children: ComponentChildren }): VNode {
  return (
    <svg class={turns ? 'icon icon-turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const PlayIcon = () => (
  <Icon>
    <path class="solid" d="M8 5.2v13.6L19 12z" />
  </Icon>
);
export const PauseIcon = () => (
  <Icon>
    <path class="solid" d="M7 5h3.4v14H7zM13.6 5H17v14h-3.4z" />
  </Icon>
);
export const StopIcon = () => (
  <Icon>
    <rect class="solid" x="6.5" y="6.5" width="11" height="11" rx="1" />
  </Icon>
);
export const NextSentenceIcon = () => (
  <Icon turns>
    <path d="m9.5 6 6 6-6 6" />
  </Icon>
);
export const PreviousSentenceIcon = () => (
  <Icon turns>
    <path d="m14.5 6-6 6 6 6" />
  </Icon>
);
export const NextParagraphIcon = () => (
  <Icon turns>
    <path d="m6 6 6 6-6 6M13 6l6 6-6 6" />
  </Icon>
);
export const PreviousParagraphIcon = () => (
  <Icon turns>
    <path d="m18 6-6 6 6 6M11 6l-6 6 6 6" />
  </Icon>
);
export const MinusIcon = () => (
  <Icon>
    <path d="M6 12h12" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M6 12h12M12 6v12" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />
  </Icon>
);
export const SaveIcon = () => (
  <Icon>
    <path d="M12 4v10.5M7.5 10.5 12 15l4.5-4.5M5 19.5h14" />
  </Icon>
);
export const ShareIcon = () => (
  <Icon>
    <path d="M12 14V3.5M8 7.5l4-4 4 4M7.5 10.5H5v10h14v-10h-2.5" />
  </Icon>
);
export const SettingsIcon = () => (
  <Icon>
    <path d="M4 7h9M18 7h2M4 17h2M11 17h9" />
    <circle cx="15.5" cy="7" r="2.5" />
    <circle cx="8.5" cy="17" r="2.5" />
  </Icon>
);
export const PeopleIcon = () => (
  <Icon>
    <circle cx="9" cy="8.5" r="3.25" />
    <path d="M3 19.5c.4-3.6 2.8-5.5 6-5.5s5.6 1.9 6 5.5M15.5 5.6a3.25 3.25 0 0 1 0 5.8M17.5 14.4c2 .8 3.2 2.5 3.5 5.1" />
  </Icon>
);
export const HelpIcon = () => (
  <Icon>
    <path d="M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.1" />
    <circle class="solid" cx="12" cy="17.6" r=".6" />
    <circle cx="12" cy="12" r="9" />
  </Icon>
);
export const ReturnIcon = () => (
  <Icon>
    <path d="M12 4v10M7.5 10 12 14.5 16.5 10M5 19.5h14" />
  </Icon>
);
export const PreviousMentionIcon = () => (
  <Icon>
    <path d="m6 14.5 6-6 6 6" />
  </Icon>
);
export const NextMentionIcon = () => (
  <Icon>
    <path d="m6 9.5 6 6 6-6" />
  </Icon>
);
export const BookIcon = () => (
  <Icon>
    <path d="M12 6.5C10 5 7 4.5 3.5 4.5v13.5c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5C17 4.5 14 5 12 6.5zM12 6.5V20" />
  </Icon>
);
export const HeadphonesIcon = () => (
  <Icon>
    <path d="M4 15v-2.5a8 8 0 0 1 16 0V15" />
    <rect x="3.5" y="14" width="4.5" height="6.5" rx="1.5" />
    <rect x="16" y="14" width="4.5" height="6.5" rx="1.5" />
  </Icon>
);
export const VoiceIcon = () => (
  <Icon>
    <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11" />
  </Icon>
);
export const WhoIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M2.5 19.5c.5-3.8 3-5.8 6.5-5.8s6 2 6.5 5.8M17.2 6.2a2.2 2.2 0 1 1 3 2c-.7.4-1 .8-1 1.7" />
    <circle class="solid" cx="19.2" cy="12.6" r=".6" />
  </Icon>
);
export const SleepIcon = () => (
  <Icon>
    <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />
  </Icon>
);
export const RestartIcon = () => (
  <Icon>
    <path d="M5 12a7 7 0 1 0 2.4-5.3M5 4.5v4h4" />
  </Icon>
);
export const AlertIcon = () => (
  <Icon>
    <path d="M12 4 21 19.5H3zM12 10v4.5" />
    <circle class="solid" cx="12" cy="17" r=".6" />
  </Icon>
);
export const OutlineIcon = () => (
  <Icon turns>
    <path d="M4 6h10M8 12h12M8 18h9" />
    <circle class="solid" cx="4.5" cy="12" r=".6" />
    <circle class="solid" cx="4.5" cy="18" r=".6" />
  </Icon>
);
export const FindIcon = () => (
  <Icon>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="m15 15 5 5" />
  </Icon>
);
export const EnlargeIcon = () => (
  <Icon>
    <path d="M14 4.5h5.5V10M10 19.5H4.5V14M19.5 4.5 13.5 10.5M4.5 19.5l6-6" />
  </Icon>
);
export const KeyboardIcon = () => (
  <Icon>
    <rect x="2.5" y="6" width="19" height="12.5" rx="2" />
    <path d="M6 10h.01M9 10h.01M12 10h.01M15 10h.01M18 10h.01M6 14.5h.01M18 14.5h.01M9 14.5h6" />
  </Icon>
);
export const PinIcon = () => (
  <Icon>
    <path d="M8.5 4h7l-1 6.5 3.5 3.5h-12l3.5-3.5zM12 14v6" />
  </Icon>
);
