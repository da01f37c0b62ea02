import { readFile } from "node:fs/promises";
import type { Page } from "../model/page.ts";
import { decodeText, splitLines } from "./decode-text.ts";
import type { PageFile } from "./find-page-files.ts";
import { pathHints } from "./path-hints.ts";
import { type ArticleLines, readArticleLines } from "./read-article-lines.ts";

export type ReadResult =
  | { readonly kind: "page"; readonly page: Page }
  | ({ readonly kind: "articles" } & ArticleLines)
  | { readonly kind: "problem"; readonly reason: string };

/** The file's bytes; a problem when they cannot be had. */
export async function readBytes({ path }: PageFile): Promise<Uint8Array | { readonly problem: string }> {
  try {
    return await readFile(path);
  } catch (error) {
    return { problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})` };
  }
}

/** Makes of a file's bytes a page to segment, or the articles it holds as JSON lines, or says why it cannot. */
export function readPageFile({ file }: PageFile, bytes: Uint8Array): ReadResult {
  const decoded = decodeText(bytes);
  if ("problem" in decoded) return { kind: "problem", reason: decoded.problem };
  const lines = splitLines(decoded.text);
  if (/\.(?:jsonl|ndjson)$/i.test(file)) return { kind: "articles", ...readArticleLines(lines) };
  return { kind: "page", page: { file, lines, hints: pathHints(file) } };
}
