import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { ArchiveStatus } from "../model/archive.ts";
import { indexWriterOf } from "./index-lock.ts";
import { besideIndex } from "./local-state.ts";

/** Bytes above which the report is put aside when a run begins; the one put aside before goes. */
const LARGEST_BYTES = 8 * 1024 * 1024;

const lineSchema = z.looseObject({
  at: z.string(),
  run: z.string(),
  event: z.string(),
  outcome: z.enum(["done", "stopped", "failed"]).optional(),
});

export type JournalFields = Readonly<Record<string, unknown>>;

/**
 * The report of one run, as JSON lines at the end of `….ingest.jsonl` beside the index: its start, what happened to
 * each file, its end. Lines are kept back until `open`: a run that makes no index leaves no report either.
 */
export function createIngestJournal(location: string) {
  const path = besideIndex(location, "ingest.jsonl");
  const run = randomUUID().slice(0, 8);
  let waiting: string[] | undefined = [];

  function record(event: string, fields: JournalFields): void {
    const line = `${JSON.stringify({ at: new Date().toISOString(), run, event, ...fields })}\n`;
    if (waiting) waiting.push(line);
    else appendFileSync(path, line);
  }

  return {
    path,
    record,
    open(): void {
      if (!waiting) return;
      mkdirSync(dirname(path), { recursive: true });
      if (existsSync(path) && statSync(path).size > LARGEST_BYTES) {
        renameSync(path, besideIndex(location, "ingest.1.jsonl"));
      }
      // A line that was torn when its run was killed stays one bad line, and does not spoil the next.
      if (existsSync(path) && !endsWithNewline(path)) appendFileSync(path, "\n");
      appendFileSync(path, waiting.join(""));
      waiting = undefined;
    },
  };
}

function endsWithNewline(path: string): boolean {
  const { size } = statSync(path);
  if (size === 0) return true;
  const file = openSync(path, "r");
  try {
    const last = Buffer.alloc(1);
    readSync(file, last, 0, 1, size - 1);
    return last.toString() === "\n";
  } finally {
    closeSync(file);
  }
}

/** What became of the last run; `undefined` when there is no report. Torn lines are passed over. */
export function readLastRun(location: string): ArchiveStatus["lastIngest"] {
  const path = besideIndex(location, "ingest.jsonl");
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => parseLine(line) ?? []);
  const start = lines.findLast(({ event }) => event === "start");
  if (!start) return undefined;
  const end = lines.findLast(({ event, run }) => event === "end" && run === start.run);
  const unended = indexWriterOf(location) === undefined ? "interrupted" : "running";
  return { startedAt: start.at, state: end?.outcome ?? unended };
}

function parseLine(line: string) {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
