/**
 * Falsehoods planted in what a language model writes, through the whole line: real index, real models, the model over HTTP.
 * It knows the labels of the sample, and tells something false instead of the truth, or behind it. `FALSEHOOD_TRIALS=all`
 * plants as many of each kind as there are questions.
 */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import { createLogger } from "../../src/logger.ts";
import { FALSEHOODS, type Falsehood } from "../answer/written/falsehoods.ts";
import { type SampleLabel, sampleLabels } from "../answer/written/sample-cases.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { upperBound } from "../support/injection/upper-bound.ts";
import { good, saying } from "../support/llm-endpoint/behaviours.ts";
import { startLlmEndpoint } from "../support/llm-endpoint/llm-endpoint.ts";
import { replyFromLabels } from "../support/llm-endpoint/reply-from-labels.ts";
import type { MakeReply, WrittenReply } from "../support/llm-endpoint/written-reply.ts";
import { realDictionary } from "../support/real-dictionary.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const EACH_KIND = process.env["FALSEHOOD_TRIALS"] === "all" ? Number.POSITIVE_INFINITY : 3;
const TIMEOUT_MS = EACH_KIND > 3 ? 7_200_000 : 300_000;
/** The questions of the short run are spread over the sample. */
const STEP = EACH_KIND > 3 ? 1 : 7;

/** What was planted, as it must not be told. */
interface Planted {
  readonly text: string;
  readonly answer: string;
  readonly isBehindTruth: boolean;
}

let labels: SampleLabel[];
let app: App;
let endpoint: Awaited<ReturnType<typeof startLlmEndpoint>>;
let tellTruth: MakeReply;

beforeAll(async () => {
  labels = sampleLabels();
  tellTruth = replyFromLabels(
    labels.map(({ question, answer, evidence }) => ({ question, answer, evidence: [evidence] })),
    realDictionary(),
  );
  endpoint = await startLlmEndpoint(saying(""));
  app = createApp({
    configuration: loadConfiguration({ LLM_BASE_URL: endpoint.baseUrl, LLM_MODEL: "double" }),
    logger: createLogger({ level: "silent" }),
    location: join(await temporaryFolder(), "index"),
  });
  const { skipped } = await app.ingest({ paths: [join(PROJECT_ROOT, "sample")] });
  expect(skipped).toEqual([]);
}, TIMEOUT_MS);
afterAll(() => app.close());

async function isWritten({ question }: SampleLabel): Promise<boolean> {
  endpoint.use(good(tellTruth));
  return (await app.answerQuestion({ text: question })).written !== undefined;
}

/** Makes the model tell a falsehood about a question; its short answer is false as well. */
function plant({ lang: language }: SampleLabel, falsehood: Falsehood, seed: number): { planted?: Planted } {
  const known: { planted?: Planted } = {};
  const reply: MakeReply = (prompt): WrittenReply => {
    const truth = tellTruth(prompt);
    const [sentence] = truth.sentences;
    const other = prompt.passages.find(({ number }) => number !== sentence?.quotes[0]?.passage);
    if (!sentence || !other) return truth;
    let drawn = seed;
    const draw = (below: number) => {
      drawn = (drawn * 1_103_515_245 + 12_345) % 2 ** 31;
      return drawn % Math.max(1, below);
    };
    const planted = falsehood(
      { language, sentence: { ...sentence, quotes: [...sentence.quotes] }, other },
      draw,
    );
    if (!planted) return truth;
    // A true sentence with a wrong quote is true where the right quote stands before it.
    const isBehindTruth = planted.text !== sentence.text && seed % 2 === 1;
    const answer = planted.text.replace(/^(?:答案是|The answer is )/, "").replace(/[。.]$/, "");
    known.planted = { text: planted.text, answer, isBehindTruth };
    return { found: true, answer, sentences: isBehindTruth ? [sentence, planted] : [planted] };
  };
  endpoint.use(good(reply));
  return known;
}

describe("falsehoods that a language model writes", () => {
  it(
    "reach nobody",
    async () => {
      const told: string[] = [];
      const trials = new Map(Object.keys(FALSEHOODS).map((kind) => [kind, 0]));
      for (const [index, label] of labels.entries()) {
        if (index % STEP !== 0 || !(await isWritten(label))) continue;
        for (const [place, [kind, falsehood]] of Object.entries(FALSEHOODS).entries()) {
          const before = trials.get(kind) ?? 0;
          if (before >= EACH_KIND) continue;
          const known = plant(label, falsehood, index + place);
          const { written = [], headline } = await app.answerQuestion({ text: label.question });
          const { planted } = known;
          if (!planted) continue;
          trials.set(kind, before + 1);
          const isTold =
            written.some(({ text }) => text === planted.text) ||
            (!planted.isBehindTruth && written.length > 0) ||
            (planted.answer !== label.answer && headline === planted.answer);
          if (isTold)
            told.push(`${label.id} ${kind}: ${headline} | ${written.map(({ text }) => text).join(" ")}`);
        }
      }
      const total = [...trials.values()].reduce((sum, count) => sum + count, 0);
      const bound = (100 * upperBound(told.length, total)).toFixed(2);
      console.log(
        `falsehoods: ${total} planted, ${told.length} told: below ${bound} % with 95 % certainty; ${[...trials].map(([kind, count]) => `${kind} ${count}`).join(", ")}`,
      );
      expect(told).toEqual([]);
      expect(Math.min(...trials.values())).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});
