import { simplifiedByTraditional } from "./simplified-by-traditional.ts";

/**
 * Folds traditional characters to simplified ones, character by character, by OpenCC's table. The result
 * has the length of the input in UTF-16 units. Folding is for comparing, not for display: 乾隆 becomes 干隆.
 */
export function foldScript(text: string): string {
  const table = simplifiedByTraditional();
  let folded = "";
  let copiedTo = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 0x3400) continue;
    const simplified = table.get(text.charAt(index));
    if (simplified === undefined) continue;
    folded += text.slice(copiedTo, index) + simplified;
    copiedTo = index + 1;
  }
  return copiedTo === 0 ? text : folded + text.slice(copiedTo);
}
