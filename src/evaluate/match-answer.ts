/**
 * Whether an answer shows what a labelled question asks for. The rules are those of the evaluation data's README:
 * width, blanks, quotation marks and thousands separators do not matter; a needle that begins or ends with a digit
 * touches no further digit; a Latin needle begins at a word start, and ends at a word end when its last word is short.
 */
const QUOTATION_MARKS = /[“”‘’「」『』"'`]/g;
const THOUSANDS = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/g;

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(THOUSANDS, (number) => number.replaceAll(",", ""))
    .replace(QUOTATION_MARKS, "")
    .toLowerCase();
}

/** Whether one alternative stands in an answer. */
export function holds(answer: string, needle: string): boolean {
  const folded = fold(needle).trim();
  const isLatin = /^[a-z]/.test(folded) && /^[\x20-\x7e]*$/.test(folded);
  let pattern = folded
    .split(/\s+/)
    .map((part) => [...part].map((character) => character.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join(""))
    .join("\\s*");
  if (/^\d/.test(folded)) pattern = `(?<!\\d)(?<!\\d\\.)${pattern}`;
  if (/\d$/.test(folded)) pattern += "(?!\\d)(?!\\.\\d)";
  if (isLatin) {
    pattern = `(?<![a-z])${pattern}`;
    const lastWord = folded.split(/\s+/).at(-1) ?? "";
    if (/^[a-z]{1,4}$/.test(lastWord)) pattern += "(?![a-z])";
  }
  const haystack = isLatin ? fold(answer) : fold(answer).replace(/\s+/g, "");
  return new RegExp(pattern, "u").test(haystack);
}

/** Whether every group has at least one alternative in the answer. */
export function holdsAll(answer: string, groups: readonly (readonly string[])[]): boolean {
  return groups.every((group) => group.some((needle) => holds(answer, needle)));
}
