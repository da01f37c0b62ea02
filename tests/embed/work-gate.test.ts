import { describe, expect, it } from "vitest";
import { createGate, enterGate, leaveGate, shutGate } from "../../src/embed/work-gate.ts";

describe("a gate", () => {
  it("is entered again and again, until it is shut", () => {
    const gate = createGate();
    for (const _ of [1, 2]) {
      expect(enterGate(gate)).toBe(true);
      leaveGate(gate);
    }
    shutGate(gate, 10_000);
    expect(enterGate(gate)).toBe(false);
  });

  it("is left as it is when the worker does not leave in time", () => {
    const gate = createGate();
    enterGate(gate);
    shutGate(gate, 1);
    leaveGate(gate);
    expect(enterGate(gate)).toBe(true);
  });
});
