import type { VNode } from 'preact';
import { words } from '../../platform/interface-words';

/**
 * A few lines of an article as the settings show one, for pages without an article. Arabic in every language of the
 * interface: it is what will be read.
 */
export function Preview(): VNode {
  const text = words('previewText');
  const spoken = words('previewSpoken');
  const at = text.indexOf(spoken);
  return (
    <div class="preview" lang="ar" dir="rtl">
      <p class="preview-title">{words('previewTitle')}</p>
      <p>
        {text.slice(0, at)}
        <span class="preview-spoken">{spoken}</span>
        {text.slice(at + spoken.length)}
      </p>
    </div>
  );
}
