import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ConversationMemoryBounds } from "../../src/ledger/level-conversation-memory.ts";
import { openBotState } from "../../src/ledger/open-bot-state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenIn } from "./written-in.ts";

const HERE = { chatId: -100, threadId: 0, userId: 7 };
const TOPIC = { ...HERE, threadId: 5 };
const OTHER = { ...HERE, userId: 8 };
const SUPERGROUP = -1_000_000_000_200;

/** A memory, and how to open it again as another process does. */
async function openMemory(bounds: ConversationMemoryBounds & { readonly now?: () => number } = {}) {
  const folder = join(await temporaryFolder(), "bot");
  const opened: Awaited<ReturnType<typeof openBotState>>[] = [];
  const open = async () => {
    const state = await openBotState({ folder, ...bounds });
    opened.push(state);
    return state;
  };
  onTestFinished(async () => void (await opened.at(-1)?.close()));
  return {
    ...(await open()),
    folder,
    async reopen() {
      await opened.at(-1)?.close();
      return open();
    },
  };
}

describe("conversation memory", () => {
  it("keeps the last questions of a conversation, oldest first, also when it is opened again", async () => {
    const { memory, reopen } = await openMemory({ maxTurns: 2 });
    for (const question of ["一", "二", "三\u2028“&<>🀄"]) await memory.remember(HERE, question);
    await memory.remember(TOPIC, "别的话题");
    const again = (await reopen()).memory;

    for (const each of [memory, again]) {
      expect(each.earlierTurns(HERE)).toEqual(["二", "三\u2028“&<>🀄"]);
      expect(each.earlierTurns(TOPIC)).toEqual(["别的话题"]);
      expect(each.earlierTurns(OTHER)).toEqual([]);
    }
  });

  it("puts an edited question in the place of the first one, and gives what was before it", async () => {
    const { memory, reopen } = await openMemory();
    await memory.remember(HERE, "一", 11);
    await memory.remember(HERE, "二", 12);
    const again = (await reopen()).memory;
    await again.remember(HERE, "壹", 11);

    expect(again.earlierTurns(HERE)).toEqual(["壹", "二"]);
    expect(again.earlierTurns(HERE, 12)).toEqual(["壹"]);
  });

  it("forgets the conversation that was unused for longest, also of those of the run before", async () => {
    let nowMs = 0;
    const { memory, reopen } = await openMemory({ maxConversations: 2, now: () => nowMs });
    const remember = async (each: typeof memory, userId: number, question: string) => {
      nowMs += 1;
      await each.remember({ ...HERE, userId }, question);
    };
    // By key the first one is the last.
    await remember(memory, 9, "一");
    await remember(memory, 2, "二");
    await remember(memory, 9, "三");
    const again = (await reopen()).memory;
    await remember(again, 3, "四");
    const last = (await reopen()).memory;

    expect(last.earlierTurns({ ...HERE, userId: 9 })).toEqual(["一", "三"]);
    expect(last.earlierTurns({ ...HERE, userId: 2 })).toEqual([]);
    expect(last.earlierTurns({ ...HERE, userId: 3 })).toEqual(["四"]);
  });

  it("starts anew after a long silence, and then leaves no words on the disk", async () => {
    let nowMs = 0;
    const { memory, folder } = await openMemory({ maxTurns: 1, maxSilenceMs: 1000, now: () => nowMs });
    await memory.remember(HERE, "qwxzjkvb1937");
    await memory.remember(OTHER, "zzkqyvwp4455");
    nowMs = 1000;
    expect(memory.earlierTurns(HERE)).toEqual(["qwxzjkvb1937"]);
    await memory.remember(OTHER, "plmfygtr5826");
    nowMs = 1001;
    expect(memory.earlierTurns(HERE)).toEqual([]);
    expect(writtenIn(folder)).toContain("qwxzjkvb1937");
    await memory.forgetSilent();

    expect(writtenIn(folder)).not.toContain("qwxzjkvb1937");
    expect(writtenIn(folder)).not.toContain("zzkqyvwp4455");
    expect(writtenIn(folder)).toContain("plmfygtr5826");
    expect(memory.earlierTurns(OTHER)).toEqual(["plmfygtr5826"]);
    await memory.remember(HERE, "新");
    expect(memory.earlierTurns(HERE)).toEqual(["新"]);
  });

  it("forgets a person in a chat, in all topics, also on the disk; others and other chats stay", async () => {
    const { memory, folder, reopen } = await openMemory();
    const elsewhere = { ...HERE, chatId: -1000 };
    await memory.remember(HERE, "qwxzjkvb1937");
    await memory.remember(TOPIC, "zzkqyvwp4455");
    await memory.remember(OTHER, "plmfygtr5826");
    await memory.remember(elsewhere, "ghjtrewq7731");
    await memory.forgetPerson(HERE.chatId, HERE.userId);
    expect(writtenIn(folder)).not.toContain("qwxzjkvb1937");
    expect(writtenIn(folder)).not.toContain("zzkqyvwp4455");
    const again = (await reopen()).memory;

    expect(again.earlierTurns(HERE)).toEqual([]);
    expect(again.earlierTurns(TOPIC)).toEqual([]);
    expect(again.earlierTurns(OTHER)).toEqual(["plmfygtr5826"]);
    expect(again.earlierTurns(elsewhere)).toEqual(["ghjtrewq7731"]);
    await again.forgetPerson("everywhere", HERE.userId);
    expect(again.earlierTurns(elsewhere)).toEqual([]);
    expect(again.earlierTurns(OTHER)).toEqual(["plmfygtr5826"]);
    expect(writtenIn(folder)).not.toContain("ghjtrewq7731");
  });

  it("goes on in the supergroup that a group became, whose messages have other numbers", async () => {
    const { memory, chatMoves, reopen } = await openMemory();
    await memory.remember(HERE, "一", 11);
    await chatMoves.note(HERE.chatId, SUPERGROUP);
    const there = { ...HERE, chatId: SUPERGROUP };
    expect(memory.earlierTurns(there, 11)).toEqual(["一"]);
    // Asked in the group, answered when there was the supergroup.
    await memory.remember(HERE, "二", 12);
    await memory.remember(there, "三", 11);
    const again = await reopen();
    expect(again.memory.earlierTurns(there)).toEqual(["一", "二", "三"]);
    expect(again.memory.earlierTurns(there, 11)).toEqual(["一", "二"]);
    await again.memory.forgetPerson(SUPERGROUP, HERE.userId);

    expect(again.memory.earlierTurns(there)).toEqual([]);
    expect(again.memory.earlierTurns(HERE)).toEqual([]);
  });
});
