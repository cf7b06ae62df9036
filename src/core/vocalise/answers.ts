/** «لو كان …», «لولا المطر»: what these open, a perfect with «لَ» answers. */
const CONDITION = /^[وف]?لو(?:لا|ما)?$/;
const WITH_LAM = /^[وف]?ل../;

/** Of the words of a sentence, without marks, those that may begin such an answer: elsewhere that lam is met in verse alone. */
export function mayAnswer(words: readonly string[]): boolean[] {
  let isOpen = false;
  return words.map((word) => {
    const may = isOpen && WITH_LAM.test(word);
    isOpen ||= CONDITION.test(word);
    return may;
  });
}
