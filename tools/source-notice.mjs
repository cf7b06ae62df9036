// SOURCE.md, which lies in the packages: where the sources are of what is in them in another form, as the GPL asks.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { installedVoice } from './espeak.mjs';
import { rangeInWords } from './node-version.mjs';
import { weightsOf } from './weights.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const VOICE_PLACE = 'node_modules/@echogarden/espeak-ng-emscripten';

/** @param {string | Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * What is known of where the voice was built from. The package itself names a branch and no revision: what each of these rests on stands in
 * the text.
 */
export const VOICE_ORIGIN = {
  packageRevision: 'ea36b43595facf07f1c5dc487b9f0de3340c1b5e',
  /** A revision of the branch that is certainly older than what the package was built from. */
  olderRevision: 'b723b62cb78f7e861a1bb4408b00d49db84afeac',
  /** Head of the branch on the day of the release, as another project reports. */
  reportedRevision: 'ae87fc2ecc830593dc0cd62a6242cdf73c68b357',
  /** In the script that is shipped, and not in the older revision's emscripten/pre.js. */
  mark: 'currentModuleUrl = decodeURI(currentModuleUrl)',
  /** A text in the script's memory image; a number of Emscripten's versions. */
  compiler: '3.1.71',
};

/** @param {string} version of Mubin */
export function sourceNotice(version) {
  const lock = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const { integrity } = lock.packages[VOICE_PLACE];
  const voice = installedVoice();
  const { packageRevision, olderRevision, reportedRevision, mark, compiler } = VOICE_ORIGIN;
  return `# Sources

Mubin ${version} is free software under the GNU General Public License (\`LICENSE\`): version 3 or later, but for the weights in \`tables/model-text.js\`, which are
under version 3 only; the package as a whole is under version 3.

Its source code is \`mubin-source-${version}.zip\`. With Node ${rangeInWords()}, \`npm ci\` and \`npm run package\` in the
unpacked folder make this very package again, byte for byte. All scripts here but those in \`voice/\` are bundled by esbuild from \`src/\`; \`content.js\` and \`auto.js\` are minified too. Packages of others
that they contain are listed in the source package's \`THIRD_PARTY.md\`, the texts of their licences in \`licences/\`.

## The voice: voice/espeak-ng.js, voice/espeak-ng.data

eSpeak NG, GPL-3.0-or-later, compiled to JavaScript by the Echogarden project.

- Taken from: the npm package \`@echogarden/espeak-ng-emscripten\` ${voice.version},
  integrity \`${integrity}\`.
  - \`espeak-ng.js\`: SHA-256 \`${sha256(voice.script)}\`
  - \`espeak-ng.data\`: SHA-256 \`${sha256(voice.data)}\`
- Changed by: \`tools/espeak.mjs\` of the source package, which keeps the data of Arabic and English and shortens the table of files in the script to
  match. Nothing else of the script is changed. \`node tools/build.mjs\` runs it.
- The package's repository: https://github.com/echogarden-project/espeak-ng-emscripten, whose revision
  \`${packageRevision}\` has the package.json of ${voice.version}.
- Source code: https://github.com/echogarden-project/espeak-ng, branch \`fork\`, itself a fork of https://github.com/espeak-ng/espeak-ng.
- Built by: \`build-emscripten.sh\` at the top of that branch, which configures (\`--prefix=/usr --without-async --without-mbrola --without-sonic
  --with-extdict-ru --with-extdict-cmn --with-extdict-yue\`), makes eSpeak NG natively for its data, then \`src/libespeak-ng.la\` with
  \`emconfigure\` and \`emmake\`, then \`emscripten/Makefile\`. The README of the npm package tells how Emscripten is set up.
- Which revision of the branch: the package does not say, so that it cannot be named with certainty. What is known:
  - It is newer than \`${olderRevision}\`: the script has \`${mark}\`, which \`emscripten/pre.js\` of that
    revision has not.
  - Another project that ships the same package reports \`${reportedRevision}\` as the head of the branch on the day of
    the release. We have not been able to check that.
  - The script contains the text «${compiler}», a version number of Emscripten.

Whoever publishes this package keeps a copy of that branch, build scripts included, beside \`mubin-source-${version}.zip\`, and gives both to
anyone who asks, at no charge, for as long as the package is offered and for three years at least.

## The weights, tables/model-text.js

\`models/people.json\` of the source package, made by \`npm run train:people\` (\`tools/train-people.mjs\`, \`tools/people/\`) from \`data/annotated/\`, which is in the
source package, and from corpora which are not: \`MUBIN_DATA\` is the folder in which they lie, as \`tools/people/corpora.mjs\` reads them. \`models/README.md\` beside
the weights says:
${cardOf('models/people.json')}

## The weights, tables/vocalise-tables.js

\`models/vocalise.json\` of the source package, made by \`npm run train:vocalise\` (\`tools/train-vocalise.mjs\`) from \`data/annotated/\` and
\`data/vowelled/\`, which are in the source package, and from a corpus which is not (http://en.arabicspeechcorpus.com). The same model card says:
${cardOf('models/vocalise.json')}
`;
}

/** As `models/README.md` says it. @param {string} file */
function cardOf(file) {
  const { trainedOn, licence } = weightsOf(file);
  return `
- Trained on: ${trainedOn}.
- Licence: ${licence}.`;
}
