import { TABLE_FILE_PATHS } from './table-files.mjs';

/**
 * The two browsers' manifests out of the one source.
 * @typedef {'chromium' | 'firefox'} BrowserName
 * @typedef {Record<string, unknown> & { permissions: string[], web_accessible_resources: object[] }} Manifest
 */

/** @type {readonly BrowserName[]} */
export const BROWSERS = ['chromium', 'firefox'];

const MIN_FIREFOX = '142.0';

/** @type {Record<BrowserName, (base: Manifest) => object>} */
const PARTS = {
  chromium: (base) => ({
    // 120 is the first version with all that the reader and the player use.
    minimum_chrome_version: '120',
    // A service worker cannot speak: the player lives in an offscreen document.
    permissions: [...base.permissions, 'offscreen'],
    background: { service_worker: 'background.js' },
    // What an institution may set by policy. Firefox reads a policy without a schema.
    storage: { managed_schema: 'managed-schema.json' },
    // Pages cannot find out by a fixed address that Mubin is installed. Firefox has random addresses always.
    web_accessible_resources: base.web_accessible_resources.map((entry) => ({
      ...entry,
      use_dynamic_url: true,
    })),
  }),
  firefox: () => ({
    // The background page has a document: it runs the player too. A page cannot read a script at once when it needs it.
    background: { scripts: [...TABLE_FILE_PATHS, 'background.js', 'player.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'mubin@mubin.reader',
        // The first version, on Android too, that knows data_collection_permissions.
        strict_min_version: MIN_FIREFOX,
        data_collection_permissions: { required: ['none'] },
      },
      // Without it addons.mozilla.org offers the extension for desktops alone.
      gecko_android: { strict_min_version: MIN_FIREFOX },
    },
  }),
};

/**
 * @param {Manifest} base the content of manifest.json
 * @param {BrowserName} browser
 * @param {string} version of package.json
 */
export function manifestFor(base, browser, version) {
  const { manifest_version, ...rest } = base;
  return { manifest_version, version, ...rest, ...PARTS[browser](base) };
}
