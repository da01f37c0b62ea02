import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../src/app.ts";
import { chunkArticle } from "../src/chunk/chunk-article.ts";
import { INSTALLATION_ROOT, loadConfiguration } from "../src/config.ts";
import { createTransformersEmbedder } from "../src/embed/transformers-embedder.ts";
import { createLogger } from "../src/logger.ts";
import { segmentPage } from "../src/segment/segment-page.ts";
import { pinyinTerms, searchTerms } from "../src/text/search-terms.ts";
import { benchEmbedding } from "./embedding.ts";
import { medianMs, ratioTable } from "./measure.ts";
import { benchReading } from "./reading.ts";
import { benchRetrieval } from "./retrieval.ts";
import { segmentationShare, textPages } from "./segmentation-share.ts";

const QUESTIONS = [
  "How much did Rucheng recover?",
  "汝城追回了多少钱？",
  "Who leads the troupe?",
  "哪天开的会？",
];

/**
 * Where time goes, in milliseconds and in ratios within one run. Only the ratios can be compared between machines.
 *
 * @param index one of one's own, to see retrieval at its size
 * @param print told of every part as soon as it is there
 */
export async function benchStages(index: string | undefined, print: (text: string) => void): Promise<void> {
  const samplePath = join(INSTALLATION_ROOT, "sample");
  const pages = await textPages(samplePath);
  const articles = pages.flatMap(segmentPage);
  const embedder = await createTransformersEmbedder({
    model: join(INSTALLATION_ROOT, "embeddings/multilingual-e5-small"),
  });
  const { countTokens } = embedder;
  const passages = articles.flatMap((article) => chunkArticle(article, { countTokens }));
  const texts = passages.map(({ text }) => text);

  print(
    ratioTable(`Indexing ${pages.length} pages, ${passages.length} passages`, [
      ["embed", await medianMs(3, () => embedder.embedPassages(texts))],
      ["segment", await medianMs(3, () => pages.map(segmentPage))],
      ["chunk", await medianMs(3, () => articles.map((article) => chunkArticle(article, { countTokens })))],
      ["search terms", await medianMs(3, () => texts.map((text) => [searchTerms(text), pinyinTerms(text)]))],
    ]),
  );
  print(await segmentationShare("sample", pages, embedder));
  const realPages = join(INSTALLATION_ROOT, "../shared/archive");
  if (existsSync(realPages))
    print(await segmentationShare("../shared/archive", await textPages(realPages), embedder));
  print("");
  await embedder.close();

  const location = mkdtempSync(join(tmpdir(), "archivist-bench-"));
  const logger = createLogger({ level: "error" });
  const app = createApp({ configuration: loadConfiguration({}), logger, location });
  try {
    await app.ingest({ paths: [samplePath] });
    const rows: [string, number][] = [];
    for (const text of QUESTIONS) {
      rows.push([`retrieve: ${text}`, await medianMs(9, () => app.search({ text }, 10))]);
      rows.push([`retrieve, answer, verify: ${text}`, await medianMs(9, () => app.answerQuestion({ text }))]);
    }
    print(ratioTable("One question", rows));
    print(await benchReading(location));
    print(await benchRetrieval(index ?? location));
  } finally {
    await app.close();
    rmSync(location, { recursive: true, force: true });
  }

  print(await benchEmbedding(texts));
}
