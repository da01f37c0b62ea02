/** A vocabulary entry: the piece and its log probability. */
export type UnigramPiece = readonly [piece: string, score: number];

/** What the model library expects of a tokenizer's model, called with words and returning pieces. */
export interface UnigramModel {
  (words: readonly string[]): string[];
  readonly vocab: string[];
  readonly tokens_to_ids: Map<string, number>;
  readonly unk_token_id: number;
  readonly unk_token: string;
}

/** What an unknown character costs below the worst piece; SentencePiece's constant. */
const UNKNOWN_PENALTY = 10;

/**
 * SentencePiece's unigram segmentation (Kudo 2018, arXiv 1804.10959) over a map of pieces. The library's own builds a
 * trie of one object a character for all 250,000 pieces, which takes longer than everything else at start-up.
 */
export function createUnigramModel(vocabulary: readonly UnigramPiece[], unknownId: number): UnigramModel {
  const vocab: string[] = [];
  const scores = new Float64Array(vocabulary.length);
  const ids = new Map<string, number>();
  const longestFrom = new Map<number, number>();
  let lowest = Number.POSITIVE_INFINITY;
  for (const [piece, score] of vocabulary) {
    const id = vocab.length;
    vocab.push(piece);
    scores[id] = score;
    ids.set(piece, id);
    lowest = Math.min(lowest, score);
    const first = piece.codePointAt(0) ?? 0;
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, piece.length));
  }
  const unknownScore = lowest - UNKNOWN_PENALTY;
  scores[unknownId] = unknownScore;

  /** Viterbi: the cut of a word whose pieces have the highest sum of scores; the earlier start wins a tie. */
  function cut(word: string): string[] {
    const best = new Float64Array(word.length + 1).fill(Number.NEGATIVE_INFINITY);
    const cameFrom = new Int32Array(word.length + 1);
    best[0] = 0;
    const offer = (start: number, end: number, score: number) => {
      const total = (best[start] as number) + score;
      if (total <= (best[end] as number)) return;
      best[end] = total;
      cameFrom[end] = start;
    };
    for (let start = 0; start < word.length; ) {
      const first = word.codePointAt(start) as number;
      const next = start + (first > 0xffff ? 2 : 1);
      const limit = Math.min(word.length, start + (longestFrom.get(first) ?? 0));
      if (!ids.has(word.slice(start, next))) offer(start, next, unknownScore);
      for (let end = next; end <= limit; end++) {
        const id = ids.get(word.slice(start, end));
        if (id !== undefined) offer(start, end, scores[id] as number);
      }
      start = next;
    }
    const pieces: string[] = [];
    for (let end = word.length; end > 0; end = cameFrom[end] as number)
      pieces.push(word.slice(cameFrom[end], end));
    return pieces.reverse();
  }

  const isUnknown = (piece: string | undefined) =>
    piece !== undefined && (ids.get(piece) ?? unknownId) === unknownId;

  /** A run of unknown pieces is one unknown token. */
  function joinUnknown(pieces: readonly string[]): string[] {
    const joined: string[] = [];
    let inRun = false;
    for (const piece of pieces) {
      const unknown = isUnknown(piece);
      if (unknown && inRun) joined[joined.length - 1] += piece;
      else joined.push(piece);
      inRun = unknown;
    }
    return joined;
  }

  return Object.assign((words: readonly string[]) => joinUnknown(words.flatMap(cut)), {
    vocab,
    tokens_to_ids: ids,
    unk_token_id: unknownId,
    unk_token: vocab[unknownId] ?? "<unk>",
  });
}
