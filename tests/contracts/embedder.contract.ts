import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";

interface SentencePairs {
  readonly pairs: readonly { language: string; query: string; near: string; far: string }[];
}

const { pairs } = JSON.parse(
  readFileSync(new URL("../fixtures/embeddings/sentence-pairs.json", import.meta.url), "utf8"),
) as SentencePairs;

/** The same text alone and in a batch with longer ones: int8 rounds a batch by its largest values. */
const LOWEST_COSINE_IN_BATCH = 0.99;

export function cosine(a: ArrayLike<number> = [], b: ArrayLike<number> = []): number {
  let [product, normA, normB] = [0, 0, 0];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [x = Number.NaN, y = Number.NaN] = [a[index], b[index]];
    product += x * y;
    normA += x * x;
    normB += y * y;
  }
  return product / Math.sqrt(normA * normB);
}

/** What every embedding model behind the port has to do. */
export function embedderContract(name: string, load: () => Promise<Embedder>): void {
  describe(`${name} as an embedder`, () => {
    let embedder: Embedder;

    beforeAll(async () => {
      embedder = await load();
    });
    afterAll(() => embedder.close());

    it.each(pairs)(
      "puts a passage that answers nearer than one that does not ($language: $query)",
      async ({ query, near, far }) => {
        const [asked] = await embedder.embedQueries([query]);
        const [answer, other] = await embedder.embedPassages([near, far]);
        expect(cosine(asked, answer)).toBeGreaterThan(cosine(asked, other));
      },
    );

    it("gives vectors of its dimensions and of length 1", async () => {
      const vectors = [
        ...(await embedder.embedQueries(["渡口何时停航？"])),
        ...(await embedder.embedPassages(["渡口停航。", "The ferry stopped.", "a"])),
      ];
      expect(vectors).toHaveLength(4);
      for (const vector of vectors) {
        expect(vector).toHaveLength(embedder.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      }
    });

    it("gives the same vector for the same text every time", async () => {
      const [first] = await embedder.embedPassages(["渡口停航，等船的人改走山路。"]);
      const [second] = await embedder.embedPassages(["渡口停航，等船的人改走山路。"]);
      expect(second).toEqual(first);
    });

    it("keeps the order of passages of all lengths, and their vectors whatever they are batched with", async () => {
      const passages = pairs.flatMap(({ near, far }, index) => [
        near,
        far.repeat(1 + (index % 4)),
        `${index}`,
      ]);
      const together = await embedder.embedPassages(passages);
      expect(together).toHaveLength(passages.length);
      for (const [index, passage] of passages.entries()) {
        const [alone] = await embedder.embedPassages([passage]);
        expect(cosine(together[index], alone), passage).toBeGreaterThan(LOWEST_COSINE_IN_BATCH);
      }
    });

    it("reports every passage and character once", async () => {
      const passages = pairs.map(({ near }) => near);
      const done = { passages: 0, characters: 0 };
      await embedder.embedPassages(passages, {
        onBatch({ passages: count, characters }) {
          done.passages += count;
          done.characters += characters;
        },
      });
      expect(done).toEqual({ passages: passages.length, characters: passages.join("").length });
    });

    it("embeds nothing of nothing", async () => {
      expect(await embedder.embedPassages([])).toEqual([]);
    });

    it("embeds a passage far beyond the model's length", async () => {
      const [vector] = await embedder.embedPassages(["渡口停航。".repeat(400)]);
      expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 4);
    });

    it("stops when it is told to", async () => {
      const stop = new AbortController();
      const passages = Array.from({ length: 200 }, (_, index) => `渡口停航第${index}天。`);
      const embedding = embedder.embedPassages(passages, {
        signal: stop.signal,
        onBatch: () => stop.abort(new Error("enough")),
      });
      await expect(embedding).rejects.toThrow("enough");
    });

    it.each([
      { name: "nothing", text: "", least: 0, most: 0 },
      { name: "a word", text: "ferry", least: 1, most: 3 },
      {
        name: "a Chinese sentence of 15 characters",
        text: "渡口换上两条新船，每天多开六班",
        least: 6,
        most: 15,
      },
      {
        name: "an English sentence of 8 words",
        text: "The ferry now runs six more times daily",
        least: 8,
        most: 14,
      },
    ])("counts the tokens of $name", ({ text, least, most }) => {
      expect(embedder.countTokens(text)).toBeGreaterThanOrEqual(least);
      expect(embedder.countTokens(text)).toBeLessThanOrEqual(most);
    });

    it("counts more tokens in more text", () => {
      const sentence = "渡口换上两条新船，每天多开六班。";
      expect(embedder.countTokens(sentence.repeat(3))).toBeGreaterThan(2 * embedder.countTokens(sentence));
    });
  });
}
