import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, string | Record<string, string>>;
}
interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  /** Lies in the archive of another, which its hash vouches for. */
  inBundle?: boolean;
  hasInstallScript?: boolean;
}

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const others = Object.entries(packages).filter(([place]) => place !== '');

/** One version of one package of the registry: no range, tag, address, file or repository. */
const isExact = (wanted: string): boolean =>
  /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(wanted);

/**
 * Packages with a script that npm would run when they are installed. None is: each says here how it does without. One more is a
 * decision.
 */
const SCRIPTED: Record<string, string> = {
  'node_modules/core-js': 'prints an advertisement',
  'node_modules/esbuild': 'checks its program, and makes its start faster',
};

describe('isExact', () => {
  it.each(['1.2.3', '1.2.3-beta.4', 'npm:typescript@7.0.2', 'npm:@scope/name@1.0.0'])(
    'takes %s',
    (wanted) => {
      expect(isExact(wanted)).toBe(true);
    },
  );
  it.each([
    '^1.2.3',
    '~1.2.3',
    '>=1.2.3',
    '1.2',
    '1.x',
    '*',
    '',
    'latest',
    '1.2.3 || 1.2.4',
    '1.2.3 - 1.3.0',
    'npm:typescript@^7.0.2',
    'npm:typescript',
    'github:a/b',
    'a/b#1.2.3',
    'git+https://example.org/a.git',
    'https://example.org/a.tgz',
    'file:../a',
  ])('refuses «%s»', (wanted) => {
    expect(isExact(wanted)).toBe(false);
  });
});

describe('the dependencies', () => {
  it('are named in one version each', () => {
    const wanted = [
      ...Object.entries(manifest.dependencies),
      ...Object.entries(manifest.devDependencies),
      ...Object.entries(manifest.overrides).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : Object.entries(value),
      ),
    ];
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter(([, version]) => !isExact(version))).toEqual([]);
  });

  it('come from the registry of npm alone, each with its hash', () => {
    expect(others.length).toBeGreaterThan(100);
    const elsewhere = others.filter(
      ([, { resolved, integrity, link, inBundle }]) =>
        link === true ||
        !(inBundle === true || integrity?.startsWith('sha512-')) ||
        !(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(elsewhere).toEqual([]);
  });

  it('run no script when they are installed', () => {
    expect(fs.readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
    const scripted = others.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
    expect(scripted).toEqual(Object.keys(SCRIPTED));
  });
});
