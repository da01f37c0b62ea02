import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPageFile } from "../../src/read/read-page-file.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const fileOf = (file: string) => ({ path: `/archive/${file}`, file, bytes: 1 });
const read = (file: string, text: string) => readPageFile(fileOf(file), new TextEncoder().encode(text));

describe("readPageFile", () => {
  it("makes a page of a text, its lines untouched, with what its path says", () => {
    expect(read("永岭日报_20220512_05.txt", "　渡 口\r\n开通 \n")).toEqual({
      kind: "page",
      page: {
        file: "永岭日报_20220512_05.txt",
        lines: ["　渡 口", "开通 "],
        hints: { newspaper: "永岭日报", date: "2022-05-12", page: "05" },
      },
    });
  });

  it("makes articles of JSON lines, whatever the case of the ending", () => {
    const content = JSON.stringify({ title: "渡口", text: "开通了。" });
    expect(read("a.JSONL", content)).toMatchObject({ kind: "articles", articles: [{ line: 1 }] });
  });

  it("says why bytes are no text", () => {
    expect(read("a.txt", "")).toMatchObject({ kind: "problem", reason: expect.stringContaining("0 bytes") });
  });
});

describe("readBytes", () => {
  it("reads a file", async () => {
    const folder = await writeFiles(await temporaryFolder(), { "a.txt": "渡" });
    expect(await readBytes({ path: join(folder, "a.txt"), file: "a.txt", bytes: 3 })).toHaveLength(3);
  });

  it("says why a file cannot be read, instead of failing", async () => {
    expect(await readBytes(fileOf("gone.txt"))).toEqual({ problem: expect.stringContaining("ENOENT") });
  });
});
