import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, manifestFor, type BrowserName, type Manifest } from '../tools/manifest.mjs';

const STORE = 'docs/store';
const read = (file: string) => fs.readFileSync(file, 'utf8');

/** The texts under the headings of the second level. */
const sectionsOf = (markdown: string): Record<string, string> =>
  Object.fromEntries(
    markdown
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [heading = '', ...lines] = section.split('\n');
        return [heading, lines.join('\n').trim()];
      }),
  );

/**
 * Fewest and most characters, by the strictest store that shows the text: names in Edge (developer.mozilla.org, manifest.json/name),
 * Chrome's summary (developer.chrome.com, manifest/description), Firefox's summary, Edge's description (learn.microsoft.com).
 */
const LIMITS: Record<string, [least: number, most: number]> = {
  Name: [1, 45],
  'Summary (Chrome, Edge)': [1, 132],
  'Summary (Firefox)': [1, 250],
  Description: [250, 10_000],
};

describe.each(['ar', 'en'])('the listing in %s', (lang) => {
  const sections = sectionsOf(read(`${STORE}/listing.${lang}.md`));
  const messages = JSON.parse(read(`_locales/${lang}/messages.json`)) as Record<string, { message: string }>;

  it('has what stores ask for, and nothing else', () => {
    expect(Object.keys(sections)).toEqual(Object.keys(LIMITS));
  });

  it.each(Object.entries(LIMITS))('has a %s of the length that stores take', (heading, [least, most]) => {
    const { length } = sections[heading]!;
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
  });

  it('has the name and the summary that are in the package: Chrome and Edge take them from there', () => {
    expect(sections['Name']).toBe(messages['extensionName']?.message);
    expect(sections['Summary (Chrome, Edge)']).toBe(messages['extensionDescription']?.message);
  });

  it('is plain text, since stores show no mark-up', () => {
    for (const text of Object.values(sections)) expect(text).not.toMatch(/[*_`#<>[\]]/);
  });
});

describe('the justified permissions', () => {
  const rows = [
    ...read(`${STORE}/permissions.md`).matchAll(/^\| `([^`]+)` +\| (\w+) +\| ([^|]+?) +\| (.+?) +\|$/gm),
  ];
  const base = JSON.parse(read('manifest.json')) as Manifest;
  const asked = (browser: BrowserName) => {
    const { permissions, optional_permissions, host_permissions, optional_host_permissions } = manifestFor(
      base,
      browser,
      '1.2.3',
    ) as unknown as Record<string, string[] | undefined>;
    return {
      atInstall: [...(permissions ?? []), ...(host_permissions ?? [])],
      later: [...(optional_permissions ?? []), ...(optional_host_permissions ?? [])],
    };
  };
  const rowsOf = (browser: BrowserName) =>
    rows.filter(([, , where = '']) => where === 'both' || where.toLowerCase() === browser);

  it('are in rows that this test can read', () => {
    const lines = read(`${STORE}/permissions.md`).match(/^\| `/gm);
    expect(rows).toHaveLength(lines?.length ?? 0);
    for (const [, name, where = '', , reason = ''] of rows) {
      expect(['both', 'Chromium', 'Firefox'], name).toContain(where);
      expect(reason.length, name).toBeGreaterThan(20);
    }
  });

  it.each(BROWSERS)('are those of %s, each once, by when they are asked for', (browser) => {
    const { atInstall, later } = asked(browser);
    const names = (isAtInstall: boolean) =>
      rowsOf(browser).flatMap(([, name = '', , when]) =>
        (when === 'at install') === isAtInstall ? [name] : [],
      );
    expect(names(true).sort()).toEqual([...atInstall].sort());
    expect(names(false).sort()).toEqual([...later].sort());
  });
});

describe.each([
  ['English', 0],
  ['Arabic', 1],
])('PRIVACY.md in %s', (_language, part) => {
  const text = read('PRIVACY.md').split('# الخصوصية')[part] ?? '';
  const base = JSON.parse(read('manifest.json')) as Manifest;

  it.each(BROWSERS)('tells the use of each permission of %s', (browser) => {
    const { permissions } = manifestFor(base, browser, '1.2.3') as Manifest;
    for (const permission of permissions) expect(text).toContain(`\`${permission}\``);
  });

  it('names each host that may be asked, and that of the pictures in answers', () => {
    const hosts = (base['optional_host_permissions'] as string[]).flatMap(
      (pattern) => /^https:\/\/([\w.]+)\/\*$/.exec(pattern)?.[1] ?? [],
    );
    expect(hosts).toHaveLength(3);
    const pictures =
      /'https:\/\/([\w.]+)\/'/.exec(read('src/core/online/answers-from-replies.ts'))?.[1] ?? '';
    for (const host of [...hosts, pictures]) expect(text).toContain(`\`${host}\``);
  });
});

describe('the pictures', () => {
  const folder = `${STORE}/pictures`;
  const files = fs.readdirSync(folder).sort();
  /** Width and height out of the head of a PNG. */
  const sizeOf = (file: string): [number, number] => {
    const png = fs.readFileSync(path.join(folder, file));
    expect(png.subarray(1, 4).toString('latin1'), file).toBe('PNG');
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };

  it.each(['ar', 'en'])('are five for the listing in %s, as large as stores ask for', (lang) => {
    const own = files.filter((file) => file.startsWith(`${lang}-`));
    expect(own.map((file) => /^\w\w-(\d)-[a-z-]+\.png$/.exec(file)?.[1])).toEqual(['1', '2', '3', '4', '5']);
    for (const file of own) expect(sizeOf(file), file).toEqual([1280, 800]);
  });

  it('show the same in both languages', () => {
    const shown = (lang: string) =>
      files.filter((file) => file.startsWith(`${lang}-`)).map((file) => file.slice(lang.length));
    expect(shown('ar')).toEqual(shown('en'));
  });

  it('have the tiles beside them, and nothing else', () => {
    const tiles = files.filter((file) => !/^(?:ar|en)-/.test(file));
    expect(tiles).toEqual(['tile-300x300.png', 'tile-440x280.png']);
    for (const file of tiles) expect(`tile-${sizeOf(file).join('x')}.png`).toBe(file);
  });

  it('are no burden on the repository', () => {
    const bytes = files.map((file) => fs.statSync(path.join(folder, file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
  });
});

describe('the texts for the stores', () => {
  it('lead to files that there are', () => {
    const links = [...read(`${STORE}/README.md`).matchAll(/\]\((?!https:)([^)#]+)\)/g)].map(
      ([, link = '']) => link,
    );
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(fs.existsSync(path.join(STORE, link)), link).toBe(true);
  });

  it.each(['README.md', 'reviewers.md'])('name in %s scripts and files that there are', (file) => {
    const text = read(`${STORE}/${file}`);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty([name]);
    for (const [, name = ''] of text.matchAll(/`((?:tools|icons|tests)\/[\w./-]+\.\w+)`/g))
      expect(fs.existsSync(name), name).toBe(true);
  });
});
