// All checks, group after group; a failed one does not stop the others. `npm test`
// The last line counts every test of vitest, and every other step as one.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atEnd, removeFolder } from './clean-up.mjs';
import { SetUpError, ensureSetUp } from './setup.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-test-'));
atEnd(() => removeFolder(FOLDER));

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} [report] what to show: of a failure all, of a success what is worth a line
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Outcome | Promise<Outcome>} run
 * @property {string} [needs] name of a step without whose success this one cannot run
 */

/**
 * @param {string[]} args of Node
 * @returns {Promise<{ ok: boolean, output: string, stdout: string }>}
 */
function node(...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    const undo = atEnd(() => child.kill());
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => (output += String(error)));
    child.on('close', (status) => {
      undo();
      resolve({ ok: status === 0, output: output.trim(), stdout });
    });
  });
}

/** @type {(script: string, ...args: string[]) => () => Promise<Outcome>} */
const program =
  (script, ...args) =>
  async () => {
    const { ok, output } = await node(path.join(ROOT, script), ...args);
    return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: output };
  };

/**
 * @param {string} project
 * @returns {Promise<Outcome>}
 */
async function vitest(project) {
  const file = path.join(FOLDER, `${project}.json`);
  const { ok, output } = await node(
    path.join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    // Beside the counts, what no test can be blamed for.
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, report: output };
  /** @type {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} */
  const files = JSON.parse(fs.readFileSync(file, 'utf8')).testResults;
  const tests = files.flatMap((suite) => suite.assertionResults);
  const failures = tests.filter((test) => test.status === 'failed');
  // A file that fails outside its tests, at import for instance, has no failed test to show it.
  const broken = files.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
  );
  const reports = [
    ...broken.map((suite) => `${path.relative(ROOT, suite.name)}\n${suite.message}`),
    ...failures.map((test) => `${test.fullName}\n${test.failureMessages.join('\n')}`),
  ];
  const passed = tests.filter((test) => test.status === 'passed').length;
  let failed = failures.length + broken.length;
  // Such as an error after the last test, or not one test found.
  if (failed === 0 && (!ok || passed === 0)) {
    failed = 1;
    reports.push(output || 'no tests found');
  }
  const skipped = tests.length - passed - failures.length;
  return {
    passed,
    failed,
    report: [...reports, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join('\n\n'),
  };
}

/**
 * Errors and notices of Mozilla's linter are never allowed; warnings only as listed and counted, with reasons,
 * in lint-warnings.json.
 * @returns {Promise<Outcome>}
 */
async function webExtLint() {
  const { stdout, output } = await node(
    path.join(ROOT, 'node_modules/web-ext/bin/web-ext.js'),
    'lint',
    '--source-dir=dist/firefox',
    '--output=json',
    '--no-config-discovery',
  );
  /** @typedef {{ code: string, message: string, file?: string, line?: number }} Finding */
  /** @type {{ errors: Finding[], notices: Finding[], warnings: Finding[] }} */
  let findings;
  try {
    findings = JSON.parse(stdout.slice(stdout.indexOf('{')));
  } catch {
    return { passed: 0, failed: 1, report: output };
  }
  /** @type {{ code: string, file: string, count: number, reason: string }[]} */
  const allowed = JSON.parse(fs.readFileSync(path.join(ROOT, 'tools/lint-warnings.json'), 'utf8'));
  const isListed = (/** @type {Finding} */ warning) =>
    allowed.some(({ code, file }) => code === warning.code && file === warning.file);
  const unlisted = findings.warnings.filter((warning) => !isListed(warning));
  const reports = [...findings.errors, ...findings.notices, ...unlisted].map(
    ({ code, message, file, line }) => `${code} ${file ?? ''}:${line ?? ''} ${message}`,
  );
  for (const { code, file, count } of allowed) {
    const found = findings.warnings.filter((warning) => warning.code === code && warning.file === file);
    if (found.length === count) continue;
    const lines = found.map(({ line }) => line).join(', ');
    reports.push(
      `${code} ${file}: ${count} listed in tools/lint-warnings.json, ${found.length} found (${lines})`,
    );
  }
  return reports.length === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1, report: reports.join('\n') };
}

/** @returns {Outcome} */
function setUp() {
  try {
    ensureSetUp({ browser: true, firefox: true, sound: true, keys: true });
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    return { passed: 0, failed: 1, report: error.message };
  }
}

/**
 * What stands in one group runs at the same time: one takes both cores, the other mostly waits. What stands in brackets
 * within it runs one after the other.
 * @type {(Step | Step[])[][]}
 */
const GROUPS = [
  [{ name: 'set-up', run: setUp }],
  [{ name: 'types', run: program('tools/types.mjs') }],
  [
    { name: 'unit', run: () => vitest('unit') },
    { name: 'eslint', run: program('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  ],
  [
    {
      name: 'prettier',
      run: program('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
    },
    { name: 'third-party', run: program('tools/third-party.mjs', '--check') },
    { name: 'build', run: program('tools/build.mjs') },
  ],
  [
    { name: 'web-ext lint', run: webExtLint, needs: 'build' },
    { name: 'sizes', run: program('tools/sizes.mjs'), needs: 'build' },
    // Always the same documents; `npm run fuzz` makes others.
    { name: 'fuzz', run: program('tools/fuzz.mjs', '--own', '--seed', '20261126', '--count', '5000') },
  ],
  [
    { name: 'e2e', run: () => vitest('e2e'), needs: 'build' },
    [
      { name: 'e2e-life', run: () => vitest('e2e-life'), needs: 'build' },
      { name: 'e2e-trust', run: () => vitest('e2e-trust'), needs: 'build' },
      { name: 'e2e-firefox', run: () => vitest('e2e-firefox'), needs: 'build' },
    ],
  ],
];

let passed = 0;
let failed = 0;
/** @type {Set<string>} */
const broken = new Set();

/** @param {Step} step */
async function perform({ name, run, needs }) {
  const began = performance.now();
  const outcome =
    needs !== undefined && broken.has(needs)
      ? { passed: 0, failed: 1, report: `not run: «${needs}» failed` }
      : await run();
  passed += outcome.passed;
  failed += outcome.failed;
  if (outcome.failed > 0) broken.add(name);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const counts =
    outcome.passed + outcome.failed > 1 ? ` (${outcome.passed} passed, ${outcome.failed} failed)` : '';
  process.stdout.write(
    `${outcome.failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(13)}${seconds.padStart(7)} s${counts}\n`,
  );
  if (outcome.report) process.stdout.write(`${outcome.report.replace(/^/gm, '      ')}\n`);
}

/** @param {Step | Step[]} steps */
async function performAll(steps) {
  for (const step of [steps].flat()) await perform(step);
}

for (const group of GROUPS) await Promise.all(group.map(performAll));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
