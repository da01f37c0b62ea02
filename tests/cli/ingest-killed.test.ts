/** The real program is killed at random moments, again and again: afterwards the index is as if nothing had happened. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
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
/** SIGKILL mostly: nothing can be tidied up. The others are answered, and end at the next step. */
const SIGNALS = ["SIGKILL", "SIGKILL", "SIGINT", "SIGKILL", "SIGTERM"] as const;
const KILLS_PER_ROUND = 3;

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
  const at = (name: string) => join(cwd, name);
  const ingest = (index: string, ...flags: string[]) =>
    runArchivist(["ingest", ...flags, "--index", index, "--json"], { cwd });

  beforeAll(async () => {
    cwd = await temporaryFolder();
    await writeFiles(at("pages"), BEFORE);
    const { code, stderr } = await ingest("base", "pages");
    expect([code, stderr]).toEqual([0, ""]);
    await writeFiles(at("pages"), AFTER);
    await rm(at("pages/gone.txt"));
    await rename(at("pages/old-name.txt"), at("pages/new-name.txt"));
  });

  it.each([
    { name: "brings an index up to date", from: "base", flags: ["pages"], rounds: 5 },
    { name: "builds an index for the first time", from: undefined, flags: ["pages"], rounds: 2 },
    { name: "rebuilds an index", from: "whole-0", flags: ["--rebuild"], rounds: 2 },
  ])("ends with the same index when it $name", { timeout: 240_000 }, async ({ from, flags, rounds }) => {
    const whole = from === "base" ? "whole-0" : `whole-of-${from ?? "nothing"}`;
    if (from) await cp(at(from), at(whole), { recursive: true });
    const startedAtMs = Date.now();
    expect(await ingest(whole, ...flags)).toMatchObject({ code: 0, stderr: "" });
    // The shortest run so far: other work on the machine makes runs longer, and a kill must not come too late.
    let runMs = Date.now() - startedAtMs;
    const expected = await readIndexContents(at(whole));
    if (from === "base") expect(expected.redirects.length).toBeGreaterThan(0);

    for (let round = 0; round < rounds; round++) {
      const index = `${flags[0]}-${from}-${round}`;
      if (from) await cp(at(from), at(index), { recursive: true });
      for (let kill = 0; kill < KILLS_PER_ROUND; kill++) {
        const share = (round * KILLS_PER_ROUND + kill + random()) / (rounds * KILLS_PER_ROUND);
        const signal = SIGNALS[kills % SIGNALS.length] as NodeJS.Signals;
        // Most of the work is done between loading the program and its end.
        const {
          code,
          signal: died,
          stderr,
        } = await killAfter(runMs * (0.35 + 0.55 * share), signal, ["ingest", ...flags, "--index", index]);
        const wasKilled = died !== null || code === 130 || code === 143;
        if (wasKilled) kills += 1;
        else expect([code, stderr]).toEqual([0, ""]);
        if (code === 130) expect(stderr).toMatch(/SIGINT[^\n]*\nerror: Stopped\. /);
        const where = `KILL_SEED=${SEED}, ${index}, kill ${kill} at ${share}`;
        if (wasKilled && isUnended(index)) killedInside += 1;
        console.log(
          flags,
          share.toFixed(2),
          signal,
          wasKilled,
          existsSync(at(`${index}.ingest.jsonl`))
            ? jsonLines<{ event: string }>(readFileSync(at(`${index}.ingest.jsonl`), "utf8"))
                .slice(-8)
                .map((l) => l.event)
                .join()
            : "-",
        );
        // Whoever looks in between sees a whole index, or none yet.
        await expectWhole(at(index), where);
      }
      const resumedAtMs = Date.now();
      const finished = await ingest(index, ...flags);
      runMs = Math.min(runMs, Date.now() - resumedAtMs);
      expect(finished, `KILL_SEED=${SEED}, ${index}`).toMatchObject({ code: 0, stderr: "" });
      await expectSame(await readIndexContents(at(index)), expected, { index, whole });
    }
  });

  it("was killed often enough, and in the middle of its work", () => {
    expect(kills).toBeGreaterThanOrEqual(20);
    expect(killedInside).toBeGreaterThanOrEqual(5);
  });

  async function killAfter(
    delayMs: number,
    signal: NodeJS.Signals,
    args: readonly string[],
  ): Promise<Killed> {
    const { PATH = "", HOME = "" } = process.env;
    const child = spawn(process.execPath, [join(PROJECT_ROOT, "bin/archivist.mjs"), ...args], {
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
    await Promise.race([sleep(delayMs), ended]);
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
