/** Paragraphs that a column break carried away from their article to the foot of the one above its headline. */
import { printedWidth } from "../text/character-class.ts";
import { type ArticleDraft, bodyOf, wordsOf } from "./article-draft.ts";
import type { Block } from "./blocks.ts";
import { coverage, type GramWeight, gramsOf } from "./cohesion.ts";

/** Most paragraphs that are taken for strays. */
const MOST_STRAYS = 2;
/** Least width of a stray in em. */
const LEAST_TEXT = 60;
/** Share of its words that a stray must have in common with the text below, and how many times that above. */
const LEAST_SHARED = 0.06;
const TIMES_MORE = 2;
/** How much more of both a paragraph needs that no column break cut off: it ends where a sentence ends. */
const WHOLE_FACTOR = 1.5;

/**
 * The last paragraphs of an article that speak of what the text below speaks of, and not of what their own
 * article does. Empty for an article without other paragraphs.
 */
export function strayParagraphs(draft: ArticleDraft, below: readonly Block[], weight: GramWeight): Block[] {
  const body = bodyOf(draft);
  const belowGrams = gramsOf(wordsOf(below));
  const strays: Block[] = [];
  for (let index = body.length - 1; index > 0 && strays.length < MOST_STRAYS; index--) {
    const block = body[index] as Block;
    const words = wordsOf([block]);
    if (block.kind !== "text" || block !== draft.parts.at(-1 - strays.length)) break;
    if (printedWidth(words) < LEAST_TEXT) break;
    const grams = gramsOf(words);
    const above = coverage(grams, gramsOf(wordsOf(body.slice(0, index))), weight);
    const shared = coverage(grams, belowGrams, weight);
    const sure = block.lines.at(-1)?.closed === true ? WHOLE_FACTOR : 1;
    if (shared < sure * LEAST_SHARED || shared < sure * TIMES_MORE * above) break;
    strays.unshift(block);
  }
  return strays;
}

/**
 * Reading order of an article that gets strays: the opening stands under the headline, the end under the
 * sign-off, so what another column carried goes after the first paragraph.
 */
export function insertStrays(draft: ArticleDraft): void {
  if (draft.strays.length === 0) return;
  const first = draft.parts.findIndex((part) => part.kind === "text");
  draft.parts.splice(first + 1, 0, ...draft.strays);
  draft.strays = [];
}
