import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPageFile } from "../../src/read/read-page-file.ts";
import { legacyBytes } from "../support/legacy-bytes.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const fileOf = (file: string) => ({ path: `/archive/${file}`, file, bytes: 1 });
const read = (file: string, text: string) => readPageFile(fileOf(file), new TextEncoder().encode(text));

describe("readPageFile", () => {
  it("makes a page of a text, its lines untouched, with what its path says", async () => {
    expect(await read("永岭日报_20220512_05.txt", "　渡 口\r\n开通 \n")).toEqual({
      kind: "read",
      parts: [
        {
          kind: "page",
          page: {
            file: "永岭日报_20220512_05.txt",
            lines: ["　渡 口", "开通 "],
            hints: {
              newspaper: "永岭日报",
              newspaperSource: "path",
              date: "2022-05-12",
              dateSource: "path",
              page: "05",
            },
          },
        },
      ],
      problems: [],
      encodings: [],
    });
  });

  it("makes articles of JSON lines, whatever the case of the ending", async () => {
    const content = JSON.stringify({ title: "渡口", text: "开通了。" });
    expect(await read("a.JSONL", content)).toMatchObject({
      parts: [{ kind: "articles", articles: [{ line: 1 }] }],
    });
  });

  it("tells the encoding of a text that is not in UTF-8", async () => {
    expect(
      await readPageFile(fileOf("a.txt"), legacyBytes("gb18030", "青禾渡口换上两条新船。")),
    ).toMatchObject({
      parts: [{ page: { lines: ["青禾渡口换上两条新船。"] } }],
      encodings: [{ file: "a.txt", encoding: "GB18030" }],
    });
  });

  it.each([
    { name: "no bytes", file: "a.txt", text: "", reason: /0 bytes/ },
    {
      name: "a line of 50 MB",
      file: "a.txt",
      text: "渡".repeat(17_000_000),
      reason: /17000000 characters in line 1/,
    },
    {
      name: "a page of many lines",
      file: "a.txt",
      text: "渡口\n".repeat(6_000_000),
      reason: /cut it into pages/,
    },
    { name: "another kind of file", file: "a.png", text: "x", reason: /not a kind of file/ },
  ])("says why $name cannot be read, at once", async ({ file, text, reason }) => {
    const startedAt = performance.now();
    expect(await read(file, text)).toEqual({ kind: "problem", reason: expect.stringMatching(reason) });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it("reports an article of 50 MB and keeps the next one", async () => {
    const lines = ["渡".repeat(17_000_000), "开通了。"].map((text) =>
      JSON.stringify({ title: "渡口", text }),
    );
    expect(await read("a.jsonl", lines.join("\n"))).toMatchObject({
      parts: [{ articles: [{ line: 2 }] }],
      problems: [{ file: "a.jsonl:1", reason: expect.stringContaining("17000000 characters") }],
    });
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
