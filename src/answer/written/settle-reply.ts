import type { QuotedSpan } from "../answerer.ts";
import type { ReplySentence } from "./reply.ts";
import { type SettleContext, type SettledSentence, settleSentence } from "./settle-sentence.ts";

const MOST_SENTENCES = 5;
const MOST_QUOTES = 4;

export interface Settling {
  /** Proven, in the order of the reply. */
  readonly kept: readonly SettledSentence[];
  /** Why each of the others is missing. */
  readonly dropped: readonly string[];
  /** Given the sentences of the reply one after another, with the short answer as far as it is known. */
  readonly take: (sentence: ReplySentence, answer: string) => void;
}

/**
 * Settles a reply sentence by sentence. What becomes of one depends on those before it alone: so while a reply is written
 * its sentences are settled as they will be when it is whole.
 */
export function createSettling(context: SettleContext): Settling {
  const kept: SettledSentence[] = [];
  const dropped: string[] = [];
  let taken = 0;
  return {
    kept,
    dropped,
    take(sentence, answer) {
      taken += 1;
      if (taken > MOST_SENTENCES) return;
      const settled = settleSentence(sentence, context, answer);
      if (typeof settled === "string") dropped.push(settled);
      else if (quotesOf([...kept, settled]).length > MOST_QUOTES) dropped.push("too many quotes");
      else kept.push(settled);
    },
  };
}

/** The quotes of sentences, each once. */
export function quotesOf(sentences: readonly SettledSentence[]): QuotedSpan[] {
  return sentences
    .flatMap(({ quotes }) => quotes)
    .filter((quote, index, quotes) => quotes.findIndex((other) => isSame(quote, other)) === index);
}

export function isSame(a: QuotedSpan, b: QuotedSpan): boolean {
  return a.article.id === b.article.id && a.start === b.start && a.end === b.end;
}
