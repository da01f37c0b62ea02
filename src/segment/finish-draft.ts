/** Last repairs of an article's text, when all of it is together. */
import type { ArticleDraft } from "./article-draft.ts";
import { groupBlocks } from "./blocks.ts";
import { reorderColumns } from "./reorder-columns.ts";
import { repeatedParagraphs } from "./repeated-paragraphs.ts";
import { insertStrays } from "./stray-paragraphs.ts";

/** Puts strays and columns in their place and takes out what is printed twice. */
export function finishDraft(draft: ArticleDraft): void {
  insertStrays(draft);
  repairOrder(draft);
  dropRepetitions(draft);
}

function repairOrder(draft: ArticleDraft): void {
  const printed = draft.parts.flatMap((part) => part.lines);
  const reordered = reorderColumns(printed);
  if (reordered === printed) return;
  draft.parts = groupBlocks(reordered);
  draft.reasons.push("a column that breaks off goes on at the top of the text");
}

/** The lines of a repetition stay the article's, so that nothing printed is without a place. */
function dropRepetitions(draft: ArticleDraft): void {
  const repeated = repeatedParagraphs(draft.parts);
  if (repeated.length === 0) return;
  draft.parts = draft.parts.filter((part) => !repeated.includes(part));
  draft.labels.push(...repeated);
  draft.reasons.push(`line ${repeated[0]?.lines[0]?.number} prints again what stands above`);
}
