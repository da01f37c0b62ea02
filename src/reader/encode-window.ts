import { alignTokens, normaliseWithOrigins, type TokenSpan } from "./align-tokens.ts";
import type { ReaderWindow } from "./reader.ts";

/** Longest input; embeddings/reader/samples.py trains with the same. */
const MAXIMUM_TOKENS = 300;
/** Longest question: what is left of the input is the window's. */
const MAXIMUM_QUESTION_TOKENS = 100;
/** Ids of `<s>` and `</s>`, and of a piece that no text may spell. */
const BEGIN = 0;
const END = 2;
const UNKNOWN = 3;
const WORD_START = "▁";

/** What is needed of a SentencePiece tokenizer. */
export interface PieceTokenizer {
  /** Text as the vocabulary spells it. */
  readonly normalise: (text: string) => string;
  /** Cuts normalised text, with ▁ for spaces, into pieces; together they are the text. */
  readonly cut: (text: string) => string[];
  readonly idOf: (piece: string) => number | undefined;
}

export interface EncodedWindow {
  readonly ids: readonly number[];
  /** Tokens of the window's own text: first, and behind the last. Equal when nothing of it is left. */
  readonly from: number;
  readonly to: number;
  /** Where a token of the window stands in its text; of other tokens the stretch is empty. */
  readonly spans: readonly TokenSpan[];
}

/**
 * A question and a window as the reader was trained on them: `<s> query: Q </s></s> passage: TITLE⏎TEXT </s>`. What is
 * too long is cut at the end.
 */
export function encodeWindow(
  question: string,
  { title, text }: ReaderWindow,
  tokenizer: PieceTokenizer,
): EncodedWindow {
  const asked = encode(`query: ${question}`, tokenizer).ids.slice(0, MAXIMUM_QUESTION_TOKENS);
  const prefix = title === "" ? "passage: " : `passage: ${title}\n`;
  const passage = encode(prefix + text, tokenizer);
  const before = [BEGIN, ...asked, END, END];
  const kept = passage.ids.slice(0, MAXIMUM_TOKENS - before.length - 1);
  const own = passage.spans.slice(0, kept.length).map(({ start, end }) => ({
    start: Math.max(0, start - prefix.length),
    end: Math.max(0, end - prefix.length),
  }));
  const first = own.findIndex(({ start, end }) => end > start);
  return {
    ids: [...before, ...kept, END],
    from: before.length + (first < 0 ? kept.length : first),
    to: before.length + kept.length,
    spans: [...before.map(() => ({ start: 0, end: 0 })), ...own],
  };
}

function encode(text: string, { normalise, cut, idOf }: PieceTokenizer) {
  const normalised = normaliseWithOrigins(text, normalise);
  const spelt = normalised.text.replaceAll(" ", WORD_START);
  const padding = spelt.startsWith(WORD_START) ? "" : WORD_START;
  const pieces = cut(padding + spelt);
  const ids = pieces.map((piece) => {
    const id = idOf(piece) ?? UNKNOWN;
    return Math.max(id, UNKNOWN);
  });
  return { ids, spans: alignTokens(pieces, normalised, padding.length) };
}
