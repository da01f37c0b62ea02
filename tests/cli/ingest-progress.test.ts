import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createIngestProgress } from "../../src/cli/ingest-progress.ts";

describe("createIngestProgress in a log", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function progressInLog() {
    const notes: string[] = [];
    const note = (text: string) => void notes.push(text);
    return { notes, progress: createIngestProgress({ isTerminal: false, note, result: note }) };
  }

  it("writes a plain line now and then, with share, rate and time left", () => {
    const { notes, progress } = progressInLog();
    for (let second = 1; second <= 40; second++) {
      vi.advanceTimersByTime(1000);
      progress.update({ bytesDone: second * 10, bytesTotal: 800, passages: second * 5 });
    }
    expect(notes.length).toBeGreaterThan(1);
    expect(notes.length).toBeLessThan(10);
    expect(notes[0]).toMatch(/^\d+ %, \d+ passages, 5 a second, about \d+ s left$/);
    expect(notes.at(-1)).toMatch(/^50 %.* 40 s left$/);
  });

  it("writes nothing of a quick run, and nothing at its end", () => {
    const { notes, progress } = progressInLog();
    progress.update({ bytesDone: 10, bytesTotal: 20, passages: 1 });
    vi.advanceTimersByTime(60_000);
    progress.update({ bytesDone: 20, bytesTotal: 20, passages: 2 });
    progress.stop();
    expect(notes).toEqual([]);
  });
});
