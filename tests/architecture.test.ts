import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');

/** What each room may import, besides itself. Entry rooms never import each other: they call (`core/calls.ts`). */
const ENTRY = ['core', 'dom', 'knowledge', 'platform', 'ui'];
const ALLOWED: Record<string, string[]> = {
  core: [],
  dom: ['core'],
  platform: ['core'],
  knowledge: ['core'],
  ui: ['core', 'dom', 'platform'],
  background: ENTRY,
  content: ENTRY,
  reader: ENTRY,
  popup: ENTRY,
  doctor: ENTRY,
  welcome: ENTRY,
  player: ENTRY,
  options: ENTRY,
  cli: ['core', 'dom', 'knowledge'],
};

/** Packages that a room may import; any other room may not. */
const PACKAGES: Record<string, string[]> = {
  'webextension-polyfill': ['platform/browser-api.ts', 'platform/messaging.ts'],
  '@mozilla/readability': ['dom'],
  jsdom: ['cli'],
  preact: ['reader', 'popup', 'doctor', 'welcome', 'options', 'ui'],
  '@floating-ui/dom': ['content', 'reader', 'ui'],
  fflate: ['dom/epub-bytes.ts'],
};

interface Import {
  file: string;
  room: string;
  target: string;
}

const files = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

const imports: Import[] = files.flatMap((file) => {
  const text = fs.readFileSync(path.join(SRC, file), 'utf8');
  return Array.from(text.matchAll(IMPORT), ([, target = '']) => ({
    file,
    room: file.split('/')[0] ?? '',
    target,
  }));
});

/** Whether a path of a package stands for it: `preact/hooks` for `preact`. */
const packageOf = (target: string): string | undefined =>
  Object.keys(PACKAGES).find((name) => target === name || target.startsWith(`${name}/`));

describe('the house', () => {
  it('has only rooms that this test knows', () => {
    expect(new Set(files.map((file) => file.split('/')[0]))).toEqual(
      new Set(Object.keys(ALLOWED).filter((room) => files.some((file) => file.startsWith(`${room}/`)))),
    );
  });

  it('imports only in the permitted directions', () => {
    const wrong = imports.filter(({ file, room, target }) => {
      if (!target.startsWith('.')) return false;
      const resolved = path.posix.join(path.posix.dirname(file), target);
      // Above src: tables and models, which only `knowledge` reads, and the typed keys of the interface's words.
      if (resolved.startsWith('../')) {
        return (
          !(room === 'knowledge' && /^\.\.\/(?:data|models)\//.test(resolved)) &&
          !resolved.startsWith('../_locales/ar/')
        );
      }
      const to = resolved.split('/')[0] ?? '';
      return to !== room && !(ALLOWED[room] ?? []).includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the core free of packages and of Node', () => {
    expect(imports.filter(({ room, target }) => room === 'core' && !target.startsWith('.'))).toEqual([]);
  });

  it('imports each package only where it belongs', () => {
    const wrong = imports.filter(({ file, target }) => {
      const name = packageOf(target);
      return (
        name !== undefined && !PACKAGES[name]?.some((place) => file === place || file.startsWith(`${place}/`))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('touches `speechSynthesis` in one place only', () => {
    const touching = files.filter((file) =>
      /\bspeechSynthesis\b/.test(fs.readFileSync(path.join(SRC, file), 'utf8')),
    );
    // The narrator's header names it in words.
    expect(touching.filter((file) => !file.startsWith('core/'))).toEqual(['platform/web-speech-engine.ts']);
  });

  it('touches the storage where everything kept has its row in one table, and for nothing else', () => {
    const touching = files.filter((file) =>
      /\bstorage\s*(?:\.\s*(?:local|session|sync|managed)\b|\[)/.test(
        fs.readFileSync(path.join(SRC, file), 'utf8').replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, ''),
      ),
    );
    expect(touching.sort()).toEqual([
      'platform/erase-storage.ts',
      'platform/managed-settings.ts',
      'platform/stored-value.ts',
    ]);
  });

  it('has no file over 400 lines', () => {
    const long = files.filter(
      (file) => fs.readFileSync(path.join(SRC, file), 'utf8').split('\n').length > 401,
    );
    expect(long).toEqual([]);
  });

  it('names files in kebab-case and has no catch-all names', () => {
    const bad = files.filter((file) => {
      const name = path.basename(file).replace(/(?:\.d)?\.tsx?$/, '');
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || /^(utils?|helpers?|common|manager|misc)$/.test(name);
    });
    expect(bad).toEqual([]);
  });
});
