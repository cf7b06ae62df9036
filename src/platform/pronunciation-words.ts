import {
  LONGEST_PRONUNCIATION,
  MOST_PRONUNCIATIONS,
  PronunciationFileError,
} from '../core/speech/pronunciation';
import { words } from './interface-words';
import { numberWords } from './number-words';

/** The numbers that faults name. */
const LIMITS: Partial<Record<PronunciationFileError['fault'], number>> = {
  tooLong: LONGEST_PRONUNCIATION,
  tooMany: MOST_PRONUNCIATIONS,
};

/** Why a pronunciation or a file of them was not taken. What is no such fault was a storage that is full. */
export function pronunciationFaultWords(error: unknown): string {
  if (!(error instanceof PronunciationFileError)) return words('error_storageFull');
  const { fault, row } = error;
  const said = words(`pronunciationFault_${fault}`, numberWords(LIMITS[fault] ?? 0));
  return row === 0 ? said : words('pronunciationRow', numberWords(row), said);
}
