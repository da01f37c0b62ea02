/** The program as it is started, over the sample archive, in a conversation with the Bot API double. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INSTALLATION_ROOT } from "../../src/config.ts";
import { type BotApiDouble, createBotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { richText } from "../support/bot-api/rich-message.ts";

/** Compiling on first start, indexing the sample and loading the model, on a busy machine. */
const START_TIMEOUT_MS = 90_000;

describe("npm start with a token", () => {
  let double: BotApiDouble;
  let folder: string;
  let program: ReturnType<typeof spawn>;
  let errors = "";

  const startProgram = (environment: Readonly<Record<string, string>> = {}) =>
    spawn(process.execPath, [join(INSTALLATION_ROOT, "bin/archivist.mjs"), "start"], {
      cwd: folder,
      env: {
        ...process.env,
        TELEGRAM_BOT_TOKEN: double.token,
        TELEGRAM_API_ROOT: double.apiRoot,
        ...environment,
      },
      stdio: ["ignore", "ignore", "pipe"],
    });

  beforeAll(async () => {
    double = await createBotApiDouble();
    folder = mkdtempSync(join(tmpdir(), "archivist-start-"));
    program = startProgram({ PRIVATE_COLLECTIONS: "Diaries" });
    program.stderr?.on("data", (chunk) => {
      errors += chunk;
    });
    await double.transcript.waitFor(({ calls }) => calls("setMyCommands")[0], START_TIMEOUT_MS);
  }, START_TIMEOUT_MS);

  afterAll(async () => {
    program.kill("SIGKILL");
    await double.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("answers in a group with the fact and its source", async () => {
    const group = double.supergroup("读报");
    double.user().sends(`@${double.bot.username} 汝城追回了多少钱？`, { chat: group });
    const reply = await double.transcript.waitFor(({ answers }) => answers(group)[0], 20_000);
    expect(reply.text).toContain("103.31万元");
    expect(reply.text).toContain("岭南山乡报_20211208_01.txt");
    expect(reply.text).toContain("2021-12-08");
  });

  it("answers in private in the language of the question", async () => {
    const person = double.user({ language_code: "en" });
    const question = person.sends("How much did Rucheng recover?");
    const reply = await double.transcript.waitFor(({ answers }) => answers(question.chat)[0], 20_000);
    expect(reply.text).toContain("1.0331 million");
    expect(reply.text).toContain("103.31万元");
    expect(reply.text).toContain("Source");
  });

  it("words the answer to a question in traditional characters in them, and quotes as printed", async () => {
    const person = double.user({ language_code: "zh-hant" });
    const question = person.sends("汝城追回了多少錢？");
    const reply = await double.transcript.waitFor(({ answers }) => answers(question.chat)[0], 20_000);
    expect(reply.text).toContain("103.31万元");
    expect(reply.text).toContain("來源\n");
    expect(reply.text).not.toContain("来源");
    expect(reply.reply_markup?.inline_keyboard[0]?.[0]).toMatchObject({ text: "📚 來源" });

    person.presses(reply, "📖 上下文");
    const context = await double.transcript.waitFor(({ answers }) => {
      const [shown] = answers(question.chat);
      return shown?.text?.startsWith("上下文") ? shown : undefined;
    }, 20_000);
    expect(context.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain("📚 來源");
  });

  it("says in traditional characters that it found nothing", async () => {
    const question = double.user().sends("海王星上的鯨魚養殖場是誰開設的？");
    const reply = await double.transcript.waitFor(({ answers }) => answers(question.chat)[0], 20_000);
    expect(reply.text).toContain("報紙資料庫裡沒有找到這個問題的答案。");
  });

  it("warns of a private collection that there is not", () => {
    const [line = ""] = errors.split("\n").filter((each) => each.includes("PRIVATE_COLLECTIONS"));
    expect(JSON.parse(line)).toMatchObject({ unknown: ["Diaries"], collections: [] });
  });

  it("does not start a second time beside itself, and says so", async () => {
    const second = startProgram();
    let told = "";
    second.stderr?.on("data", (chunk) => {
      told += chunk;
    });
    const [code] = await once(second, "exit");

    expect(code).toBe(2);
    expect(told).toContain(`ledger ${join("data/bot", double.token.split(":")[0] ?? "")} open`);
    expect(told).not.toContain(double.token);
  });

  it("stops on SIGTERM with exit code 0, and never logs the token", async () => {
    program.kill("SIGTERM");
    const [code] = await once(program, "exit");
    expect(code).toBe(0);
    expect(errors).toContain("bot has stopped");
    expect(errors).not.toContain(double.token);
  });

  it(
    "answers with rich messages when it is told to",
    async () => {
      const atNobody = { LLM_BASE_URL: "http://127.0.0.1:9/v1", LLM_MODEL: "nobody" };
      program = startProgram({ MESSAGE_FORMAT: "rich", ...atNobody });
      const person = double.user();
      person.sends("汝城追回了多少钱？");
      const reply = await double.transcript.waitFor(
        ({ answers }) => answers(person.chat)[0],
        START_TIMEOUT_MS,
      );

      expect(richText(reply.rich_message ?? { blocks: [] })).toContain("岭南山乡报_20211208_01.txt");
    },
    START_TIMEOUT_MS,
  );

  it("names the host of its language model under /privacy", async () => {
    const person = double.user({ language_code: "en" });
    person.sends("/privacy");
    const reply = await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);

    expect(reply.text).toContain("a language model at 127.0.0.1:9.");
  });
});
