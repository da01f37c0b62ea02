/** Paragraphs that a page prints twice: column breaks and extraction repeat text, with small differences. */
import { wordsOf } from "./article-draft.ts";
import type { Block } from "./blocks.ts";
import { gramsOf } from "./cohesion.ts";

/** Shorter paragraphs may well say the same twice. */
const LEAST_TEXT = 40;
/** Share of character pairs that stand in the rest of the article. */
const LEAST_REPEATED = 0.9;

/**
 * The paragraphs of an article that repeat, nearly word for word, what other paragraphs of it say before
 * them. Their lines stay the article's; their text need not stand in it twice.
 */
export function repeatedParagraphs(parts: readonly Block[]): Block[] {
  const texts = parts.filter((part) => part.kind === "text");
  return texts.filter((part, index) => {
    const words = wordsOf([part]);
    if (words.length < LEAST_TEXT) return false;
    const grams = gramsOf(words);
    const before = gramsOf(wordsOf(texts.slice(0, index)));
    const repeated = [...grams.keys()].filter((gram) => before.has(gram)).length;
    return repeated / Math.max(1, grams.size) >= LEAST_REPEATED;
  });
}
