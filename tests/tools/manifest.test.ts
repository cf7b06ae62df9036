import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ONLINE_HOSTS, ONLINE_ORIGINS } from '../../src/core/online/online-requests';
import { BROWSERS, manifestFor, type Manifest } from '../../tools/manifest.mjs';

const base = JSON.parse(fs.readFileSync('manifest.json', 'utf8')) as Manifest & {
  commands: Record<string, { suggested_key: Record<string, string> }>;
};
const built = (browser: (typeof BROWSERS)[number]) =>
  manifestFor(base, browser, '1.2.3') as Record<string, unknown>;

describe('the manifests', () => {
  it('ask for these permissions and no more', () => {
    const common = ['activeTab', 'scripting', 'storage', 'contextMenus'];
    expect(built('firefox')['permissions']).toEqual(common);
    expect(built('chromium')['permissions']).toEqual([...common, 'offscreen']);
  });

  it.each(BROWSERS)(
    'ask for no host at install in %s, and later for those of the encyclopaedias and for single sites',
    (browser) => {
      const keys = Object.keys(built(browser));
      expect(keys.filter((key) => /host|optional|content_scripts/.test(key))).toEqual([
        'optional_host_permissions',
      ]);
      expect(built(browser)['optional_host_permissions']).toEqual([
        ...ONLINE_ORIGINS,
        // For the sites on which the reader is to open by itself, one at a time.
        'https://*/*',
        'http://*/*',
      ]);
      const { extension_pages: policy } = built(browser)['content_security_policy'] as {
        extension_pages: string;
      };
      expect(policy).toContain(`connect-src 'self' ${Object.values(ONLINE_HOSTS).join(' ')};`);
    },
  );

  it.each(BROWSERS)('let no code run in %s but our own', (browser) => {
    const { extension_pages: policy } = built(browser)['content_security_policy'] as {
      extension_pages: string;
    };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  it('show pages nothing but the reader, in Chromium at an address that changes', () => {
    expect(built('chromium')['web_accessible_resources']).toEqual([
      {
        resources: ['reader.html'],
        matches: ['http://*/*', 'https://*/*', 'file:///*'],
        use_dynamic_url: true,
      },
    ]);
    expect(JSON.stringify(built('firefox'))).not.toContain('use_dynamic_url');
  });

  it('offer Mubin for Firefox on Android too, from the same version on as on desktops', () => {
    const { gecko, gecko_android: android } = built('firefox')['browser_specific_settings'] as Record<
      string,
      { strict_min_version: string }
    >;
    expect(android).toEqual({ strict_min_version: '142.0' });
    expect(gecko?.strict_min_version).toBe('142.0');
    expect(built('chromium')['browser_specific_settings']).toBeUndefined();
  });

  it('suggest keys that Chromium and macOS leave free', () => {
    // Ctrl+Alt is AltGr on Windows, and Alt+Shift changes the input language there.
    for (const { suggested_key } of Object.values(base.commands)) {
      expect(suggested_key['default']).toMatch(/^Alt\+[A-Z]$/);
      expect(suggested_key['mac']).toMatch(/^MacCtrl\+Shift\+[A-Z]$/);
    }
  });
});
