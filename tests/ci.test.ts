import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = '.github/workflows';
const files = fs.readdirSync(FOLDER).sort();
const { scripts, engines } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

function workflowIn(file: string) {
  const text = fs.readFileSync(`${FOLDER}/${file}`, 'utf8');
  return {
    text,
    runs: [...text.matchAll(/^ +- run: (.+)$/gm)].map(([, command = '']) => command),
    uses: [...text.matchAll(/^.*\buses: (.+)$/gm)].map(([, action = '']) => action),
  };
}

describe('the public checks', () => {
  const { text, runs } = workflowIn('ci.yml');

  it('are those of a developer’s machine', () => {
    expect(runs).toContain('.ci/run');
    expect(fs.readFileSync('.ci/run', 'utf8')).toMatch(/^#!\/bin\/sh\n(?:#.*\n)*cd .* && exec npm test\n$/);
    expect(fs.statSync('.ci/run').mode & 0o111).not.toBe(0);
  });

  it('make the packages', () => {
    expect(runs).toContain('npm run package');
    expect(text).toContain('path: out/packages');
  });
});

describe('the weekly fuzzing', () => {
  const { text, runs } = workflowIn('fuzz.yml');

  it('tries many more pages than the tests do, others each time', () => {
    expect(text).toMatch(/^ {2}schedule:\n(?: +#.*\n)? +- cron: '\d+ \d+ \* \* \d'$/m);
    const [fuzz = ''] = runs.filter((command) => command.includes('npm run fuzz'));
    expect(Number(/--count (\d+)/.exec(fuzz)?.[1])).toBeGreaterThanOrEqual(100_000);
    expect(fuzz).not.toMatch(/--seed|--own/);
  });

  it('keeps the pages that fail', () => {
    const folder = /--write (\S+)/.exec(runs.join('\n'))?.[1];
    expect(text).toMatch(new RegExp(`if: failure\\(\\)\\n(?: +.*\\n)*? +path: ${folder}\\n`));
  });
});

describe.each(files)('%s', (file) => {
  const { text, runs, uses } = workflowIn(file);

  it('runs scripts and files that there are', () => {
    const called = runs.flatMap((command) => /^npm run (\S+)/.exec(command)?.[1] ?? []);
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
    for (const [, program = ''] of runs.join('\n').matchAll(/^node (\S+)/gm))
      expect(fs.existsSync(program), program).toBe(true);
  });

  it('runs on the oldest Node that is promised', () => {
    const images = [...text.matchAll(/image: node:([\d.]+)-/g)].map(([, version]) => `^${version}`);
    expect(new Set(images)).toEqual(new Set([engines.node.split(' || ')[0]]));
  });

  it('uses the actions of others at one revision each, and names its version', () => {
    expect(uses.length).toBeGreaterThan(1);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read the repository and nothing else, and knows no secret', () => {
    expect(text.match(/permissions:(?:\n +.*)+/g)).toEqual(['permissions:\n  contents: read']);
    expect(text).not.toMatch(/secrets|pull_request_target|write-all|: write/);
    const checkouts = uses.filter((action) => action.startsWith('actions/checkout@')).length;
    expect(text.match(/persist-credentials: false/g)).toHaveLength(checkouts);
  });
});
