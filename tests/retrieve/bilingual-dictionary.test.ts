import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadBilingualDictionary } from "../../src/retrieve/bilingual-dictionary.ts";
import { DICTIONARY_FILE, realDictionary } from "../support/real-dictionary.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const wordsOf = (stem: string) =>
  realDictionary()
    .translate(stem)
    .map(({ word }) => word);

describe("loadBilingualDictionary", () => {
  it.each([
    { stem: "recov", word: "追回" },
    { stem: "wage", word: "工资" },
    { stem: "weather", word: "天气" },
  ])("translates $stem", ({ stem, word }) => {
    expect(wordsOf(stem)).toContain(word);
  });

  it("finds every stem of the file: first, last and all between", () => {
    const lines = gunzipSync(readFileSync(DICTIONARY_FILE)).toString("utf8").trimEnd().split("\n");
    const stems = lines.map((line) => line.slice(0, line.indexOf("\t")));
    expect(stems.length).toBeGreaterThan(20_000);
    expect(stems.filter((stem) => !realDictionary().has(stem))).toEqual([]);
    expect(wordsOf(stems[0] as string)).not.toEqual([]);
    expect(wordsOf(stems.at(-1) as string)).not.toEqual([]);
  });

  it.each([
    { name: "before the first", stem: "" },
    { name: "behind the last", stem: "zzzzzz" },
    { name: "between two", stem: "recovx" },
    { name: "that is the beginning of one", stem: "reco" },
    { name: "that holds a tab", stem: "recov\t" },
    { name: "that holds a line break", stem: "recov\nwage" },
    { name: "in Chinese", stem: "追回" },
  ])("knows no stem $name", ({ stem }) => {
    expect(realDictionary().has(stem)).toBe(false);
    expect(realDictionary().translate(stem)).toEqual([]);
  });

  it("weighs a word by the length of its gloss, and a single character less than a word", () => {
    const weights = new Map(
      realDictionary()
        .translate("recov")
        .map(({ word, weight }) => [word, weight]),
    );
    expect(weights.get("追回")).toBe(1);
    expect(weights.get("复原")).toBeLessThan(1);
    expect(weights.get("愈")).toBeLessThan(weights.get("追回") as number);
  });

  it.each([
    { name: "one line", content: "only\t唯:1\n", stem: "only", has: true },
    { name: "one line, another stem", content: "only\t唯:1\n", stem: "one", has: false },
    { name: "nothing", content: "", stem: "only", has: false },
  ])("searches a dictionary of $name", async ({ content, stem, has }) => {
    const folder = await writeFiles(await temporaryFolder(), { "d.gz": gzipSync(content) });
    expect(loadBilingualDictionary(join(folder, "d.gz")).has(stem)).toBe(has);
  });

  it.each([
    { name: "is not there", file: "gone.gz" },
    { name: "is not compressed", file: "garbage.gz" },
  ])("says so when the file $name, and what to do", async ({ file }) => {
    const folder = await writeFiles(await temporaryFolder(), { "garbage.gz": "garbage" });
    expect(() => loadBilingualDictionary(join(folder, file))).toThrow(
      expect.objectContaining({
        code: "dictionary-unavailable",
        message: expect.stringContaining(file),
        nextStep: expect.stringContaining("build-dictionary"),
      }),
    );
  });
});
