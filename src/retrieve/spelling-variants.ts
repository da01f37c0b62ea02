const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * All words at one typing error from a word: a letter left out, doubled or added, replaced, or two swapped.
 * Source: F. J. Damerau, A technique for computer detection and correction of spelling errors, CACM 7(3), 1964.
 */
export function spellingVariants(word: string): string[] {
  const variants = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    if (after) variants.add(before + after.slice(1));
    if (after.length > 1) variants.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of LETTERS) {
      variants.add(before + letter + after);
      if (after) variants.add(before + letter + after.slice(1));
    }
  }
  variants.delete(word);
  return [...variants];
}
