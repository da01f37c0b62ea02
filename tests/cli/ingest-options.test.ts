/** ingest --dry-run, --rebuild and --watch, and two ingests at once, as processes. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { appendFile, mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { IngestReport } from "../../src/pipeline/ingest-report.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { storedArticles } from "../support/stored-articles.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { jsonLines, runArchivist, START } from "./run-archivist.ts";

const FERRY =
  "青禾渡口换上新船\n\n本报讯（记者 石敏）青禾渡口换上两条新船，每天多开六班，\n等船的人少了一半。\n";
const ORANGES = "麻岭柑橘迎来丰收\n\n本报讯（记者 龙小波）麻岭县今年的柑橘收成四千吨，\n果农忙着装车外运。\n";
const ROAD =
  "桃溪山路全线通车\n\n本报讯（记者 覃山）桃溪县到河湾村的山路全线通车，\n村民进城只要四十分钟。\n";

// Each test starts several processes, which takes half a minute when all tests run on two cores.
vi.setConfig({ testTimeout: 120_000 });

let cwd: string;
const run = (...args: string[]) => runArchivist(args, { cwd });
const articles = () => storedArticles(join(cwd, "index"));

beforeEach(async () => {
  cwd = await writeFiles(await temporaryFolder(), { "pages/a.txt": FERRY, "pages/b.txt": ORANGES });
});

describe("archivist ingest --dry-run", () => {
  it("tells what would be done, makes no index, and exits as a real run would", async () => {
    await writeFiles(cwd, { "pages/empty.txt": "" });
    const first = await run("ingest", "pages", "--dry-run", "--index", "index");
    expect(first.code).toBe(1);
    expect(first.stdout).toMatch(/^would be added: a\.txt \(1 articles[^\n]*\nwould be added: b\.txt/);
    expect(first.stdout).toMatch(/dry run, nothing was stored; files: 2 added/);
    expect(first.stderr).toBe("passed over: empty.txt is empty (0 bytes)\n");
    expect(readdirSync(cwd)).toEqual(["pages"]);

    await run("ingest", "pages", "--index", "index");
    await rm(join(cwd, "pages/empty.txt"));
    await rename(join(cwd, "pages/b.txt"), join(cwd, "pages/c.txt"));
    await writeFile(join(cwd, "pages/a.txt"), ROAD);
    const report = await readFile(join(cwd, "index.ingest.jsonl"), "utf8");
    const { code, stdout } = await run("ingest", "pages", "--dry-run", "--json", "--index", "index");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      isDryRun: true,
      added: 1,
      updated: 1,
      removed: 1,
      changes: [
        { event: "updated", file: "a.txt" },
        { event: "added", file: "c.txt", movedFrom: "b.txt" },
      ],
    });
    expect(await readFile(join(cwd, "index.ingest.jsonl"), "utf8")).toBe(report);
    expect((await articles()).map(({ source }) => source.file)).toEqual(["a.txt", "b.txt"]);
  });
});

describe("archivist ingest --rebuild", () => {
  it("keeps ids, takes another model, and says what it did not read again", async () => {
    await run("ingest", "pages", "--index", "index");
    const before = await articles();
    await symlink(join(PROJECT_ROOT, "embeddings/multilingual-e5-small"), join(cwd, "other-e5"));
    const environment = { EMBEDDING_MODEL: "other-e5" };
    const refused = await runArchivist(["ingest", "pages", "--index", "index"], { cwd, environment });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/ingest --rebuild/)]);
    await rm(join(cwd, "pages/a.txt"));
    await writeFile(join(cwd, "pages/b.txt"), "");
    const rebuilt = await runArchivist(["ingest", "--rebuild", "--index", "index"], { cwd, environment });
    expect(rebuilt.code).toBe(1);
    expect(rebuilt.stderr).toMatch(/kept as it was stored[^\n]*b\.txt\nremoved[^\n]*a\.txt\n/);
    const asked = await runArchivist(["ask", "麻岭的柑橘收成多少吨？", "--index", "index", "--json"], {
      cwd,
      environment,
    });
    expect(asked.stdout).toContain("四千吨");
    expect((await articles()).map(({ id }) => id)).toEqual(
      before.filter(({ source }) => source.file === "b.txt").map(({ id }) => id),
    );
    // A page that is mended is read again, although the index holds it.
    await writeFile(join(cwd, "pages/b.txt"), ORANGES);
    const mended = await runArchivist(["ingest", "pages", "--index", "index", "--json"], {
      cwd,
      environment,
    });
    expect(JSON.parse(mended.stdout)).toMatchObject({ updated: 1, embedded: 0 });
  });

  it("touches nothing when no file is where it was", async () => {
    await run("ingest", "pages", "--index", "index");
    await rename(join(cwd, "pages"), join(cwd, "elsewhere"));
    const { code, stderr } = await run("ingest", "--rebuild", "--index", "index");
    expect([code, stderr]).toEqual([2, expect.stringMatching(/None of the 2 files.*--rebuild PATH/)]);
    expect(await articles()).toHaveLength(2);
  });
});

describe("two processes", () => {
  it("do not write one index at the same time: the second one says who is at work", async () => {
    const lines = Array.from({ length: 200 }, (_, index) =>
      JSON.stringify({ title: `${index}`, text: `第${index}号渡口换上新船。` }),
    );
    await run("ingest", "pages/a.txt", "--index", "index");
    await writeFiles(cwd, { "pages/many.jsonl": lines.join("\n") });
    const first = run("ingest", "pages", "--index", "index", "--json");
    await expect
      .poll(() => existsSync(join(cwd, "index.ingest.lock")), { timeout: 20_000, interval: 5 })
      .toBe(true);
    const second = await run("ingest", "pages", "--index", "index");
    // The first one may have finished while the second one started.
    if (second.code !== 0) {
      expect(second.code).toBe(2);
      expect(second.stderr).toMatch(/^error: Process \d+, since [^\n]* is writing the index index\. Wait/);
    }
    expect((await first).code).toBe(0);
    expect(await articles()).toHaveLength(202);
    expect(existsSync(join(cwd, "index.ingest.lock"))).toBe(false);
  });

  it("that ask for the first time index the sample once", async () => {
    const both = await Promise.all([run("ask", "汝城？"), run("ask", "渡口？")]);
    expect(both.map(({ code, stderr }) => [code, stderr.includes("error")])).toEqual([
      [0, false],
      [0, false],
    ]);
    const report = await readFile(join(cwd, "data/sample-index.ingest.jsonl"), "utf8");
    const ends = jsonLines<{ event: string; added: number }>(report).filter(({ event }) => event === "end");
    expect(ends.map(({ added }) => added > 0).filter(Boolean)).toHaveLength(1);
  });
});

describe("archivist ingest --watch", () => {
  let child: ChildProcess | undefined;
  afterEach(() => void child?.kill("SIGKILL"));

  it("follows new, changed, half-written, bad and deleted files, and ends with Ctrl-C", async () => {
    const { PATH = "", HOME = "" } = process.env;
    child = spawn(process.execPath, [START, "ingest", "pages", "--watch", "--json", "--index", "index"], {
      cwd,
      env: { PATH, HOME },
    });
    let [stdout, stderr] = ["", ""];
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const reports = () => jsonLines<IngestReport>(stdout);
    const nextReport = async (count: number) => {
      await expect.poll(() => reports().length, { timeout: 30_000 }).toBe(count);
      return reports()[count - 1];
    };
    expect(await nextReport(1)).toMatchObject({ added: 2 });
    await expect.poll(() => stderr, { timeout: 10_000 }).toContain("Watching pages");

    await mkdir(join(cwd, "pages/2022-05-06"));
    await writeFile(join(cwd, "pages/2022-05-06/A01.txt"), ROAD);
    await writeFile(join(cwd, "pages/.a.txt.swp"), "half");
    expect(await nextReport(2)).toMatchObject({ added: 1, unchanged: 2 });

    // A file that grows bit by bit is read once, when it is whole.
    for (const part of FERRY.replace("六班", "八班").match(/.{1,20}/gsu) ?? []) {
      await appendFile(join(cwd, "pages/slow.txt"), part);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(await nextReport(3)).toMatchObject({ added: 1, unchanged: 3, skipped: [] });

    await writeFile(join(cwd, "pages/bad.pdf"), "%PDF-1.4 and nothing more");
    await expect.poll(() => stderr, { timeout: 20_000 }).toMatch(/passed over: bad\.pdf/);
    await rm(join(cwd, "pages/b.txt"));
    expect(await nextReport(4)).toMatchObject({ removed: 1 });
    expect(stderr.match(/passed over: bad\.pdf/g)).toHaveLength(1);

    child.kill("SIGINT");
    const code = await new Promise((resolve) => child?.on("close", resolve));
    expect([code, existsSync(join(cwd, "index.ingest.lock"))]).toEqual([0, false]);
    expect((await articles()).map(({ source }) => source.file)).toEqual([
      "2022-05-06/A01.txt",
      "a.txt",
      "slow.txt",
    ]);
  });
});
