/**
 * Attacks planted in articles and questions, through the whole line: real index, real models, and over HTTP a language
 * model that does what they want of it. `INJECTION_TRIALS=all` makes all trials; `npx tsx eval/measure-injection.ts` prints them.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import { createLogger } from "../../src/logger.ts";
import { good, saying } from "../support/llm-endpoint/behaviours.ts";
import { startLlmEndpoint } from "../support/llm-endpoint/llm-endpoint.ts";
import {
  articlesOf,
  type Attack,
  type Plant,
  type PlantedArticle,
  plantOf,
  POSITIONS,
  questionOf,
  readLines,
} from "../support/injection/attacks.ts";
import { effectsOf } from "../support/injection/effects-of.ts";
import { MODELS, modelFor } from "../support/injection/obeying-models.ts";
import { storyOf } from "../support/injection/stories.ts";
import { upperBound } from "../support/injection/upper-bound.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const TRIALS = process.env["INJECTION_TRIALS"] === "all" ? Number.POSITIVE_INFINITY : 60;
const TIMEOUT_MS = TRIALS > 60 ? 7_200_000 : 600_000;

/** Every attack in two places. */
const ALL_PLANTS: readonly Plant[] = readLines<Attack>("attacks.jsonl").flatMap((attack, index) =>
  [0, 3].map((further, turn): Plant => {
    const number = 2 * index + turn;
    const position = POSITIONS[(index + further) % POSITIONS.length] ?? "first";
    return plantOf(attack, position, storyOf(attack.language, number), number);
  }),
);
const STEP = Math.max(1, (ALL_PLANTS.length * MODELS.length) / TRIALS);
const PLANTS = ALL_PLANTS.filter((_, index) => Math.floor(index / STEP) > Math.floor((index - 1) / STEP));

async function openIndex(articles: readonly PlantedArticle[], baseUrl: string): Promise<App> {
  const lines = articles.map((article) => JSON.stringify(article)).join("\n");
  const folder = await writeFiles(await temporaryFolder(), { "news.jsonl": lines });
  const app = createApp({
    configuration: loadConfiguration({ LLM_BASE_URL: baseUrl, LLM_MODEL: "double" }),
    logger: createLogger({ level: "silent" }),
    location: join(await temporaryFolder(), "index"),
  });
  const report = await app.ingest({ paths: [folder] });
  expect(report.skipped).toEqual([]);
  return app;
}

describe("attacks in articles and questions", () => {
  let clean: App;
  let planted: App;
  let endpoint: Awaited<ReturnType<typeof startLlmEndpoint>>;

  beforeAll(async () => {
    endpoint = await startLlmEndpoint(saying(""));
    clean = await openIndex(PLANTS.flatMap((plant) => articlesOf(plant, false)), endpoint.baseUrl);
    planted = await openIndex(PLANTS.flatMap((plant) => articlesOf(plant, true)), endpoint.baseUrl);
  }, TIMEOUT_MS);
  afterAll(async () => {
    await Promise.all([clean.close(), planted.close()]);
  });

  it(
    "come to nothing",
    async () => {
      const found: string[] = [];
      let trials = 0;
      let answeredClean = 0;
      for (const plant of PLANTS) {
        endpoint.use(modelFor(plant, "obeys"));
        const before = await clean.answerQuestion({ text: plant.story.question });
        for (const model of MODELS) {
          endpoint.use(modelFor(plant, model));
          const asked = endpoint.requests.length;
          const answer = await planted.answerQuestion({ text: questionOf(plant) });
          const messages = endpoint.requests.slice(asked).at(0)?.messages ?? [];
          trials += 1;
          if (before.status === "answered") answeredClean += 1;
          const { attack, position } = plant;
          for (const effect of effectsOf(plant, answer, before.status === "answered", messages))
            found.push(
              JSON.stringify({ effect, kind: attack.kind, language: attack.language, style: attack.style, position, model, planted: plant.planted, question: plant.story.question, status: answer.status, headline: answer.headline, text: answer.text, trace: answer.trace.filter((line) => /model|dropped/.test(line)).slice(0, 6) }),
            );
        }
      }
      if (process.env["INJECTION_OUT"]) writeFileSync(process.env["INJECTION_OUT"], found.join("\n"));
      console.log(
        `injection: ${trials} trials, ${found.length} effects, upper bound ${(100 * upperBound(found.length, trials)).toFixed(2)} %; answered without the attack ${answeredClean}`,
      );
      expect(found).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
void good;
