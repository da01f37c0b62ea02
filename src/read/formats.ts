import type { ReadResult, SourceFile } from "./read-result.ts";
import { readJsonLines, readText } from "./read-text.ts";

type Reader = (source: SourceFile) => ReadResult | Promise<ReadResult>;

interface Format {
  readonly name: RegExp;
  readonly read: Reader;
}

/** Every format by the ending of its name. What needs a library is loaded when the first such file comes. */
const FORMATS: readonly Format[] = [
  { name: /\.(?:txt|text)$/i, read: readText },
  { name: /\.(?:jsonl|ndjson)$/i, read: readJsonLines },
];

/** Endings as a message names them. */
export const READABLE_ENDINGS = ".txt, .jsonl";

/** The reader of a file, by its name; `undefined` for a kind of file that is not read. */
export function readerOf(file: string): Reader | undefined {
  return FORMATS.find(({ name }) => name.test(file))?.read;
}
