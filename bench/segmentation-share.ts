import { readFileSync } from "node:fs";
import { chunkArticle } from "../src/chunk/chunk-article.ts";
import type { Embedder } from "../src/embed/embedder.ts";
import type { Page } from "../src/model/page.ts";
import { splitLines } from "../src/read/decode-text.ts";
import { findPageFiles } from "../src/read/find-page-files.ts";
import { pathHints } from "../src/read/path-hints.ts";
import { segmentPage } from "../src/segment/segment-page.ts";
import { medianMs } from "./measure.ts";

/** Segmenting a page may take this share of embedding it (issue 4). */
const BAR = 0.05;

/** The pages of plain text under a folder. */
export async function textPages(folder: string): Promise<Page[]> {
  const { files } = await findPageFiles([folder]);
  return files
    .filter(({ file }) => file.endsWith(".txt"))
    .map(({ path, file }) => ({
      file,
      lines: splitLines(readFileSync(path, "utf8")),
      hints: pathHints(file),
    }));
}

/** One line: how long segmenting the pages takes beside embedding them, against the bar. */
export async function segmentationShare(
  name: string,
  pages: readonly Page[],
  embedder: Embedder,
): Promise<string> {
  const { countTokens } = embedder;
  const texts = pages
    .flatMap(segmentPage)
    .flatMap((article) => chunkArticle(article, { countTokens }))
    .map(({ text }) => text);
  const segment = await medianMs(5, () => pages.map(segmentPage));
  const embed = await medianMs(3, () => embedder.embedPassages(texts));
  const share = segment / embed;
  const perPage = (ms: number) => `${(ms / pages.length).toFixed(1)} ms`;
  return (
    `Segmenting as a share of embedding, ${name}: ${(share * 100).toFixed(2)} % ` +
    `(${perPage(segment)} of ${perPage(embed)} a page; bar ${BAR * 100} %, ${share < BAR ? "met" : "missed"})`
  );
}
