import { expect, it } from "vitest";
import { createChatAllowance } from "../../src/telegram/chat-allowance.ts";
import { quietTime } from "./bot-under-test.ts";

const [PERSON, GROUP] = [7, -7];

it("allows a group so many in any stretch of time, beside what any chat is allowed", async () => {
  const { allows, note } = createChatAllowance({
    chatAllowance: { most: 5, withinMs: 1 },
    groupAllowance: { most: 2, withinMs: 200 },
  });
  for (const chatId of [PERSON, GROUP]) {
    note(chatId);
    note(chatId);
  }
  await quietTime(10);
  expect([allows(PERSON), allows(GROUP)]).toEqual([true, false]);

  await quietTime(200);
  expect(allows(GROUP)).toBe(true);
});

it("allows 20 messages a minute in a group and five at once in any chat", () => {
  const { allows, note } = createChatAllowance({ chatAllowance: { most: 1e6, withinMs: 0 } });
  for (let count = 0; count < 19; count += 1) note(GROUP);
  expect(allows(GROUP)).toBe(true);
  note(GROUP);
  expect(allows(GROUP)).toBe(false);

  const common = createChatAllowance({});
  for (let count = 0; count < 4; count += 1) common.note(PERSON);
  expect(common.allows(PERSON)).toBe(true);
  common.note(PERSON);
  expect([common.allows(PERSON), common.allows(PERSON + 1)]).toEqual([false, true]);
  common.takeBack(PERSON);
  expect(common.allows(PERSON)).toBe(true);
});
