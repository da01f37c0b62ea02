/**
 * What a shared audience is told is what an archive would tell that never had the private collections: two indexes, one
 * with them and one without, are asked the same through the whole program.
 */
import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heldExcerpts } from "../../eval/excerpts.ts";
import { type App, createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import { seededRandom } from "../../src/evaluate/seeded-random.ts";
import { createLogger } from "../../src/logger.ts";
import type { Audience } from "../../src/model/archive.ts";
import type { Article } from "../../src/model/article.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const TIMEOUT_MS = 300_000;
/** Of the sample, with stories that are printed in others too. */
const PRIVATE_FILES = [
  "2021-12-08/A03.txt",
  "2022-05-06/gazette-B2.txt",
  "the-nanling-gazette/2022-03-18-p5.txt",
  "岭南山乡报_20211208_01.txt",
  "岭南山乡报_20220304_01.txt",
  "永岭日报_20220512_05.txt",
];
const EVERY_NTH_QUESTION = 8;
/** About the archive as a whole, and beyond what is left of it. */
const OF_ALL = [
  "有多少篇报道提到汝城？",
  "How many articles mention Rucheng?",
  "list the stories about schools",
  "消防最早是什么时候见报的？",
  "When was the ferry last mentioned?",
  "永岭日报有多少篇报道提到消防？",
  "2020年发生了什么？",
  "What happened in 1931?",
  "2031年谁当选了？",
  "上个月有什么新闻？",
  "ruceng recoverd how much pensoin money?",
];

function openIndex(location: string): App {
  return createApp({
    // What the reader reads comes out of the same view, and takes most of the time.
    configuration: loadConfiguration({ PRIVATE_COLLECTIONS: "Nobody's, ｏｌｄ papers", READER: "off" }),
    logger: createLogger({ level: "error" }),
    location,
  });
}

describe("an archive with a private collection", () => {
  let whole: App;
  let without: App;
  let hidden: Article[];

  beforeAll(async () => {
    const [pages, indexes] = [await temporaryFolder(), await temporaryFolder()];
    const sample = join(PROJECT_ROOT, "sample");
    const isPrivate = (path: string) => PRIVATE_FILES.some((file) => path === join(sample, file));
    await cp(sample, pages, { recursive: true, filter: (path) => !isPrivate(path) });
    for (const file of PRIVATE_FILES) await cp(join(sample, file), join(pages, "private", file));
    await writeFiles(pages, { "private/archive.yaml": "collection: Old papers" });
    whole = openIndex(join(indexes, "whole"));
    await whole.ingest({ paths: [pages] });
    // A copy, because vectors of the same text differ a little from run to run.
    await cp(join(indexes, "whole"), join(indexes, "without"), { recursive: true });
    await rm(join(pages, "private"), { recursive: true });
    without = openIndex(join(indexes, "without"));
    await without.ingest({ paths: [pages] });
    hidden = (await whole.listArticles()).filter(({ collection }) => collection === "Old papers");
  }, TIMEOUT_MS);
  afterAll(async () => {
    await Promise.all([whole.close(), without.close()]);
  });

  const answerOf = async (app: App, text: string, audience: Audience) => {
    const { timings: _, ...answer } = await app.answerQuestion({ text }, { audience });
    return answer;
  };

  it("has enough in it to tell", () => {
    expect(hidden.length).toBeGreaterThan(15);
  });

  it(
    "answers a shared audience as if it had it not",
    async () => {
      const labels = ["questions", "unanswerable"].map((name) =>
        readFile(join(PROJECT_ROOT, "eval/sample", `${name}.jsonl`), "utf8"),
      );
      const labelled = (await Promise.all(labels))
        .flatMap((lines) => lines.split("\n").filter(Boolean))
        .map((line) => (JSON.parse(line) as { question: string }).question)
        .filter((_, index) => index % EVERY_NTH_QUESTION === 0);
      const pasted = heldExcerpts(hidden, 6, seededRandom(3)).map((excerpt) => excerpt.pasted);
      for (const question of [...labelled, ...OF_ALL, ...pasted]) {
        const expected = await answerOf(without, question, "shared");
        expect(await answerOf(whole, question, "shared"), question).toEqual(expected);
      }
      // All of it is told in private.
      for (const text of pasted) {
        const { status, citations } = await answerOf(whole, text, "private");
        expect([status, citations[0]?.source.file], text).toEqual([
          "answered",
          expect.stringMatching(/^private\//),
        ]);
      }
    },
    TIMEOUT_MS,
  );

  it(
    "searches, finds articles and tells figures within the same bounds",
    async () => {
      const text = "汝城追回了多少钱？";
      const found = async (app: App) => (await app.search({ text }, 20, { audience: "shared" })).passages;
      expect(await found(whole)).toEqual(await found(without));
      const { location: _, lastIngest: __, ...status } = await whole.status("shared");
      const { location: ___, lastIngest: ____, ...expected } = await without.status();
      expect(status).toEqual(expected);
      expect(await whole.status()).toMatchObject({ collections: ["Old papers"] });
      for (const { id } of hidden) expect(await whole.findArticle(id, "shared")).toBeUndefined();
      expect(await whole.findArticle(hidden[0]?.id ?? "", "private")).toEqual(hidden[0]);
    },
    TIMEOUT_MS,
  );
});
