import { existsSync } from "node:fs";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockIndex } from "../../src/store/index-lock.ts";
import { createIngestJournal, readLastRun } from "../../src/store/ingest-journal.ts";
import { besideIndex } from "../../src/store/local-state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function journalUnderTest() {
  const location = join(await temporaryFolder(), "index");
  const lines = async () => (await readFile(`${location}.ingest.jsonl`, "utf8")).split("\n").filter(Boolean);
  return { location, lines, begin: () => createIngestJournal(location) };
}

describe("the report of ingest", () => {
  it("keeps its lines back until there is an index", async () => {
    const { location, lines, begin } = await journalUnderTest();
    const journal = begin();
    journal.record("start", { paths: ["/pages"] });
    expect(existsSync(`${location}.ingest.jsonl`)).toBe(false);
    journal.open();
    journal.record("end", { outcome: "done" });
    const [start, end] = (await lines()).map((line) => JSON.parse(line));
    expect(start).toMatchObject({
      event: "start",
      paths: ["/pages"],
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(end).toMatchObject({ event: "end", outcome: "done", run: start.run });
  });

  it("shows a run that was interrupted, and one that runs", async () => {
    const { location, begin } = await journalUnderTest();
    expect(readLastRun(location)).toBeUndefined();
    const journal = begin();
    journal.record("start", {});
    journal.open();
    const release = await lockIndex(location);
    expect(readLastRun(location)).toMatchObject({ state: "running" });
    release();
    expect(readLastRun(location)).toMatchObject({ state: "interrupted" });
    const next = begin();
    next.record("start", {});
    next.open();
    next.record("end", { outcome: "done" });
    expect(readLastRun(location)).toMatchObject({ state: "done" });
  });

  it("goes on behind a torn line", async () => {
    const { location, lines, begin } = await journalUnderTest();
    await appendFile(`${location}.ingest.jsonl`, '{"at":"2022-05-06T07:08:09Z","run":"1","event":"st');
    const journal = begin();
    journal.record("start", {});
    journal.open();
    journal.record("end", { outcome: "failed" });
    expect(await lines()).toHaveLength(3);
    expect(readLastRun(location)).toMatchObject({ state: "failed" });
  });

  it("is put aside when it has grown large", async () => {
    const { location, lines, begin } = await journalUnderTest();
    await writeFile(`${location}.ingest.jsonl`, `${"x".repeat(9 * 1024 * 1024)}\n`);
    const journal = begin();
    journal.record("start", {});
    journal.open();
    expect(await lines()).toHaveLength(1);
    expect(existsSync(`${location}.ingest.1.jsonl`)).toBe(true);
  });

  it.each([
    ["data/index", "data/index.ingest.jsonl"],
    ["data/index/", "data/index.ingest.jsonl"],
    ["s3://bucket/papers/2022/", "data/s3-bucket-papers-2022.ingest.jsonl"],
  ])("stands beside %s as %s", (location, path) => {
    expect(besideIndex(location, "ingest.jsonl")).toBe(path);
  });
});
