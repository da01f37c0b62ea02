import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createTransformersReader } from "../../src/reader/transformers-reader.ts";
import { readerContract } from "../contracts/reader.contract.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const BUNDLED = fileURLToPath(new URL("../../embeddings/multilingual-e5-small", import.meta.url));

readerContract("the bundled reader", () => createTransformersReader(BUNDLED));

describe("createTransformersReader", () => {
  it("reads across languages, and picks the asked one of several amounts", async () => {
    const reader = await createTransformersReader(BUNDLED);
    const text = "新船共花费128.6万元，其中省里补助60万元。渡口每天开行18班。";
    const [reading] = await reader.read("How many trips does the ferry make a day?", [
      { title: "渡口", text },
    ]);
    expect(text.slice(reading?.start, reading?.end)).toContain("18");
    await reader.close();
  });

  it.each([
    { name: "is missing", spoil: (folder: string) => rm(join(folder, "onnx/reader_quantized.onnx")) },
    {
      name: "is garbage",
      spoil: (folder: string) => writeFiles(folder, { "onnx/reader_quantized.onnx": "garbage" }),
    },
  ])("says that it cannot be loaded when its file $name, and what happens then", async ({ spoil }) => {
    const folder = join(await temporaryFolder(), "model");
    await cp(BUNDLED, folder, { recursive: true });
    await spoil(folder);
    await expect(createTransformersReader(folder)).rejects.toMatchObject({
      code: "model-unavailable",
      message: expect.stringContaining(folder),
      nextStep: expect.stringContaining("without it"),
    });
  });
});
