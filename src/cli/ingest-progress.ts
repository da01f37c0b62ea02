import { Presets, SingleBar } from "cli-progress";
import type { IngestProgress } from "../pipeline/ingest-report.ts";
import type { Output } from "./output.ts";

/** Milliseconds between two plain lines in a log. */
const LINE_INTERVAL_MS = 10_000;

export interface ProgressDisplay {
  readonly update: (progress: IngestProgress) => void;
  readonly stop: () => void;
}

/** A bar with rate and time left on a terminal, a plain line now and then in a log. */
export function createIngestProgress(output: Output): ProgressDisplay {
  return output.isTerminal ? createBar() : createLines(output);
}

function createBar(): ProgressDisplay {
  const bar = new SingleBar(
    {
      format: "{bar} {percentage} % | {passages} passages, {rate} a second | {eta_formatted} left",
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 20,
    },
    Presets.shades_classic,
  );
  const startedAtMs = Date.now();
  let started = false;
  return {
    update({ bytesDone, bytesTotal, passages }) {
      const payload = { passages, rate: rateOf(passages, startedAtMs) };
      if (!started) bar.start(bytesTotal, bytesDone, payload);
      else bar.update(bytesDone, payload);
      started = true;
    },
    stop: () => bar.stop(),
  };
}

function createLines(output: Output): ProgressDisplay {
  const startedAtMs = Date.now();
  let lastAtMs = startedAtMs;
  return {
    update({ bytesDone, bytesTotal, passages }) {
      // The end is told by the report.
      if (bytesDone === bytesTotal || Date.now() - lastAtMs < LINE_INTERVAL_MS) return;
      lastAtMs = Date.now();
      const share = bytesTotal === 0 ? 1 : bytesDone / bytesTotal;
      const leftSeconds = Math.round(((lastAtMs - startedAtMs) / 1000) * (1 / share - 1));
      output.note(
        `${Math.round(share * 100)} %, ${passages} passages, ${rateOf(passages, startedAtMs)} a second, about ${leftSeconds} s left`,
      );
    },
    stop: () => {},
  };
}

function rateOf(passages: number, startedAtMs: number): string {
  return (passages / Math.max(0.001, (Date.now() - startedAtMs) / 1000)).toFixed(0);
}
