import { describe, expect, it } from "vitest";
import { holdsAll } from "../../src/evaluate/match-answer.ts";

describe("holdsAll", () => {
  it.each([
    { answer: "repaid 2.4051 million yuan", groups: [["240.51万", "2.4051 million"]], holds: true },
    { answer: "共退还 240.51 万 元", groups: [["240.51万"]], holds: true },
    { answer: "RMB 2,405,100", groups: [["2405100"]], holds: true },
    { answer: "２４０.５１万元", groups: [["240.51万"]], holds: true },
    { answer: "“渡口”计划", groups: [["渡口计划"]], holds: true },
    { answer: "1240.51万", groups: [["240.51万"]], holds: false },
    { answer: "368人", groups: [["68"]], holds: false },
    { answer: "68.5人", groups: [["68"]], holds: false },
    { answer: "often", groups: [["ten"]], holds: false },
    { answer: "by Shi Min.", groups: [["Shi Min"]], holds: true },
    { answer: "Ashi Min", groups: [["Shi Min"]], holds: false },
    { answer: "seven boats", groups: [["seven"], ["boat"]], holds: false },
    { answer: "seven boats", groups: [["seven"], ["boats", "ferries"]], holds: true },
    { answer: "anything", groups: [], holds: true },
  ])("$groups in “$answer”: $holds", ({ answer, groups, holds }) => {
    expect(holdsAll(answer, groups)).toBe(holds);
  });
});
