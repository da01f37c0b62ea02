import { loadModel } from "../embed/load-model.ts";
import { ArchivistError } from "../errors.ts";
import { bestSpan } from "./best-span.ts";
import { type EncodedWindow, encodeWindow, type PieceTokenizer } from "./encode-window.ts";
import type { Reader, ReaderWindow, Reading } from "./reader.ts";
import { trimSpan } from "./trim-span.ts";

const PADDING_ID = 1;

/** The unigram model inside the library's tokenizer, see src/embed/load-tokenizer.ts. */
interface InnerTokenizer {
  readonly normalizer: (text: string) => string;
  readonly model: ((words: readonly string[]) => string[]) & { readonly tokens_to_ids: Map<string, number> };
}

/**
 * Loads the reader from a model folder: onnx/reader_quantized.onnx, which shares the embedding model's word table and
 * tokenizer. How it is made: embeddings/reader/README.md.
 *
 * @throws ArchivistError `model-unavailable` when it cannot be loaded
 */
export async function createTransformersReader(folder: string): Promise<Reader> {
  const { tokenizer, run, dispose } = await loadModel(folder, "reader").catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ArchivistError(
      "model-unavailable",
      `The reader in "${folder}" could not be loaded: ${reason}.`,
      {
        nextStep:
          "Questions are answered without it, less well. Install Archivist again to restore the file.",
        cause,
      },
    );
  });
  const inner = tokenizer._tokenizer as unknown as InnerTokenizer;
  const pieces: PieceTokenizer = {
    normalise: (text) => inner.normalizer(text),
    cut: (text) => inner.model([text]),
    idOf: (piece) => inner.model.tokens_to_ids.get(piece),
  };
  return {
    async read(question, windows) {
      if (windows.length === 0) return [];
      const encoded = windows.map((window) => encodeWindow(question, window, pieces));
      const length = Math.max(...encoded.map(({ ids }) => ids.length));
      const filled = (idAt: (window: EncodedWindow, at: number) => number) => ({
        data: BigInt64Array.from(
          encoded.flatMap((window) => Array.from({ length }, (_, at) => idAt(window, at))),
          BigInt,
        ),
        dims: [encoded.length, length],
      });
      const inputs = {
        input_ids: filled(({ ids }, at) => ids[at] ?? PADDING_ID),
        attention_mask: filled(({ ids }, at) => (at < ids.length ? 1 : 0)),
        token_type_ids: filled(() => 0),
      };
      const { start, end, answerable } = await run(inputs, ["start", "end", "answerable"]);
      return encoded.map((window, row) => {
        const ofRow = (logits: Float32Array) => logits.subarray(row * length, (row + 1) * length);
        const { text } = windows[row] as ReaderWindow;
        return readingOf(window, text, ofRow(start.data), ofRow(end.data), answerable.data[row] as number);
      });
    },
    close: dispose,
  };
}

/** A window of no characters is read as not answering. */
function readingOf(
  { from, to, spans }: EncodedWindow,
  text: string,
  starts: Float32Array,
  ends: Float32Array,
  answerable: number,
): Reading {
  if (from >= to) return { start: 0, end: text.length, spanScore: -20, answerable };
  const { first, last, score } = bestSpan(starts, ends, from, to);
  const span = trimSpan(text, spans[first]?.start ?? 0, spans[last]?.end ?? 0);
  return { ...span, spanScore: score, answerable };
}
