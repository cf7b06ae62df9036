import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const workflow = fs.readFileSync('.github/workflows/ci.yml', 'utf8');
const runs = [...workflow.matchAll(/^ +- run: (.+)$/gm)].map(([, command]) => command);
const uses = [...workflow.matchAll(/^.*\buses: (.+)$/gm)].map(([, action = '']) => action);

describe('the public checks', () => {
  it('are those of a developer’s machine', () => {
    expect(runs).toContain('.ci/run');
    expect(fs.readFileSync('.ci/run', 'utf8')).toMatch(/^#!\/bin\/sh\n(?:#.*\n)*cd .* && exec npm test\n$/);
    expect(fs.statSync('.ci/run').mode & 0o111).not.toBe(0);
  });

  it('run scripts that there are', () => {
    const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const called = runs.flatMap((command) => /^npm run (\S+)/.exec(command ?? '')?.[1] ?? []);
    expect(called).toContain('package');
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('run on the oldest Node that is promised', () => {
    const { engines } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    const images = [...workflow.matchAll(/image: node:([\d.]+)-/g)].map(([, version]) => `^${version}`);
    expect(new Set(images)).toEqual(new Set([engines.node.split(' || ')[0]]));
  });

  it('use the actions of others at one revision each, and name its version', () => {
    expect(uses.length).toBeGreaterThan(1);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read the repository and nothing else, and know no secret', () => {
    expect(workflow.match(/permissions:(?:\n +.*)+/g)).toEqual(['permissions:\n  contents: read']);
    expect(workflow).not.toMatch(/secrets|pull_request_target|write-all|: write/);
    const checkouts = uses.filter((action) => action.startsWith('actions/checkout@')).length;
    expect(workflow.match(/persist-credentials: false/g)).toHaveLength(checkouts);
  });
});
