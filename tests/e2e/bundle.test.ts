import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ONLINE_HOSTS } from '../../src/core/online/online-requests';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BROWSERS = ['chromium', 'firefox'];

/** The text of every file of a built extension that a browser reads: code, pages, styles, and what it is told of them. */
function codeOf(browser: string): Record<string, string> {
  const folder = path.join(ROOT, 'dist', browser);
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    files
      .filter((file) => /\.(?:m?js|json|html|css|svg|data)$/.test(file))
      .map((file) => {
        const text = fs.readFileSync(path.join(folder, file), 'utf8');
        // Comments name places to read at; nothing fetches them.
        return [
          file,
          /\.m?js$/.test(file)
            ? transformSync(text, { charset: 'utf8', legalComments: 'none', minifyWhitespace: true }).code
            : text,
        ];
      }),
  );
}

/** Example pages of the rules for single sites, as their tables have them. */
const SITE_EXAMPLES = new Set(
  fs
    .readdirSync(path.join(ROOT, 'data/site-rules'))
    .filter((file) => file.endsWith('.json'))
    .flatMap(
      (file) =>
        fs.readFileSync(path.join(ROOT, 'data/site-rules', file), 'utf8').match(/https?:\/\/[^"\s]+/g) ?? [],
    ),
);

/** Every address that may stand in what is built, with what it is there for. */
const ADDRESSES: readonly [RegExp, string][] = [
  [
    new RegExp(`^(?:${Object.values(ONLINE_HOSTS).join('|')})(?:[/;]|$)`),
    'asked where the reader allowed it',
  ],
  [/^https:\/\/upload\.wikimedia\.org\/$/, 'what the address of a picture in such an answer must begin with'],
  [
    /^https:\/\/creativecommons\.org\/licenses\/by-sa\/4\.0\/$/,
    'the licence of such an answer, a link to follow',
  ],
  [
    /^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML|1999\/xlink|2000\/xmlns\/)$/,
    'names of XML',
  ],
  [/^http:\/\/(?:purl\.org\/dc\/elements\/1\.1\/|www\.idpf\.org\/2007\/op[fs])$/, 'names of XML in books'],
  [/^https:\/\/schema\.org\/Article$/, 'the name of a kind'],
  [/^https:\/\/mubin\.example\//, 'stands for the folder of the extension in the sample article'],
  [/^https?:\/\/(?:\$\{host\}|\*)\/\*$/, 'the pattern of a permission'],
  [/^(?:https?|ftp):\/\/(?:\||$)/, 'what addresses begin with'],
];

const isKnown = (address: string): boolean =>
  SITE_EXAMPLES.has(decodeURI(address)) || ADDRESSES.some(([pattern]) => pattern.test(address));

describe.each(BROWSERS)('what is built for %s', (browser) => {
  const code = codeOf(browser);
  const countIn = (pattern: RegExp): Record<string, number> =>
    Object.fromEntries(
      Object.entries(code)
        .map(([file, text]): [string, number] => [file, text.match(pattern)?.length ?? 0])
        .filter(([, count]) => count > 0),
    );
  const manifest = JSON.parse(
    fs.readFileSync(path.join(ROOT, 'dist', browser, 'manifest.json'), 'utf8'),
  ) as Record<string, unknown>;

  it('names no address but those of the list', () => {
    const found = Object.entries(code).flatMap(([file, text]) =>
      (text.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>()\\]*/g) ?? [])
        .filter((address) => !isKnown(address))
        .map((address) => `${file}: ${address}`),
    );
    expect(found).toEqual([]);
  });

  it('comes from its store alone: no manifest says where else to look for another version', () => {
    // Firefox has it further in, with what only Firefox reads.
    expect(code['manifest.json']).toContain('manifest_version');
    expect(countIn(/update_url|update_link/g)).toEqual({});
  });

  it('asks the network in one place, and for files of its own in two others', () => {
    const requests = countIn(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts/g);
    delete requests['voice/espeak-ng.js'];
    expect(requests).toEqual({ 'background.js': 3, 'voice-worker.js': 1 });
  });

  it('makes no code of text, and has WebAssembly nowhere but in the voice, which was compiled to JavaScript', () => {
    expect(countIn(/\beval\(|new Function\b|\bFunction\(["'`]|set(?:Timeout|Interval)\(["'`]/g)).toEqual({});
    expect(Object.keys(countIn(/WebAssembly/g))).toEqual(['voice/espeak-ng.js']);
    expect(Object.keys(code).filter((file) => file.endsWith('.wasm'))).toEqual([]);
  });

  it('makes markup of text nowhere but in two packages: in Readability, on a copy in which nothing runs, and where Preact is asked to, which nobody does', () => {
    const files = Object.keys(
      countIn(
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)\b|document\.write\(/g,
      ),
    );
    expect(files.toSorted()).toEqual([
      'content.js',
      'doctor.js',
      'options.js',
      'popup.js',
      'reader.js',
      'welcome.js',
    ]);
    // Of Preact: one test of the property, one assignment.
    expect(code['reader.js']?.match(/innerHTML/g)?.length).toBeLessThanOrEqual(4);
    expect(code['reader.js']?.match(/dangerouslySetInnerHTML/g)?.length ?? 0).toBeLessThanOrEqual(6);
    expect(
      countIn(/outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|document\.write\(/g),
    ).toEqual({});
  });

  it('has pages whose scripts and styles are files beside them', () => {
    const pages = Object.entries(code).filter(([file]) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(4);
    for (const [file, text] of pages) {
      expect(
        text.match(/<script(?![^>]*\ssrc="[a-z-]+\.js")|\son[a-z]+=|\sstyle=|<style|<iframe|<base/g),
        file,
      ).toBeNull();
      for (const [, address = ''] of text.matchAll(/\s(?:src|href)="([^"]*)"/g))
        expect(address).toMatch(/^[a-z-]+\.(?:js|css)$/);
    }
    for (const [file, text] of Object.entries(code).filter(([name]) => name.endsWith('.css')))
      for (const [, address = ''] of text.matchAll(/url\(\s*['"]?([^'")]*)/g))
        expect(address, file).toMatch(/^fonts\//);
  });

  it('lets its pages run and load nothing of others, and pages name nothing but the reader', () => {
    const { extension_pages: policy } = manifest['content_security_policy'] as { extension_pages: string };
    expect(
      Object.fromEntries(
        policy.split(';').map((part) =>
          part
            .trim()
            .split(/\s+(.*)/s)
            .slice(0, 2),
        ),
      ),
    ).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "http: https: data: 'self'",
      'connect-src': `'self' ${Object.values(ONLINE_HOSTS).join(' ')}`,
      'base-uri': "'none'",
      'form-action': "'none'",
      'object-src': "'none'",
      'require-trusted-types-for': "'script'",
    });
    const resources = manifest['web_accessible_resources'] as { resources: string[] }[];
    expect(resources.flatMap((entry) => entry.resources)).toEqual(['reader.html']);
    for (const door of [
      'externally_connectable',
      'content_scripts',
      'sandbox',
      'host_permissions',
      'user_scripts',
    ])
      expect(manifest[door], door).toBeUndefined();
  });
});
