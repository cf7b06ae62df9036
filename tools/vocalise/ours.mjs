// @ts-check
// The extension's own code for vowels, as the trainer and the benches use it: what is learnt is seen by the same features.
import { bundledModule } from '../bundled.mjs';

const ROOMS = [
  'answers',
  'choose-cores',
  'choose-endings',
  'core',
  'core-features',
  'ending-features',
  'lattice',
  'letter-vowels',
  'marks',
  'named-cores',
  'tokens',
  'vocalise-tables',
  'vocalised-text',
  'vocaliser',
  'weights',
  'word-options',
];

/**
 * @typedef {typeof import('../../src/core/vocalise/answers') & typeof import('../../src/core/vocalise/choose-cores') & typeof import('../../src/core/vocalise/choose-endings') &
 *   typeof import('../../src/core/vocalise/core') & typeof import('../../src/core/vocalise/core-features') &
 *   typeof import('../../src/core/vocalise/ending-features') & typeof import('../../src/core/vocalise/lattice') &
 *   typeof import('../../src/core/vocalise/letter-vowels') & typeof import('../../src/core/vocalise/marks') &
 *   typeof import('../../src/core/vocalise/named-cores') & typeof import('../../src/core/vocalise/tokens') &
 *   typeof import('../../src/core/vocalise/vocalise-tables') & typeof import('../../src/core/vocalise/vocalised-text') & typeof import('../../src/core/vocalise/vocaliser') &
 *   typeof import('../../src/core/vocalise/weights') & typeof import('../../src/core/vocalise/word-options') &
 *   typeof import('../../src/knowledge/lexicon') & typeof import('../../src/knowledge/vowelled-names') & typeof import('../../src/core/arabic/morphology/diacritised') &
 *   typeof import('../../src/core/arabic/sentences')} Ours
 */
export const ours = /** @type {Ours} */ (
  await bundledModule(
    `${ROOMS.map((room) => `export * from './src/core/vocalise/${room}';`).join('\n')}
    export { newsLexicon } from './src/knowledge/lexicon';
    export { vowelledNames } from './src/knowledge/vowelled-names';
    export { textOfUnits, unitsOf, withoutMarks } from './src/core/arabic/morphology/diacritised';
    export { sentencesOf } from './src/core/arabic/sentences';`,
  )
);
