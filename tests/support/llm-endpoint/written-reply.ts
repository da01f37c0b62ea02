import type { ReadPrompt } from "./read-prompt.ts";

/** The reply that the prompts ask for. */
export interface WrittenReply {
  readonly found: boolean;
  readonly answer: string;
  readonly sentences: readonly WrittenSentence[];
}

export interface WrittenSentence {
  readonly text: string;
  readonly quotes: readonly { readonly passage: number; readonly quote: string }[];
}

export const NOT_IN_THE_ARCHIVE: WrittenReply = { found: false, answer: "", sentences: [] };

/** What a model that behaves would write. */
export type MakeReply = (prompt: ReadPrompt) => WrittenReply;

/** With one change in its sentences; undefined when none of them can be changed. */
export function changeFirstSentence(
  reply: WrittenReply,
  change: (sentence: WrittenSentence) => WrittenSentence | undefined,
): WrittenReply | undefined {
  for (const [index, sentence] of reply.sentences.entries()) {
    const changed = change(sentence);
    if (changed) return { ...reply, sentences: reply.sentences.with(index, changed) };
  }
  return undefined;
}
