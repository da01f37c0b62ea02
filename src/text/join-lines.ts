/** How two consecutive printed lines of one paragraph become running text. */

const LATIN_WORD_END = /[\p{Script=Latin}\p{N}.,;:!?%'’")\]]$/u;
const LATIN_WORD_START = /^[\p{Script=Latin}\p{N}$£€'‘"“([]/u;
/** A hyphen at the line end that splits a word: a letter before it, and the next line goes on in lower case. */
const SPLIT_WORD = /\p{Script=Latin}[-\u2010]$/u;

export interface JoinedPair {
  /** The first line as it stands in the joined text: without a hyphen that only split a word. */
  readonly first: string;
  /** What stands between the two: nothing, or one space. */
  readonly joiner: "" | " ";
}

/**
 * Joins the clean content of two lines. Chinese needs nothing between; two Latin words need a space, except
 * where a hyphen splits one word over the line end. A compound such as "twenty-" / "One" keeps its hyphen.
 */
export function joinLines(first: string, second: string, chinese: boolean): JoinedPair {
  if (SPLIT_WORD.test(first)) {
    return /^\p{Ll}/u.test(second) ? { first: first.slice(0, -1), joiner: "" } : { first, joiner: "" };
  }
  if (chinese) {
    const words = /\p{Script=Latin}$/u.test(first) && /^\p{Script=Latin}/u.test(second);
    return { first, joiner: words ? " " : "" };
  }
  const spaced = LATIN_WORD_END.test(first) || LATIN_WORD_START.test(second);
  return { first, joiner: spaced ? " " : "" };
}
