import type { Article } from "../model/article.ts";
import type { Passage } from "../model/passage.ts";
import { splitClauses, splitSentences, type TextSpan } from "../text/sentences.ts";

/**
 * Tokens of article text a passage. A Chinese character is about 0.65 token, so this is some 300 characters or five
 * sentences: short enough that one vector stands for one subject. Experiment: eval/README.md, "Passage length".
 */
export const DEFAULT_MAXIMUM_TOKENS = 200;

/** Raised whenever passages of the same article would come out differently: part of the index fingerprint. */
export const CHUNKING_VERSION = 1;

export interface ChunkOptions {
  /** Length of a text in the embedding model's tokens. */
  readonly countTokens: (text: string) => number;
  readonly maximumTokens?: number;
}

/**
 * Cuts an article into passages of whole sentences within a token budget, without overlap: every character that is
 * not white space stands in exactly one passage, and `text` is `article.text.slice(start, end)`. A sentence over the
 * budget is cut at clause ends, a clause over it by characters.
 */
export function chunkArticle(
  article: Pick<Article, "id" | "text">,
  { countTokens, maximumTokens = DEFAULT_MAXIMUM_TOKENS }: ChunkOptions,
): Passage[] {
  const pieces = splitSentences(article.text).flatMap((sentence) =>
    fitPiece(sentence, { countTokens, maximumTokens }),
  );
  const passages: Passage[] = [];
  let open: { start: number; end: number; tokens: number } | undefined;
  const flush = () => {
    if (!open) return;
    const ordinal = passages.length;
    passages.push({
      id: `${article.id}#${ordinal}`,
      articleId: article.id,
      ordinal,
      start: open.start,
      end: open.end,
      text: article.text.slice(open.start, open.end),
    });
    open = undefined;
  };
  for (const piece of pieces) {
    if (open && open.tokens + piece.tokens > maximumTokens) flush();
    open = open
      ? { start: open.start, end: piece.end, tokens: open.tokens + piece.tokens }
      : { start: piece.start, end: piece.end, tokens: piece.tokens };
  }
  flush();
  return passages;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
}

/** The span itself when it fits, otherwise its clauses, otherwise its halves until they fit. */
function fitPiece(span: TextSpan, options: Required<ChunkOptions>): Piece[] {
  const tokens = options.countTokens(span.text);
  const whole = [{ start: span.start, end: span.end, tokens }];
  if (tokens <= options.maximumTokens) return whole;
  const clauses = splitClauses(span.text, { base: span.start });
  const parts = clauses.length > 1 ? clauses : halves(span);
  // One character may cost more than the budget; it cannot be cut.
  return parts.length > 1 ? parts.flatMap((part) => fitPiece(part, options)) : whole;
}

/** Both halves without the blanks where they meet; one when there is but one character. */
function halves({ start, end, text }: TextSpan): TextSpan[] {
  let middle = Math.floor(text.length / 2);
  // Never inside a surrogate pair.
  if (/[\uDC00-\uDFFF]/.test(text[middle] ?? "")) middle += 1;
  const before = text.slice(0, middle).trimEnd();
  const after = text.slice(middle).trimStart();
  return [
    { start, end: start + before.length, text: before },
    { start: end - after.length, end, text: after },
  ].filter((half) => half.text !== "");
}
