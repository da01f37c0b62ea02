import { describe, expect, it } from "vitest";
import { createConversationMemory } from "../../src/telegram/conversation-memory.ts";

describe("createConversationMemory", () => {
  it("keeps the last questions of a conversation, oldest first", () => {
    const memory = createConversationMemory({ maxTurns: 2 });
    for (const question of ["一", "二", "三"]) memory.remember("a", question);

    expect(memory.earlierTurns("a")).toEqual(["二", "三"]);
    expect(memory.earlierTurns("b")).toEqual([]);
  });

  it("forgets the conversation that was unused for longest", () => {
    const memory = createConversationMemory({ maxConversations: 2 });
    memory.remember("a", "一");
    memory.remember("b", "二");
    memory.remember("a", "三");
    memory.remember("c", "四");

    expect(memory.earlierTurns("a")).toEqual(["一", "三"]);
    expect(memory.earlierTurns("b")).toEqual([]);
    expect(memory.earlierTurns("c")).toEqual(["四"]);
  });

  it("starts anew after a long silence", () => {
    let nowMs = 0;
    const memory = createConversationMemory({ maxSilenceMs: 1000, now: () => nowMs });
    memory.remember("a", "一");
    nowMs = 1000;
    expect(memory.earlierTurns("a")).toEqual(["一"]);
    nowMs = 1001;
    expect(memory.earlierTurns("a")).toEqual([]);
    memory.remember("a", "二");
    expect(memory.earlierTurns("a")).toEqual(["二"]);
  });
});
