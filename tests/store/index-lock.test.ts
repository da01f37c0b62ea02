import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { indexWriterOf, lockIndex } from "../../src/store/index-lock.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const lockOf = (pid: number, host = hostname()) =>
  JSON.stringify({ pid, host, startedAt: "2022-05-06T07:08:09.000Z" });

describe("lockIndex", () => {
  it("lets one in at a time, and says who is in", async () => {
    const location = join(await temporaryFolder(), "index");
    const release = await lockIndex(location);
    expect(indexWriterOf(location)).toBe(process.pid);
    await expect(lockIndex(location)).rejects.toMatchObject({
      code: "index-busy",
      message: expect.stringMatching(new RegExp(`Process ${process.pid}, since 2`)),
    });
    release();
    expect(indexWriterOf(location)).toBeUndefined();
    (await lockIndex(location))();
  });

  it("waits when it is told to", async () => {
    const location = join(await temporaryFolder(), "index");
    const release = await lockIndex(location);
    let isIn = false;
    const waiting = lockIndex(location, { waits: true }).then((releaseSecond) => {
      isIn = true;
      releaseSecond();
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isIn).toBe(false);
    release();
    await waiting;
    expect(isIn).toBe(true);
  });

  it("takes over from a process that has died", async () => {
    const location = join(await temporaryFolder(), "index");
    const { pid } = spawnSync(process.execPath, ["--version"]);
    await writeFile(`${location}.ingest.lock`, lockOf(pid));
    expect(indexWriterOf(location)).toBeUndefined();
    (await lockIndex(location))();
  });

  it("takes nothing from a process that lives", async () => {
    const location = join(await temporaryFolder(), "index");
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    await writeFile(`${location}.ingest.lock`, lockOf(child.pid as number));
    await expect(lockIndex(location)).rejects.toMatchObject({ code: "index-busy" });
    child.kill();
  });

  it("believes another machine as long as it touches its lock", async () => {
    const location = join(await temporaryFolder(), "index");
    const path = `${location}.ingest.lock`;
    await writeFile(path, lockOf(1, "another-machine"));
    await expect(lockIndex(location)).rejects.toMatchObject({ code: "index-busy" });
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await utimes(path, anHourAgo, anHourAgo);
    (await lockIndex(location))();
  });

  it("leaves nothing behind", async () => {
    const folder = await temporaryFolder();
    (await lockIndex(join(folder, "deep/index")))();
    expect(await readdir(folder)).toEqual([]);
    await mkdir(join(folder, "data"));
    (await lockIndex(join(folder, "data/index")))();
    expect(existsSync(join(folder, "data"))).toBe(true);
  });
});
