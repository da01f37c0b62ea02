/** The articles of a page while its blocks are put into them one after the other. */
import { type ArticleDraft, createDraft } from "./article-draft.ts";
import { nextBlock, sectionGrams, seriesAround } from "./block-sequence.ts";
import type { Block } from "./blocks.ts";
import { type GramWeight, weighGrams } from "./cohesion.ts";
import { splitByWriters } from "./split-by-writers.ts";

export interface Assembly {
  readonly blocks: readonly Block[];
  readonly weight: GramWeight;
  readonly drafts: ArticleDraft[];
  /** True iff headings of this page have space above. */
  readonly spaced: boolean;
  /** The article that takes the next text; `undefined` at the top of the page. */
  current: ArticleDraft | undefined;
}

export function createAssembly(blocks: readonly Block[]): Assembly {
  return {
    blocks,
    weight: weighGrams(sectionGrams(blocks)),
    drafts: [],
    spaced: areSpaced(blocks),
    current: undefined,
  };
}

/** Share of headings with space above from which one without is none of an article. */
const SPACED_SHARE = 0.3;

/** Whether headings in the midst of this page have space above; the first under a masthead tells nothing. */
function areSpaced(blocks: readonly Block[]): boolean {
  const headings = blocks.filter(
    (block, index) => block.kind === "heading" && index > 0 && blocks[index - 1]?.kind !== "masthead",
  );
  const spaced = headings.filter((block) => (block.lines[0]?.blanksBefore ?? 0) > 0).length;
  return spaced > 0 && spaced >= SPACED_SHARE * headings.length;
}

export function beginArticle(assembly: Assembly, reason: string): ArticleDraft {
  const draft = createDraft(reason);
  assembly.drafts.push(draft);
  assembly.current = draft;
  return draft;
}

/** The draft that takes the next block: the current one unless it is closed. */
export function openArticle(assembly: Assembly, reason: string): ArticleDraft {
  const { current } = assembly;
  return current === undefined || current.ended ? beginArticle(assembly, reason) : current;
}

/** Closes the current article, with the sign-off when it stands on its own; two writers mean two articles. */
export function endArticle(assembly: Assembly, signoff: Block | undefined, index: number): void {
  const { blocks, drafts, weight } = assembly;
  const draft = openArticle(assembly, "a sign-off without text");
  const next = nextBlock(blocks, index);
  const tail = splitByWriters(draft, {
    weight,
    headingBelow: next?.kind === "heading" ? next : undefined,
    isSeries: (heading) => seriesAround(blocks, blocks.indexOf(heading), heading) === "telling",
  });
  if (tail !== undefined) {
    drafts.splice(drafts.indexOf(draft) + 1, 0, tail);
    assembly.current = tail;
  }
  const last = tail ?? draft;
  if (signoff) last.writers.push(signoff);
  last.ended = true;
}
