import { wordBefore, type Reading, type SpokenContext } from '../number-context';
import { matchAt } from '../match-at';

const ADDRESS_CHARACTER = "[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'*+,;=%؟\\u0621-\\u0652]";
const URL = new RegExp(`(?:https?://|ftp://|www\\.)${ADDRESS_CHARACTER}+`, 'iy');
/** As long as the standards let their parts be: without a bound a long row of letters and dots would be read anew from each of them. */
const DOMAIN =
  /(?:[A-Za-z0-9-]{1,63}\.){1,10}(?:com|net|org|info|edu|gov|int|io|tv|me|co|ai|app|news|uk|us|eg|sa|ae|qa|jo|lb|sy|iq|kw|bh|om|ye|ps|sd|ly|tn|dz|ma|fr|de|ru|ir|tr|cn|jp|kr|in|br|es|it|eu|gl|be)(?![A-Za-z0-9])(?:\/[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]*)?/iy;
const EMAIL = /[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/y;

const LINK = 'رابط';
const EMAIL_ADDRESS = 'بريد إلكتروني';

/** An address on the web or for mail is said as what it is, not spelled; nothing where links are skipped. */
export function addressAt(context: SpokenContext, index: number): Reading | null {
  const { text, options } = context;
  const isSkipped = options.skip?.links === true;
  const mail = matchAt(EMAIL, text, index)?.[0].replace(/[.]+$/, '');
  if (mail) return { end: index + mail.length, say: isSkipped ? '' : EMAIL_ADDRESS };
  const link = (matchAt(URL, text, index) ?? matchAt(DOMAIN, text, index))?.[0].replace(/[.,;:!?؟'\]]+$/, '');
  if (!link) return null;
  const isNamed = wordBefore(text, index).word.endsWith(LINK);
  return { end: index + link.length, say: isNamed || isSkipped ? '' : LINK };
}
