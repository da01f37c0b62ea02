/** An article while it is put together from blocks. */
import type { Block } from "./blocks.ts";

export interface ArticleDraft {
  /** The headline's block, kicker and subtitle included; absent when the page prints none. */
  head?: Block;
  /** Text, tables, lists, sub-heads and signatures, in reading order. */
  parts: Block[];
  /** Paragraphs from above the headline, to be put in their place when the text is complete. */
  strays: Block[];
  /** By-lines and sign-offs that stand outside the text. */
  writers: Block[];
  /** Words inside pictures, column names and text printed twice: the article's lines, not its text. */
  labels: Block[];
  kind: "article" | "caption" | "masthead";
  /** True iff its headline stands below its text. */
  headBelow?: boolean;
  /** True iff a sign-off or signature has closed it. */
  ended: boolean;
  /** Why it begins where it begins, and what was moved into it. */
  readonly reasons: string[];
}

export function createDraft(reason: string, kind: ArticleDraft["kind"] = "article"): ArticleDraft {
  return { parts: [], strays: [], writers: [], labels: [], kind, ended: false, reasons: [reason] };
}

/** The text of blocks for comparing: Chinese without spaces, Latin words apart. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => block.lines)
    .map((line) => (/\p{Script=Han}/u.test(line.compact) ? line.compact : ` ${line.text} `))
    .join("");
}

/** The running text of a draft, sub-heads left out. */
export function bodyOf(draft: ArticleDraft): Block[] {
  return draft.parts.filter((part) => part.kind !== "heading" && part.kind !== "signature");
}

export function hasText(draft: ArticleDraft): boolean {
  return draft.parts.some((part) => part.kind !== "heading");
}

/** Whether somebody is already named as the writer, above, below or at the end of the text. */
export function hasWriter(draft: ArticleDraft): boolean {
  return draft.writers.length > 0 || draft.parts.some((part) => part.writer !== undefined);
}
