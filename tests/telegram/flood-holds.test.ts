import { describe, expect, it } from "vitest";
import { createFloodHolds } from "../../src/telegram/flood-holds.ts";
import { quietTime } from "./bot-under-test.ts";

const now = () => performance.now();

describe("after a 429", () => {
  it("one chat is quiet, for the time that Telegram names", async () => {
    const holds = createFloodHolds();
    expect(holds.refused(1, 60, now())).toBe("chat");
    expect([holds.isHeld(1), holds.isHeld(2)]).toEqual([true, false]);
    await quietTime(80);
    expect(holds.isHeld(1)).toBe(false);
  });

  it("all are quiet when another chat is refused next, for the longer of the two times", async () => {
    const holds = createFloodHolds();
    holds.refused(1, 200, now());
    expect(holds.refused(2, 20, now())).toBe("bot");
    await quietTime(50);
    expect([1, 2, 3, undefined].map(holds.isHeld)).toEqual([true, true, true, true]);
  });

  it("two chats are quiet when a message was accepted between them", () => {
    const holds = createFloodHolds();
    holds.refused(1, 1_000, now());
    holds.accepted(now());
    expect(holds.refused(2, 1_000, now())).toBe("chat");
    expect([1, 2, 3].map(holds.isHeld)).toEqual([true, true, false]);
  });

  it("two chats are quiet when both calls were on their way", () => {
    const holds = createFloodHolds();
    const madeMs = now();
    holds.refused(1, 1_000, madeMs);
    expect(holds.refused(2, 1_000, madeMs - 1)).toBe("chat");
    // Nor does it say anything that an earlier one was accepted.
    holds.accepted(madeMs - 1);
    expect(holds.refused(3, 1_000, now())).toBe("bot");
  });

  it("all are quiet when the call named no chat", () => {
    const holds = createFloodHolds();
    expect(holds.refused(undefined, 1_000, now())).toBe("bot");
    expect(holds.isHeld(1)).toBe(true);
  });
});
