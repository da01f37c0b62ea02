import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createTransformersEmbedder } from "../../src/embed/transformers-embedder.ts";
import { cosine, embedderContract } from "../contracts/embedder.contract.ts";
import referenceVector from "../fixtures/embeddings/reference-vector.json" with { type: "json" };
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const BUNDLED = fileURLToPath(new URL("../../embeddings/multilingual-e5-small", import.meta.url));

embedderContract("the bundled model", () => createTransformersEmbedder({ model: BUNDLED }));

describe("createTransformersEmbedder", () => {
  it("gives the fixed sentence the vector of the fp32 model, nearly", async () => {
    const embedder = await createTransformersEmbedder({ model: BUNDLED });
    const [vector] = await embedder.embedPassages([referenceVector.sentence]);
    expect(cosine(vector, referenceVector.vector)).toBeGreaterThanOrEqual(referenceVector.lowestCosine);
    expect(embedder).toMatchObject({
      dimensions: 384,
      modelId: expect.stringContaining("multilingual-e5-small"),
    });
    await embedder.close();
  });

  it("lets the event loop turn while a batch runs", async () => {
    const embedder = await createTransformersEmbedder({ model: BUNDLED });
    await embedder.embedQueries(["渡口停航"]);
    let turns = 0;
    const count = () => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    await embedder.embedPassages(Array.from({ length: 8 }, () => "渡口停航，等船的人改走山路。".repeat(20)));
    clearImmediate(timer);

    expect(turns).toBeGreaterThan(50);
    await embedder.close();
  });

  it("answers many who ask at once in the order in which they asked", async () => {
    const embedder = await createTransformersEmbedder({ model: BUNDLED });
    const asked = ["渡口停航", "夜市", "追讨工资", "校车"];
    const answered: string[] = [];
    await Promise.all(asked.map((text) => embedder.embedQueries([text]).then(() => answered.push(text))));

    expect(answered).toEqual(asked);
    await embedder.close();
  });

  it("tells a query from a passage", async () => {
    const embedder = await createTransformersEmbedder({ model: BUNDLED });
    const [query] = await embedder.embedQueries(["渡口停航"]);
    const [passage] = await embedder.embedPassages(["渡口停航"]);
    expect(cosine(query, passage)).toBeLessThan(0.9999);
    await embedder.close();
  });

  it.each([
    { name: "the model file", missing: "onnx/model_quantized.onnx" },
    { name: "the tokenizer", missing: "tokenizer.json" },
  ])("says what is missing of a folder without $name, and how to go on", async ({ missing }) => {
    const folder = join(await temporaryFolder(), "model");
    await cp(BUNDLED, folder, { recursive: true });
    await rm(join(folder, missing));
    await expect(createTransformersEmbedder({ model: folder })).rejects.toMatchObject({
      code: "model-unavailable",
      message: expect.stringMatching(missing),
      nextStep: expect.stringContaining("EMBEDDING_MODEL"),
    });
  });

  it("says that a model cannot be loaded that is garbage", async () => {
    const folder = join(await temporaryFolder(), "model");
    await cp(BUNDLED, folder, { recursive: true });
    await writeFiles(folder, { "onnx/model_quantized.onnx": "garbage" });
    await expect(createTransformersEmbedder({ model: folder })).rejects.toMatchObject({
      code: "model-unavailable",
      message: expect.stringContaining(folder),
    });
  });
});
