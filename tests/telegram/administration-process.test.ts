/** The program as it is started, and documents of its administrator. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { INSTALLATION_ROOT } from "../../src/config.ts";
import { type BotApiDouble, createBotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Compiling on first start, indexing the sample and loading the model, on a busy machine. */
const PATIENCE_MS = 120_000;
const ARTICLES = 100;

const NIGHT_MARKET = "梅岭夜市开张\n梅岭夜市昨晚开张，86个摊位一直营业到深夜。";
const FERRIES = Array.from({ length: ARTICLES }, (_, index) =>
  JSON.stringify({
    title: `${index}号渡口添船`,
    text: `${index}号渡口今年添了${index + 3}条木船，船工说等船的人少了，对岸的菜农每天早上赶得上早市。`,
    newspaper: "永岭日报",
    date: "2022-05-12",
  }),
).join("\n");

function startProgram(
  double: BotApiDouble,
  folder: string,
  adminId: number,
): { readonly program: ChildProcess; log: string } {
  const started = {
    program: spawn(process.execPath, [join(INSTALLATION_ROOT, "bin/archivist.mjs"), "start"], {
      cwd: folder,
      env: {
        ...process.env,
        TELEGRAM_BOT_TOKEN: double.token,
        TELEGRAM_API_ROOT: double.apiRoot,
        ADMIN_IDS: String(adminId),
      },
      stdio: ["ignore", "ignore", "pipe"],
    }),
    log: "",
  };
  started.program.stderr?.on("data", (chunk) => {
    started.log += chunk;
  });
  onTestFinished(() => void started.program.kill("SIGKILL"));
  return started;
}

describe("the program, with an administrator", () => {
  it(
    "answers from a document instead of the sample, and reads in once what it was killed over",
    async () => {
      const double = await createBotApiDouble();
      onTestFinished(() => double.close());
      const folder = await temporaryFolder();
      const uploads = join(folder, "data/uploads");
      const admin = double.user({ language_code: "zh" });
      let heard = 0;
      const next = async (): Promise<string> => {
        const { text } = await double.transcript.waitFor(
          ({ answers }) => answers(admin.chat)[heard],
          PATIENCE_MS,
        );
        heard += 1;
        return text ?? "";
      };
      const first = startProgram(double, folder, admin.record.id);
      await double.transcript.waitFor(({ calls }) => calls("setMyCommands")[0], PATIENCE_MS);
      admin.sendsDocument({ name: "夜市.txt", content: NIGHT_MARKET, caption: "/ingest" });
      expect(await next()).toContain("档案现有 1 篇文章");
      admin.sends("梅岭夜市有多少个摊位？");
      expect(await next()).toContain("86个");

      admin.sendsDocument({ name: "渡口.jsonl", content: FERRIES, caption: "/ingest" });
      while (!existsSync(join(uploads, "渡口.jsonl"))) await setTimeout(5);
      first.program.kill("SIGKILL");
      await once(first.program, "exit");
      const second = startProgram(double, folder, admin.record.id);
      const report = await next();
      admin.sends("/stats");
      const stats = await next();
      admin.sends("77号渡口今年添了多少条木船？");
      const answer = await next();
      second.program.kill("SIGTERM");
      await once(second.program, "exit");

      expect(report).toContain("✅ 渡口.jsonl");
      expect(report).toContain(`档案现有 ${ARTICLES + 1} 篇文章`);
      expect(stats).toContain(`${ARTICLES + 1} 篇文章（2 个文件`);
      expect(answer).toContain("80条");
      expect(double.transcript.botMessages(admin.chat)).toHaveLength(5);
      expect(double.pendingUpdateCount).toBe(0);
      expect(readdirSync(uploads).sort()).toEqual(["夜市.txt", "渡口.jsonl"]);
      expect(first.log + second.log).not.toContain(double.token);
    },
    4 * PATIENCE_MS,
  );
});
