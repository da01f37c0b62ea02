import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AutoTokenizer, env } from "@xenova/transformers";
import fastCheck from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { INSTALLATION_ROOT } from "../../src/config.ts";
import { loadLocalTokenizer } from "../../src/embed/load-tokenizer.ts";

const NAME = "multilingual-e5-small";
const FOLDER = join(INSTALLATION_ROOT, "embeddings", NAME);

type Tokenizer = Awaited<ReturnType<typeof loadLocalTokenizer>>;

describe("loadLocalTokenizer", () => {
  let library: Tokenizer;
  let ours: Tokenizer;
  const idsOf = (tokenizer: Tokenizer, text: string) => tokenizer.encode(text);

  beforeAll(async () => {
    env.allowRemoteModels = false;
    env.localModelPath = dirname(FOLDER);
    library = await AutoTokenizer.from_pretrained(NAME);
    ours = await loadLocalTokenizer(FOLDER, NAME);
  });

  it("cuts every line of the sample as the library does", () => {
    const sample = join(INSTALLATION_ROOT, "sample");
    const lines = readdirSync(sample, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".txt"))
      .flatMap((file) => readFileSync(join(sample, file), "utf8").split("\n"));
    expect(lines.length).toBeGreaterThan(500);
    for (const line of lines) expect(idsOf(ours, line), line).toEqual(idsOf(library, line));
  });

  it.each([
    ["nothing", ""],
    ["blanks", "  \t "],
    ["emoji and joined emoji", "天气☀️很好 👨‍👩‍👧"],
    ["characters outside the basic plane", "𠮷野家 𝒜"],
    ["a run of unknown characters", "\u{1F9FF}\u{10FFFF}\u{1F9FF} x"],
    ["special tokens in the text", "<s> query </s> <pad> <unk>"],
    ["full width", "ＡＢＣ１２３，。"],
    ["a prefix", "query: 汝城追回了多少钱？"],
  ])("cuts %s as the library does", (_, text) => {
    expect(idsOf(ours, text)).toEqual(idsOf(library, text));
  });

  it("cuts any text of Latin letters, digits and Han characters as the library does", () => {
    const characters = fastCheck.constantFrom(..."abcXYZ 0123.,%-汝城县追回资金万元，。“”（）é");
    fastCheck.assert(
      fastCheck.property(fastCheck.string({ unit: characters, maxLength: 60 }), (text) => {
        expect(idsOf(ours, text)).toEqual(idsOf(library, text));
      }),
      { numRuns: 500 },
    );
  });
});
