import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openBotState } from "../../src/ledger/open-bot-state.ts";
import { DEFAULT_SETTINGS } from "../../src/model/chat-settings.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const CHAT = -12;
const SUPERGROUP = -1_000_000_000_345;

async function reopened(folder: string) {
  const state = await openBotState({ folder });
  onTestFinished(() => state.close());
  return state.settings;
}

describe("chat settings", () => {
  it("are as nothing was chosen until something is, and then as chosen, over a restart", async () => {
    const folder = join(await temporaryFolder(), "bot");
    const { settings, close } = await openBotState({ folder });
    expect(settings.of(CHAT)).toEqual(DEFAULT_SETTINGS);
    await Promise.all([
      settings.change(CHAT, { language: "zh-Hant" }),
      settings.change(CHAT, { askers: "administrators" }),
    ]);
    await close();

    const again = await reopened(folder);
    expect(again.of(CHAT)).toEqual({ ...DEFAULT_SETTINGS, language: "zh-Hant", askers: "administrators" });
    expect(again.of(-CHAT)).toEqual(DEFAULT_SETTINGS);
  });

  it("go with a group that becomes a supergroup, and change there", async () => {
    const folder = join(await temporaryFolder(), "bot");
    const { settings, chatMoves, close } = await openBotState({ folder });
    await settings.change(CHAT, { answerLength: "short" });
    await chatMoves.note(CHAT, SUPERGROUP);
    expect(settings.of(SUPERGROUP).answerLength).toBe("short");
    await settings.change(CHAT, { language: "en" });
    await close();

    expect((await reopened(folder)).of(SUPERGROUP)).toEqual({
      ...DEFAULT_SETTINGS,
      answerLength: "short",
      language: "en",
    });
  });

  it("are forgotten, under all numbers of the chat, and stay so", async () => {
    const folder = join(await temporaryFolder(), "bot");
    const { settings, chatMoves, close } = await openBotState({ folder });
    await settings.change(CHAT, { language: "en" });
    await chatMoves.note(CHAT, SUPERGROUP);
    await settings.change(SUPERGROUP, { answerLength: "long" });
    await settings.forget(SUPERGROUP);
    expect(settings.of(CHAT)).toEqual(DEFAULT_SETTINGS);
    await close();

    expect((await reopened(folder)).of(SUPERGROUP)).toEqual(DEFAULT_SETTINGS);
  });
});
