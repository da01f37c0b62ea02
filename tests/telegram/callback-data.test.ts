import { describe, expect, it } from "vitest";
import type { ButtonAction } from "../../src/render/answer-buttons.ts";
import { callbackData, readCallbackData } from "../../src/telegram/callback-data.ts";

const ACTIONS: readonly ButtonAction[] = [
  { kind: "answer" },
  { kind: "page", page: 0 },
  { kind: "page", page: 9999 },
  { kind: "source", citation: 0 },
  { kind: "context", citation: 999 },
  { kind: "vote", vote: "up" },
  { kind: "vote", vote: "down" },
  { kind: "reason", reason: "wrong-fact" },
  { kind: "reason", reason: "wrong-source" },
  { kind: "reason", reason: "missing-article" },
  { kind: "reason", reason: "bad-text" },
];

describe("callbackData", () => {
  it("says of which answer what is wanted, within Telegram's limit", () => {
    const answerId = "z".repeat(20);
    const written = ACTIONS.map((action) => callbackData(answerId, action));

    expect(written.map(readCallbackData)).toEqual(ACTIONS.map((action) => ({ answerId, action })));
    expect(new Set(written).size).toBe(ACTIONS.length);
    expect(Math.max(...written.map((data) => Buffer.byteLength(data)))).toBeLessThanOrEqual(64);
  });

  it.each([
    "",
    "abc",
    ":a",
    "abc:",
    "abc:x",
    "abc:s",
    "abc:a1",
    "abc:s-1",
    "../x:a",
    "abc:s0\n",
    "abc:s99999",
  ])("reads nothing from “%s”", (data) => {
    expect(readCallbackData(data)).toBeUndefined();
  });
});
