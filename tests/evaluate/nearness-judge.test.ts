import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";
import { createTransformersEmbedder } from "../../src/embed/transformers-embedder.ts";
import { createNearnessJudge } from "../../src/evaluate/nearness-judge.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";

const FERRY = "铜鼓县交通局3月1日给渡口换上两条新船，一共花了128万元。";
const TEA = "梅岭茶园今年招工75名，每天工钱150元，管一顿午饭。";
const CLAIMS = {
  zh: { question: "铜鼓渡口的新船花了多少钱？", sentence: "渡口的新船花了128万元。" },
  en: {
    question: "How much did the new boats at the Tonggu ferry cost?",
    sentence: "The new boats of the ferry cost 1.28 million yuan.",
  },
};

let embedder: Embedder;
beforeAll(async () => {
  embedder = await createTransformersEmbedder({
    model: join(PROJECT_ROOT, "embeddings/multilingual-e5-small"),
  });
});
afterAll(() => embedder.close());

describe("the judge by nearness", () => {
  const judge = (language: keyof typeof CLAIMS, ...quotes: readonly string[]) => {
    const citations = quotes.map((quote) => ({
      articleId: "a",
      title: "",
      titleIsOurs: false,
      source: { file: "a.txt", lines: [[1, 1] as [number, number]] },
      quote,
    }));
    return createNearnessJudge(embedder)(citations, {
      ...CLAIMS[language],
      language,
      kind: "written",
      citations,
    });
  };

  it.each(["zh", "en"] as const)("tells what is told from what is not, asked in %s", async (language) => {
    expect(await judge(language, FERRY)).toBe(true);
    expect(await judge(language, TEA)).toBe(false);
  });

  it("takes the quotes together", async () => {
    expect(await judge("zh", "铜鼓县交通局3月1日给渡口换上两条新船，", "一共花了128万元。")).toBe(true);
  });

  it("supports nothing in a language for which no threshold is known", async () => {
    const claim = { question: "¿?", sentence: "El barco.", language: "es", kind: "written" as const };
    expect(await createNearnessJudge(embedder)([], { ...claim, citations: [] })).toBe(false);
  });
});
