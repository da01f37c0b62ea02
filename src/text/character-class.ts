/** Classes of characters that decide how printed lines are measured, cleaned and joined. */

const HAN = /\p{Script=Han}/u;
const HAN_ALL = /\p{Script=Han}/gu;

/** Han characters, CJK and full-width punctuation, and the quotation marks, dashes and dots that Chinese sets full width. */
const FULL_WIDTH =
  /[\p{Script=Han}\u3001-\u303f\uff01-\uff60\uffe0-\uffe6\u2014\u2018\u2019\u201c\u201d\u2026\u25a0-\u25ff\u00b7]/u;

export function isHan(character: string): boolean {
  return HAN.test(character);
}

export function countHan(text: string): number {
  return text.match(HAN_ALL)?.length ?? 0;
}

/** True for characters that stand without spaces in Chinese text: Han and full-width punctuation. */
export function isFullWidth(character: string): boolean {
  return FULL_WIDTH.test(character);
}

/** Width of a text as set in print, in em: 1 for a full-width character, 0.5 for any other. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isFullWidth(character) ? 1 : 0.5;
  return width;
}
