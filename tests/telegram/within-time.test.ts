import { setMaxListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { TooLateError, withinTime } from "../../src/telegram/within-time.ts";

const forEver = () => new Promise<never>(() => {});

describe("withinTime", () => {
  it("gives what the work comes to, and what it fails with", async () => {
    expect(await withinTime(1000, [undefined], async () => "done")).toBe("done");
    await expect(withinTime(1000, [], () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  });

  it("waits no longer than it should for work that heeds nothing, and tells it", async () => {
    let told: AbortSignal | undefined;
    const waiting = withinTime(20, [], (ending) => {
      told = ending;
      return forEver();
    });
    await expect(waiting).rejects.toBeInstanceOf(TooLateError);
    expect(told?.aborted).toBe(true);
  });

  it("ends with any of the signals, before the work or in it", async () => {
    const stopped = AbortSignal.abort();
    let isBegun = false;
    const begin = async () => {
      isBegun = true;
    };
    await expect(withinTime(1000, [undefined, stopped], begin)).rejects.not.toBeInstanceOf(TooLateError);
    expect(isBegun).toBe(false);
    const stopping = new AbortController();
    const waiting = withinTime(60_000, [undefined, stopping.signal], forEver);
    stopping.abort();
    await expect(waiting).rejects.not.toBeInstanceOf(TooLateError);
  });

  it("leaves nothing at a signal that lives on", async () => {
    const living = new AbortController();
    // Node tells of more listeners than these as a leak.
    setMaxListeners(1, living.signal);
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on("warning", note);
    for (let run = 0; run < 3; run++) await withinTime(1000, [living.signal], async () => run);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", note);
    expect(warnings).toEqual([]);
  });
});
