/** Whether the end of one line and the start of another belong to one word: the surest sign of a mere line break. */

const CHINESE_WORDS = new Intl.Segmenter("zh", { granularity: "word" });
/** Characters on either side that the word breaker needs to see. */
const CONTEXT = 6;

/** Characters with which no sentence, headline or paragraph begins. */
const CANNOT_START = /^[，、。：；！？”’）》」』〉…,.;:!?)%‰·的了们着过得地吗呢吧性化]/u;
/** Characters with which no headline or finished paragraph ends. */
const CANNOT_END = /[，、（《“‘「『(的和与或在把被将而且但是]$/u;
/** Characters with which a headline ends now and then ("人还在"), a line of text far more often. */
const SELDOM_END = /[在是的将]$/u;

/** True iff a dictionary word of two or more characters straddles the joint. Both texts come without white space. */
export function splitsWord(before: string, after: string): boolean {
  const tail = before.slice(-CONTEXT);
  const head = after.slice(0, CONTEXT);
  if (tail === "" || head === "" || /\p{Script=Latin}$/u.test(tail)) return false;
  if (/\p{N}$/u.test(tail) && /^[\p{N}.%]/u.test(head)) return true;
  const word = CHINESE_WORDS.segment(tail + head).containing(tail.length);
  return word !== undefined && word.isWordLike === true && word.index < tail.length;
}

/** True iff the second text cannot stand on its own after the first. Both come without white space. */
export function runsOn(before: string, after: string): boolean {
  return cannotStart(after) || cannotEnd(before) || splitsWord(before, after);
}

export function cannotStart(text: string): boolean {
  return CANNOT_START.test(text) || /^\p{Ll}/u.test(text);
}

export function cannotEnd(text: string): boolean {
  return CANNOT_END.test(text) || hasOpenPair(text);
}

/** True iff only a word that seldom ends a headline speaks against the end of one here. */
export function seldomEnds(text: string): boolean {
  return SELDOM_END.test(text) && !hasOpenPair(text);
}

/** True iff a quotation mark or bracket is opened and not closed, or closed and never opened. */
export function hasOpenPair(text: string): boolean {
  return ["“”", "‘’", "（）", "《》", "「」", "『』", "()"].some(([open = "", close = ""]) => {
    let depth = 0;
    for (const character of text) {
      if (character === open) depth++;
      else if (character === close) depth--;
      if (depth < 0 && close !== "’") return true;
    }
    return depth > 0;
  });
}
