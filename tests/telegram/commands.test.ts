import { describe, expect, it } from "vitest";
import type { LanguageModelUse } from "../../src/model/language-model-use.ts";
import { COMMAND_NAMES } from "../../src/telegram/command-names.ts";
import { startBot } from "./bot-under-test.ts";

describe("commands", () => {
  it("are published for every language and as the default, for groups those that make sense there", async () => {
    const { double } = await startBot();
    await double.transcript.waitFor(({ calls }) => (calls("setMyCommands").length === 9 ? true : undefined));

    expect(double.commands.get("default//zh")?.[0]).toMatchObject({ description: "提问：/ask 后面写问题" });
    const menus = [...double.commands].map(([key, menu]) => [
      key,
      menu.map((item) => (item as { command: string }).command),
    ]);
    const ofGroups = ["ask", "search", "latest", "sources", "forget", "privacy", "help", "about"];
    const ofAdministrators = ofGroups.toSpliced(4, 0, "language", "settings");
    expect(Object.fromEntries(menus)).toEqual({
      "default//": [...COMMAND_NAMES],
      "default//en": [...COMMAND_NAMES],
      "default//zh": [...COMMAND_NAMES],
      "all_group_chats//": ofGroups,
      "all_group_chats//en": ofGroups,
      "all_group_chats//zh": ofGroups,
      "all_chat_administrators//": ofAdministrators,
      "all_chat_administrators//en": ofAdministrators,
      "all_chat_administrators//zh": ofAdministrators,
    });
  });

  it("do not keep the bot from working when they cannot be published", async () => {
    const { double, log } = await startBot({ retry: { maxElapsedMs: 0 } });
    double.faults.next("setMyCommands", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: BOT_COMMAND_INVALID",
    });
    const person = double.user();
    person.sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it.each([
    { command: "/start", language_code: "en", says: "Hello! I look for answers" },
    { command: "/start", language_code: "zh-hans", says: "您好！我在报纸档案里" },
    { command: "/start", language_code: "zh-TW", says: "您好！我在報紙資料庫裡" },
    { command: "/about", language_code: "zh-hant", says: "1204 篇（3 個檔案" },
    { command: "/START deep-link", language_code: "fr", says: "Hello!" },
    { command: "/help", language_code: "zh-hant", says: "/ask@archivist_bot" },
    { command: "/help", language_code: "en", says: "/sources: which newspapers there are" },
    { command: "/help@Archivist_Bot", language_code: "en", says: "/ask@archivist_bot" },
    { command: "/about", language_code: "zh", says: "1204 篇" },
    { command: "/about", language_code: "en", says: "1998-01-01 to 2023-05-04" },
    { command: "/privacy", language_code: "en", says: "Nothing is sent to a language model" },
    { command: "/privacy", language_code: "zh-hans", says: "不会向语言模型" },
    { command: "/privacy", language_code: "zh-hant", says: "不會向語言模型" },
    { command: "/nonsense", language_code: "en", says: "Tell me what to look for" },
    { command: "/ask", language_code: "en", says: "Tell me what to look for" },
  ])("$command in $language_code says “$says”", async ({ command, language_code, says }) => {
    const { double, asked } = await startBot();
    const person = double.user({ language_code });
    person.sends(command);
    const reply = await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);

    expect(reply.text).toContain(says);
    expect(asked).toEqual([]);
  });

  it.each([
    {
      language_code: "en",
      sent: "worded by a language model at llm.example:8080",
      local: "runs on it words",
    },
    { language_code: "zh-hans", sent: "由 llm.example:8080 的语言模型", local: "在它上面运行的语言模型" },
    { language_code: "zh-hant", sent: "由 llm.example:8080 的語言模型", local: "在它上面執行的語言模型" },
  ])("/privacy in $language_code says who gets to read the question", async (given) => {
    const ask = async (languageModelUse: LanguageModelUse) => {
      const { double } = await startBot({ languageModelUse });
      const person = double.user({ language_code: given.language_code });
      person.sends("/privacy");
      return (await double.transcript.waitFor(({ answers }) => answers(person.chat)[0])).text;
    };
    const host = "llm.example:8080";
    const endpoint = await ask({ kind: "endpoint", host, isRecorded: false });
    const recorded = await ask({ kind: "endpoint", host, isRecorded: true });
    const local = await ask({ kind: "local", isRecorded: false });

    expect(endpoint).toContain(given.sent);
    expect(local).toContain(given.local);
    const [, kept = ""] = /\n(.*\/forget.*)\n/.exec(recorded?.replace(endpoint ?? "", "") ?? "") ?? [];
    expect(kept).not.toBe("");
    expect(endpoint).not.toContain(kept);
  });

  it.each(["/ask 汝城追回了多少钱？", "/ask汝城追回了多少钱？", "/ask@archivist_bot\n汝城追回了多少钱？"])(
    "%j asks the question after it",
    async (text) => {
      const { double, asked } = await startBot();
      double.user().sends(text);
      await double.transcript.waitFor(({ answers }) => answers()[0]);

      expect(asked.map((question) => question.text)).toEqual(["汝城追回了多少钱？"]);
    },
  );

  it("apologise once and log once when the archive cannot tell its status", async () => {
    const { double, log } = await startBot({
      readStatus: () => Promise.reject(new Error("index is broken")),
    });
    const person = double.user({ language_code: "en" });
    person.sends("/about");
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(reply.text).toContain("Sorry");
    expect(reply.text).not.toContain("broken");
    expect(log.filter(({ level }) => level === "error")).toHaveLength(1);
  });
});
