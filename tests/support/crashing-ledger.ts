import type { DeliveryLedger, LedgerEntry } from "../../src/telegram/delivery-ledger.ts";

/** Between which steps of a delivery the process ends, in their order. */
export const CRASH_POINTS = [
  "claimed",
  "stub-announced",
  "stub-sent",
  "stub-recorded",
  "answer-stored",
  "answer-shown",
  "finished",
  "reply-announced",
  "reply-sent",
] as const;

export type CrashPoint = (typeof CRASH_POINTS)[number];

/** A ledger with which the process dies, as by a power cut, when a delivery comes to a point for the first time. */
export function crashingLedger(ledger: DeliveryLedger, point: CrashPoint): DeliveryLedger {
  const dieAt = async (...reached: readonly CrashPoint[]): Promise<void> => {
    if (!reached.includes(point)) return;
    process.kill(process.pid, "SIGKILL");
    await new Promise(() => {});
  };
  return {
    ...ledger,
    async claim(updates) {
      const claimed = await ledger.claim(updates);
      if (claimed.length > 0) await dieAt("claimed");
      return claimed;
    },
    async record(entry) {
      if (isStubRecorded(entry)) await dieAt("stub-sent");
      await ledger.record(entry);
      if (entry.stub === "announced") await dieAt("stub-announced");
      if (isStubRecorded(entry)) await dieAt("stub-recorded");
      if (entry.answer !== undefined) await dieAt("answer-stored");
      if (entry.isReplyAnnounced) await dieAt("reply-announced");
    },
    async finish(updateId) {
      await dieAt("answer-shown", "reply-sent");
      await ledger.finish(updateId);
      await dieAt("finished");
    },
  };
}

function isStubRecorded({ stub }: LedgerEntry): boolean {
  return typeof stub === "object";
}
