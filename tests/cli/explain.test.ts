import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines, runArchivist } from "./run-archivist.ts";

const PAGE = [
  "渡口日报 2021年5月6日 星期四 第3版",
  "",
  "渡口的木船修好了",
  "本报讯（记者 白小舟）老渡口的木船修了整整一个冬天，换了九块船板，刷了三遍桐油。",
  "\u001b[31m坐船的乡亲每人收两元，学生和老人不收钱。",
].join("\n");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "archivist-explain-"));
  await writeFile(join(folder, "page.txt"), PAGE);
  await writeFile(join(folder, "page.jsonl"), '{"title":"a","text":"b"}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const explain = (file: string, ...more: string[]) =>
  runArchivist(["articles", "--explain", file, ...more], { cwd: folder });

describe("articles --explain", () => {
  it("tells of every printed line its class, article and reason, and makes no index", async () => {
    const { code, stdout } = await explain("page.txt");
    expect(code).toBe(0);
    expect(stdout).toContain("page.txt: 4 printed lines, 2 articles");
    expect(stdout).toMatch(/#2 news · 渡口的木船修好了 · a[0-9a-f]{12}/);
    expect(stdout).toMatch(/^1 {2}masthead .*← name, date or page number/m);
    expect(stdout).toMatch(/^3 {2}heading +#2 headline +渡口的木船修好了 {2}← .+/m);
    expect(stdout).toMatch(/^5 {2}text +#2 text/m);
    expect(stdout).not.toContain("\u001b");
    expect((await readdir(folder)).sort()).toEqual(["page.jsonl", "page.txt"]);
  });

  it("tells the same as JSON lines", async () => {
    const { code, stdout } = await explain("page.txt", "--json");
    expect(code).toBe(0);
    const rows = jsonLines<{ type: string; line?: number; reason?: string; article?: number }>(stdout);
    expect(rows.map(({ type, line }) => line ?? type)).toEqual(["article", "article", 1, 3, 4, 5]);
    expect(rows.at(-1)).toMatchObject({ kind: "text", role: "text", article: 2, text: PAGE.split("\n")[4] });
    expect(rows.slice(2).every(({ reason }) => reason)).toBe(true);
  });

  it("says why a file cannot be explained", async () => {
    expect(await explain("missing.txt")).toMatchObject({ code: 2, stdout: "" });
    expect((await explain("page.jsonl")).stderr).toContain("holds articles, not a page");
    expect((await explain(".")).stderr).toContain("is a folder");
  });
});
