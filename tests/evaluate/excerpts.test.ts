/** Pasted excerpts, and the same bytes for the same question, through the whole program on our own pages. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foreignExcerpts, gradeExcerpt, heldExcerpts } from "../../eval/excerpts.ts";
import { type App, createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import { seededRandom } from "../../src/evaluate/seeded-random.ts";
import { createLogger } from "../../src/logger.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const TIMEOUT_MS = 300_000;
const HELD = 200;
const FOREIGN = 100;

async function openIndexOf(pages: string): Promise<App> {
  const app = createApp({
    configuration: loadConfiguration({}),
    logger: createLogger({ level: "error" }),
    location: join(await temporaryFolder(), "index"),
  });
  await app.ingest({ paths: [join(PROJECT_ROOT, pages)] });
  return app;
}

describe("the sample archive", () => {
  let app: App;
  let others: App;

  beforeAll(async () => {
    app = await openIndexOf("sample");
    others = await openIndexOf("eval/pages");
  }, TIMEOUT_MS);
  afterAll(async () => {
    await Promise.all([app.close(), others.close()]);
  });

  it(
    "finds where pasted excerpts are printed, and no foreign one",
    async () => {
      const random = seededRandom(7);
      const [articles, foreign] = await Promise.all([app.listArticles(), others.listArticles()]);
      const excerpts = [
        ...heldExcerpts(articles, HELD, random),
        ...foreignExcerpts(articles, { others: foreign, further: [] }, FOREIGN, random),
      ];
      const grades: string[] = [];
      for (const excerpt of excerpts)
        grades.push(gradeExcerpt(excerpt, await app.answerQuestion({ text: excerpt.pasted })));
      expect(grades).toHaveLength(HELD + FOREIGN);
      expect(grades.filter((grade) => grade === "confident wrong")).toEqual([]);
      expect(grades.filter((grade) => grade === "right").length / grades.length).toBeGreaterThanOrEqual(0.98);
    },
    TIMEOUT_MS,
  );

  it(
    "gives the same bytes for the same question, alone or among others",
    async () => {
      const questions = [
        { text: "汝城追回了多少钱？" },
        { text: "How much did Rucheng recover?" },
        { text: "How many articles mention Rucheng?" },
        { text: "那农民工的工资呢？", earlierTurns: ["汝城追回了多少钱？"] },
        { text: "Which county won back more in wages, Rucheng or Maling?" },
        { text: "苹果手机多少钱一部" },
      ];
      const bytesOf = async (question: (typeof questions)[number]) => {
        const { timings: _, ...answer } = await app.answerQuestion(question);
        return JSON.stringify(answer);
      };
      const alone: string[] = [];
      for (const question of questions) alone.push(await bytesOf(question));
      expect(await Promise.all([...questions].reverse().map(bytesOf))).toEqual(alone.reverse());
    },
    TIMEOUT_MS,
  );
});
