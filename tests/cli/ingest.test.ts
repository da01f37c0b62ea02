import { existsSync } from "node:fs";
import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { IngestReport } from "../../src/pipeline/ingest-report.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { storedArticles } from "../support/stored-articles.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { runArchivist } from "./run-archivist.ts";

const FERRY =
  "青禾渡口换上新船\n\n本报讯（记者 石敏）青禾渡口换上两条新船，每天多开六班，\n等船的人少了一半。\n";
const ORANGES = "麻岭柑橘迎来丰收\n\n本报讯（记者 龙小波）麻岭县今年的柑橘收成四千吨，\n果农忙着装车外运。\n";

/** One story from the first ingest to the last; every step is a process of its own. */
describe.sequential("archivist ingest", () => {
  let cwd: string;
  const run = (...args: string[]) => runArchivist(args, { cwd });
  const ingest = async (...paths: string[]) => {
    const { stdout, ...finished } = await run("ingest", ...paths, "--index", "index", "--json");
    return { ...finished, report: JSON.parse(stdout) as IngestReport };
  };
  const texts = async () => (await storedArticles(join(cwd, "index"))).map(({ text }) => text).join();

  beforeAll(async () => {
    cwd = await writeFiles(await temporaryFolder(), {
      "pages/a.txt": FERRY,
      "pages/2021-12-08/b.txt": ORANGES,
    });
  });

  it("indexes a folder, with nothing to say but the report", async () => {
    const { code, stderr, report } = await ingest("pages");
    expect([code, stderr]).toEqual([0, ""]);
    expect(report).toMatchObject({ added: 2, updated: 0, unchanged: 0, removed: 0, skipped: [] });
  });

  it("changes nothing the second time, and says so to a person", async () => {
    const { code, stdout, stderr } = await run("ingest", "pages", "--index", "index");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe("files: 0 added, 0 updated, 2 unchanged, 0 removed, 0 passed over\n");
  });

  it("takes a changed file and forgets a deleted one", async () => {
    await writeFiles(cwd, { "pages/a.txt": FERRY.replace("六班", "八班") });
    await rm(join(cwd, "pages/2021-12-08"), { recursive: true });
    expect((await ingest("pages")).report).toMatchObject({ updated: 1, removed: 1 });
    expect(await texts()).toContain("八班");
    expect(await texts()).not.toContain("柑橘");
  });

  it("reports a page it cannot read, keeps what it had of it, and takes the others", async () => {
    await writeFiles(cwd, { "pages/a.txt": "", "pages/c.txt": ORANGES });
    const { code, stderr, report } = await ingest("pages");
    expect(code).toBe(1);
    expect(stderr).toBe("passed over: a.txt is empty (0 bytes)\n");
    expect(report).toMatchObject({ added: 1, removed: 0 });
    expect(await texts()).toMatch(/八班.*柑橘/s);
  });

  it("answers from one's own pages, and not from the sample", async () => {
    const { stdout } = await run("ask", "青禾渡口每天多开几班？", "--index", "index", "--json");
    expect(JSON.parse(stdout).nearest[0].title).toContain("渡口");
    expect(stdout).not.toContain("岭南山乡报");
  });

  it("indexes the pages that .env names on the first question", async () => {
    const elsewhere = await writeFiles(await temporaryFolder(), {
      ".env": "ARCHIVE_PATH=./papers\nARCHIVE_URI=own-index\n",
      "papers/a.txt": FERRY,
    });
    const { code, stdout, stderr } = await runArchivist(["ask", "渡口换上几条新船？", "--json"], {
      cwd: elsewhere,
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Indexing [^\n]*papers[^\n]*\n$/);
    expect(stdout).toContain("渡口");
    expect(existsSync(join(elsewhere, "own-index/manifest.lance"))).toBe(true);
  });

  it("refuses an index that another model built, with what differs and what to do", async () => {
    await symlink(join(PROJECT_ROOT, "embeddings/multilingual-e5-small"), join(cwd, "other-e5"));
    const { code, stdout, stderr } = await runArchivist(["ask", "渡口？", "--index", "index"], {
      cwd,
      environment: { EMBEDDING_MODEL: "other-e5" },
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(
      /^error: [^\n]*built with embeddingModel multilingual-e5-small[^\n]*--index[^\n]*\n$/,
    );
  });

  it("stops when it is told to, keeps what it has, and goes on the next time", async () => {
    const lineOf = (file: string, line: number) =>
      JSON.stringify({ id: `${file}${line}`, title: "渡口", text: `第${line}号渡口换上新船。` });
    const fileOf = (file: string) => Array.from({ length: 260 }, (_, line) => lineOf(file, line)).join("\n");
    await writeFiles(cwd, {
      "many/a.jsonl": fileOf("a"),
      "many/b.jsonl": fileOf("b"),
      "many/c.jsonl": fileOf("c"),
    });
    const { code, stdout, stderr } = await runArchivist(["ingest", "many", "--index", "stopped"], {
      cwd,
      interruptWhen: () => existsSync(join(cwd, "stopped/manifest.lance")),
    });
    expect([code, stdout]).toEqual([130, ""]);
    expect(stderr).toMatch(/^SIGINT: [^\n]*\nerror: Stopped\. [^\n]*again[^\n]*\n$/);
    const again = await run("ingest", "many", "--index", "stopped", "--json");
    const { added, unchanged, articlesUnchanged } = JSON.parse(again.stdout) as IngestReport;
    expect([added + unchanged, unchanged > 0 || articlesUnchanged > 0, again.code]).toEqual([3, true, 0]);
  });
});
