/** Marks what we put into the host page, so that a later copy of us can clear it away. */
export const HOST_MARK = 'data-mubin';
