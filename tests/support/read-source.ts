import type { PageHints } from "../../src/model/page.ts";
import { readPageFile } from "../../src/read/read-page-file.ts";
import type { ReadPart, ReadResult } from "../../src/read/read-result.ts";

/** Reads one file of this name and content. */
export function readSource(
  file: string,
  content: string | Uint8Array,
  folder: PageHints = {},
): Promise<ReadResult> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readPageFile({ path: `/archive/${file}`, file, bytes: bytes.length, folder }, bytes);
}

/** The parts of a file that can be read. */
export function partsOf(result: ReadResult): readonly ReadPart[] {
  if (result.kind === "problem") throw new Error(`the file could not be read: ${result.reason}`);
  return result.parts;
}

/** The only page of a file. */
export function pageIn(result: ReadResult) {
  const [part] = partsOf(result);
  if (part?.kind !== "page") throw new Error("the file holds no page");
  return part.page;
}

/** The articles of a file that holds articles. */
export function articlesIn(result: ReadResult) {
  return partsOf(result).flatMap((part) => (part.kind === "articles" ? part.articles : []));
}
