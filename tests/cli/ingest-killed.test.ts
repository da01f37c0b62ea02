/** The real program is killed at random moments, again and again: afterwards the index is as if nothing had happened. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { openLanceStore } from "../../src/store/lance-store.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { type IndexContents, leastLikeness, readIndexContents } from "../support/index-contents.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { jsonLines, runArchivist } from "./run-archivist.ts";

const SEED = Number(process.env["KILL_SEED"] ?? Date.now() % 1_000_000);
/** By the clock, mostly while it reads and embeds: these are answered, and the run ends at its next step. */
const CLOCK_SIGNALS = ["SIGKILL", "SIGINT", "SIGTERM"] as const;
const KILLS_PER_ROUND = 3;
/** With the tests; KILL_RUNS=40 is thorough. */
const KILLS = Number(process.env["KILL_RUNS"] ?? 12);
const TIMEOUT_MS = 120_000 + 10_000 * KILLS;

const pageOf = (title: string, place: string, count: number) =>
  `${title}\n\n本报讯（记者 石敏）${Array.from({ length: count }, (_, index) => `${place}第${index + 1}村今年收柑橘${index * 7 + 31}吨，\n村民忙着装车外运。`).join("\n")}\n`;
const lineOf = (index: number, price: number) =>
  JSON.stringify({ title: `${index}号摊`, text: `夜市${index}号摊的糖水卖${price}元一碗，天天排队。` });
const linesOf = (prices: readonly number[]) => prices.map((price, index) => lineOf(index, price)).join("\n");
const PRICES = Array.from({ length: 24 }, (_, index) => 3 + (index % 9));

const BEFORE = {
  "a.txt": pageOf("麻岭柑橘丰收", "麻岭县", 6),
  "gone.txt": pageOf("旧渡口停用", "河湾乡", 3),
  "kept.txt": pageOf("桃溪修路", "桃溪县", 3),
  "lines.jsonl": linesOf(PRICES),
  "old-name.txt": pageOf("青禾换新船", "青禾镇", 4),
};
const AFTER = {
  "a.txt": pageOf("麻岭柑橘大丰收", "麻岭镇", 7),
  "lines.jsonl": linesOf(PRICES.map((price, index) => (index % 8 === 0 ? price + 20 : price))),
  "new.txt": pageOf("白鹭县建新桥", "白鹭县", 5),
};

interface Killed {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly stderr: string;
}

describe.sequential(`archivist ingest, killed at random moments (KILL_SEED=${SEED})`, () => {
  let cwd: string;
  const random = randomFrom(SEED);
  let kills = 0;
  let killedInside = 0;
  let clockKills = 0;
  const at = (name: string) => join(cwd, name);
  const ingest = (index: string, ...flags: string[]) =>
    runArchivist(["ingest", ...flags, "--index", index, "--json"], { cwd });

  beforeAll(async () => {
    cwd = await temporaryFolder();
    await writeFiles(at("pages"), BEFORE);
    expect((await ingest("base", "pages")).code).toBe(0);
    await writeFiles(at("pages"), AFTER);
    await rm(at("pages/gone.txt"));
    await rename(at("pages/old-name.txt"), at("pages/new-name.txt"));
  });

  it.each([
    { name: "brings an index up to date", from: "base", flags: ["pages"], share: 1 / 2 },
    { name: "builds an index for the first time", from: undefined, flags: ["pages"], share: 1 / 4 },
    { name: "rebuilds an index", from: "whole-of-base", flags: ["--rebuild"], share: 1 / 4 },
  ])("ends with the same index when it $name", { timeout: TIMEOUT_MS }, async ({ from, flags, share }) => {
    const wanted = Math.ceil(KILLS * share);
    const whole = `whole-of-${from ?? "nothing"}`;
    if (from) await cp(at(from), at(whole), { recursive: true });
    const versionsBefore = countVersions(at(whole));
    const startedAtMs = Date.now();
    expect(await ingest(whole, ...flags)).toMatchObject({ code: 0 });
    const runMs = Date.now() - startedAtMs;
    const versions = countVersions(at(whole)) - versionsBefore;
    const expected = await readIndexContents(at(whole));
    if (from === "base") expect(expected.redirects.length).toBeGreaterThan(0);

    let killed = 0;
    for (let round = 0; killed < wanted && round < wanted; round++) {
      const index = `${flags[0]}-${from}-${round}`;
      if (from) await cp(at(from), at(index), { recursive: true });
      for (let kill = 0; kill < KILLS_PER_ROUND; kill++) {
        const part = ((killed + random()) / wanted) % 1;
        // Mostly by what has been written, so that it hits every step of storing; once by the clock.
        const [moment, signal] =
          kill === 1
            ? ([{ afterMs: runMs * part }, CLOCK_SIGNALS[clockKills++ % 3] as NodeJS.Signals] as const)
            : ([{ afterVersions: versions * part }, "SIGKILL"] as const);
        const where = `KILL_SEED=${SEED}, ${index}, ${signal} at ${JSON.stringify(moment)}`;
        const { code, signal: died, stderr } = await killAt(moment, signal, [...flags, "--index", index]);
        // A run that is told to stop when it is nearly done ends as usual.
        const wasKilled = died !== null || code === 130 || code === 143;
        if (wasKilled) [kills, killed] = [kills + 1, killed + 1];
        else expect(code, `${where}: ${stderr}`).toBe(0);
        if (code === 130) expect(stderr).toMatch(/SIGINT[^\n]*\nerror: Stopped\. /);
        if (wasKilled && isUnended(index)) killedInside += 1;
        // Whoever looks in between sees a whole index, or none yet.
        await expectWhole(at(index), where);
      }
      const finished = await ingest(index, ...flags);
      expect(finished, `KILL_SEED=${SEED}, ${index}`).toMatchObject({ code: 0 });
      await expectSame(await readIndexContents(at(index)), expected, { index, whole });
    }
  });

  it("was killed often enough, and in the middle of its work", () => {
    expect(kills).toBeGreaterThanOrEqual(0.9 * KILLS);
    expect(killedInside).toBeGreaterThanOrEqual(KILLS / 3);
  });

  /** After so many milliseconds, or when the tables of the index have so many versions more. */
  async function killAt(
    { afterMs, afterVersions }: { readonly afterMs?: number; readonly afterVersions?: number },
    signal: NodeJS.Signals,
    args: readonly string[],
  ): Promise<Killed> {
    const { PATH = "", HOME = "" } = process.env;
    const index = at(args.at(-1) as string);
    const versionsBefore = countVersions(index);
    const child = spawn(process.execPath, [join(PROJECT_ROOT, "bin/archivist.mjs"), "ingest", ...args], {
      cwd,
      env: { PATH, HOME },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const ended = new Promise<Killed>((resolve) => {
      child.on("close", (code, died) => resolve({ signal: died, code, stderr }));
    });
    if (afterMs !== undefined) await Promise.race([sleep(afterMs), ended]);
    const isDue = () => afterVersions === undefined || countVersions(index) - versionsBefore > afterVersions;
    while (child.exitCode === null && !isDue()) await sleep(1);
    child.kill(signal);
    return ended;
  }

  /** Whether the last run of the report has no end: it was killed while it wrote. */
  function isUnended(index: string): boolean {
    const path = at(`${index}.ingest.jsonl`);
    if (!existsSync(path)) return false;
    const complete = readFileSync(path, "utf8").replace(/[^\n]*$/, "");
    return jsonLines<{ event: string }>(complete).at(-1)?.event !== "end";
  }

  async function expectSame(
    found: IndexContents,
    expected: IndexContents,
    { index, whole }: { readonly index: string; readonly whole: string },
  ): Promise<void> {
    const where = `KILL_SEED=${SEED}, ${index}`;
    const { vectors: _, ...rows } = found;
    const { vectors, ...expectedRows } = expected;
    expect(rows, where).toEqual(expectedRows);
    expect(leastLikeness(expected, found), where).toBeGreaterThan(0.99);
    const [one, other] = [
      await openLanceStore({ location: at(index) }),
      await openLanceStore({ location: at(whole) }),
    ];
    const [vector] = vectors.values();
    const search = async (store: typeof one) => [
      (await store?.searchByTerms([{ field: "bodyTerms", terms: ["柑橘", "糖水"], boost: 1 }], 100))
        ?.map(({ id }) => id)
        .sort(),
      (await store?.searchByVector(vector as Float32Array, "zh", 100))?.map(({ id }) => id).sort(),
    ];
    expect(await search(one), where).toEqual(await search(other));
    await one?.close();
    await other?.close();
  }
});

/** Versions of all tables of an index: every write makes one. */
function countVersions(location: string): number {
  if (!existsSync(location)) return 0;
  const tables = readdirSync(location).filter((name) => existsSync(join(location, name, "_versions")));
  return tables.reduce((sum, name) => sum + readdirSync(join(location, name, "_versions")).length, 0);
}

/** Every passage has its article and is a slice of it, and no article lacks one. */
async function expectWhole(location: string, where: string): Promise<void> {
  const store = await openLanceStore({ location });
  if (!store) return;
  await store.close();
  const { articles, passages } = await readIndexContents(location);
  const texts = new Map(articles.map(({ id, body }) => [id, JSON.parse(String(body)).text as string]));
  for (const { id, article_id: articleId, start, end, text } of passages) {
    expect(texts.get(articleId)?.slice(Number(start), Number(end)), `${where}, ${id}`).toBe(text);
  }
  const found = new Set(passages.map(({ article_id: articleId }) => articleId));
  expect(
    articles.map(({ id }) => id).filter((id) => !found.has(id)),
    where,
  ).toEqual([]);
}

/** Mulberry32: small numbers from one seed, the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
