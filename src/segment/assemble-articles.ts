/**
 * Fourth step: blocks become articles. Sign-offs, signatures and datelines are sure; headings are weighed
 * (`place-heading.ts`); captions and mastheads are articles of their own and interrupt none.
 */
import { type ArticleDraft, bodyOf, createDraft, hasText, hasWriter, wordsOf } from "./article-draft.ts";
import { type Assembly, beginArticle, createAssembly, endArticle, openArticle } from "./assembly.ts";
import { attachLeads } from "./attach-leads.ts";
import { isReport, nextBlock } from "./block-sequence.ts";
import type { Block } from "./blocks.ts";
import { finishDraft } from "./finish-draft.ts";
import { placeHeadings } from "./place-heading.ts";

/** Han characters up to which text above the by-line or dateline can be the article's own lead. */
const LONGEST_LEAD = 300;

/** The articles of a page in the order in which they begin. Every line stands in exactly one. */
export function assembleArticles(blocks: readonly Block[]): ArticleDraft[] {
  const assembly = createAssembly(blocks);
  for (const [index, block] of blocks.entries()) placeBlock(assembly, block, index);
  for (const draft of assembly.drafts) finishDraft(draft);
  return attachLeads(assembly.drafts, assembly.weight);
}

function placeBlock(assembly: Assembly, block: Block, index: number): void {
  switch (block.kind) {
    case "masthead":
    case "caption":
      placeApart(assembly, block, block.kind);
      return;
    case "label":
      openArticle(assembly, "words of a picture before any text").labels.push(block);
      return;
    case "heading":
      placeHeadings(assembly, block, index);
      return;
    case "byline":
      placeByline(assembly, block, index);
      return;
    case "signoff":
      endArticle(assembly, block, index);
      return;
    default:
      placeText(assembly, block, index);
  }
}

function placeText(assembly: Assembly, block: Block, index: number): void {
  if (reportsAnew(assembly.current, block)) beginArticle(assembly, "a report begins");
  const draft = openArticle(assembly, "text after a closed article");
  draft.parts.push(block);
  if (block.kind === "signature") draft.ended = true;
  if (block.writer !== undefined) endArticle(assembly, undefined, index);
}

/** The paper's mark or a dateline amid text begins another article, unless only a lead stands above it. */
function reportsAnew(current: ArticleDraft | undefined, block: Block): boolean {
  if (!isReport(block) || !current || current.ended || !hasText(current)) return false;
  const lead = current.head !== undefined && wordsOf(bodyOf(current)).length <= LONGEST_LEAD;
  return !lead || current.parts.some(isReport);
}

/** A credit goes to the caption above it; two captions in a row do not belong together. */
function placeApart(assembly: Assembly, block: Block, kind: "caption" | "masthead"): void {
  const last = assembly.drafts.at(-1);
  const credit = block.lines[0]?.kind === "credit" && last?.parts.at(-1)?.lines.at(-1)?.kind === "caption";
  if (last?.kind === kind && (kind === "masthead" || credit)) last.parts.push(block);
  else assembly.drafts.push({ ...createDraft(block.lines[0]?.reason ?? kind, kind), parts: [block] });
}

/** A by-line opens its article under the headline or a lead, closes it before a headline, or stands alone. */
function placeByline(assembly: Assembly, block: Block, index: number): void {
  const { current } = assembly;
  if (current === undefined || current.ended) {
    beginArticle(assembly, "a by-line").writers.push(block);
    return;
  }
  const next = nextBlock(assembly.blocks, index);
  const closes = next === undefined || next.kind === "heading" || next.kind === "masthead";
  const underLead =
    current.head !== undefined && !hasWriter(current) && wordsOf(bodyOf(current)).length <= LONGEST_LEAD;
  if (!hasText(current)) current.writers.push(block);
  else if (closes) endArticle(assembly, block, index);
  else if (underLead) current.writers.push(block);
  else beginArticle(assembly, "a by-line after text").writers.push(block);
}
