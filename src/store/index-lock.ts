import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { busyIndex } from "./lance-snapshot.ts";
import { besideIndex, isRemote } from "./local-state.ts";

const lockSchema = z.object({ pid: z.int(), host: z.string(), startedAt: z.string() });
type Lock = z.infer<typeof lockSchema>;

/** How often the holder touches its lock, and how long after the last touch it counts as dead on another machine. */
const TOUCH_MS = 5_000;
const DEAD_AFTER_MS = 60_000;
const POLL_MS = 200;

export interface LockOptions {
  /** Waits for another process to finish instead of failing. */
  readonly waits?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Holds the lock of an index folder, a file beside it, so that one process writes at a time; returns what releases it.
 * The lock of a process that has died is taken over. An address on a server has no lock: there the second of two
 * writers fails when it commits.
 * @throws ArchivistError `index-busy` when another process holds it
 */
export async function lockIndex(
  location: string,
  { waits = false, signal }: LockOptions = {},
): Promise<() => void> {
  if (isRemote(location)) return () => {};
  const path = besideIndex(location, "ingest.lock");
  const madeFolder = mkdirSync(dirname(path), { recursive: true }) !== undefined;
  const own: Lock = { pid: process.pid, host: hostname(), startedAt: new Date().toISOString() };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    while (!takeLock(path, draft)) {
      const holder = readLock(path);
      if (!waits && holder) throw busyIndex(location, `Process ${holder.pid}, since ${holder.startedAt},`);
      await sleep(POLL_MS);
      signal?.throwIfAborted();
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const touching = setInterval(() => touch(path), TOUCH_MS);
  touching.unref();
  return () => {
    clearInterval(touching);
    rmSync(path, { force: true });
    if (madeFolder) removeEmptyFolder(dirname(path));
  };
}

/** The living process that writes an index, `undefined` when there is none. */
export function indexWriterOf(location: string): number | undefined {
  if (isRemote(location)) return undefined;
  const path = besideIndex(location, "ingest.lock");
  const holder = readLock(path);
  return holder && !isDead(holder, path) ? holder.pid : undefined;
}

/** A link appears with its whole content or not at all, and never in the place of another. */
function takeLock(path: string, draft: string): boolean {
  const holder = readLock(path);
  if (holder && isDead(holder, path)) rmSync(path, { force: true });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readLock(path: string): Lock | undefined {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

/** A process of this machine is asked; of another machine, or a container of its own, the touches tell. */
function isDead({ pid, host, startedAt }: Lock, path: string): boolean {
  const touchedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - touchedMs > DEAD_AFTER_MS) return true;
  if (host !== hostname()) return false;
  // A restarted container has the process numbers of the one before.
  if (pid === process.pid) return Date.parse(startedAt) < Date.now() - process.uptime() * 1000;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Somebody took the lock away: the commit tells whether that did harm.
  }
}

function removeEmptyFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something stands in it now.
  }
}
