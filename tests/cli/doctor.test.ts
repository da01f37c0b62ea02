/** What `doctor` tells of a real installation: the real program, model and index, and a Bot API server. */
import { existsSync, readdirSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Update } from "grammy/types";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import { diagnose } from "../../src/diagnose.ts";
import { openLevelDeliveryLedger } from "../../src/ledger/level-delivery-ledger.ts";
import type { Finding } from "../../src/model/finding.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { createBotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { saying } from "../support/llm-endpoint/behaviours.ts";
import { startLlmEndpoint } from "../support/llm-endpoint/llm-endpoint.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { jsonLines, runArchivist } from "./run-archivist.ts";

const PAGE = "渡口换新船\n\n（本报讯）青溪县交通局昨日介绍，渡口的新船共花费128万元，每天开行18班。\n";

let cwd: string;
let app: App;
beforeAll(async () => {
  cwd = await writeFiles(await temporaryFolder(), { "page.txt": PAGE });
  expect((await runArchivist(["ingest", "page.txt", "--index", "index"], { cwd })).code).toBe(0);
  const [configuration, logger] = [loadConfiguration({}), pino({ level: "silent" })];
  app = createApp({ configuration, logger, location: join(cwd, "index") });
}, 120_000);
afterAll(() => app.close());

/** The program itself. */
async function doctor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = await runArchivist(["doctor", "--json", ...args], { cwd, environment });
  const findings = JSON.parse(stdout) as Finding[];
  return { code, stdout, stderr, of: (part: string) => findings.filter((finding) => finding.part === part) };
}

/** The same without a process of its own, which would load the models again. */
async function examine(environment: Readonly<Record<string, string>>) {
  const configuration = loadConfiguration({ BOT_STATE_PATH: join(cwd, "data/bot"), ...environment });
  const findings = await diagnose({ app, configuration });
  return (part: string) => findings.filter((finding) => finding.part === part);
}

describe("doctor", () => {
  it("finds a good installation good, and says what a token is for", async () => {
    const { code, of } = await doctor(["--index", "index"]);
    expect(code).toBe(0);
    for (const part of ["configuration", "model", "reader", "language model", "index"])
      expect(of(part), part).toMatchObject([{ state: "ok" }]);
    expect(of("index")[0]?.told).toContain("1 articles of 1 files");
    expect(of("telegram")).toMatchObject([
      { state: "warning", nextStep: expect.stringContaining("@BotFather") },
    ]);
  });

  it("builds no index, and tells a missing one from the one that first use would make", async () => {
    expect((await doctor([])).of("index")).toMatchObject([{ state: "warning", told: "there is none yet" }]);
    const named = await doctor(["--index", "nowhere"]);
    expect(named.code).toBe(1);
    expect(named.of("index")).toMatchObject([
      { state: "failure", nextStep: expect.stringContaining("ingest") },
    ]);
  });

  it("tells prompts with which the program does not start, beside a model that answers", async () => {
    const { baseUrl } = await startLlmEndpoint(saying("Hi"));
    const own = join(await temporaryFolder(), "prompts");
    await cp(join(PROJECT_ROOT, "prompts"), own, { recursive: true });
    const environment = { LLM_BASE_URL: baseUrl, LLM_MODEL: "m", PROMPTS_PATH: own };
    expect((await examine(environment))("language model")).toMatchObject([{ state: "ok" }, { state: "ok" }]);
    const broken = join(own, "answer/en/user.md");
    await writeFile(broken, "---\nversion: 2\nplaceholders: [question]\n---\n{{quesstion}}\n");
    expect((await examine(environment))("language model")).toMatchObject([
      { state: "ok" },
      {
        state: "failure",
        told: expect.stringContaining(broken),
        nextStep: expect.stringContaining("PROMPTS_PATH"),
      },
    ]);
  });

  it("prints a line for a part and the next step below it", async () => {
    const { code, stdout } = await runArchivist(["doctor"], { cwd, environment: { READER: "off" } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^look {2}reader .*switched off.*\n +→ Take READER=off out/m);
  });

  it("tells which collections are private, and warns of a name that hides nothing", async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      "pages/1.txt": PAGE,
      "pages/letters/archive.yaml": "collection: Family letters",
      "pages/letters/2.txt": PAGE.replace("渡口", "河口"),
    });
    const environment = { PRIVATE_COLLECTIONS: "family letters, Diarys" };
    const run = async (...args: string[]) =>
      (await runArchivist([...args, "--index", "index"], { cwd: folder, environment })).stdout;
    await run("ingest", "pages");
    const findings = (JSON.parse(await run("doctor", "--json")) as Finding[]).filter(
      ({ part }) => part === "index",
    );
    expect(findings).toMatchObject([
      { state: "ok", told: expect.stringContaining("2 articles") },
      { state: "ok", told: "told of in private chats only: family letters" },
      {
        state: "warning",
        told: expect.stringMatching(/no collection of the index: Diarys; it has Family letters$/),
        nextStep: expect.stringContaining("archive.yaml"),
      },
    ]);
    expect(await run("status")).toMatch(/^collections Family letters$/m);
    const articles = jsonLines<{ collection?: string }>(await run("articles", "--json"));
    expect(articles.map(({ collection }) => collection)).toEqual([undefined, "Family letters"]);
    // Whoever runs the command line sees everything.
    expect(await run("ask", "新船从河口开行多少班？", "--json")).toContain("letters/2.txt");
  }, 120_000);

  it.each([
    { canReadAllGroupMessages: true, says: "privacy mode is off" },
    { canReadAllGroupMessages: false, says: "privacy mode is on" },
  ])("says what members of a group see: $says", async ({ canReadAllGroupMessages, says }) => {
    const double = await createBotApiDouble({ canReadAllGroupMessages });
    const environment = { TELEGRAM_BOT_TOKEN: double.token, TELEGRAM_API_ROOT: double.apiRoot };
    const of = await examine(environment).finally(() => double.close());
    expect(of("telegram").map(({ state }) => state)).toEqual(["ok", "ok", "ok"]);
    expect(of("telegram")[2]?.told).toContain(says);
    expect(of("bot state")).toMatchObject([{ state: "ok", told: expect.stringContaining("none yet") }]);
    expect(existsSync(join(cwd, "data"))).toBe(false);
  });

  it("asks the language model, and never prints its key", async () => {
    const key = "sk-not-for-anybody";
    const { baseUrl } = await startLlmEndpoint(saying("Hello"), { apiKey: key });
    const environment = { LLM_BASE_URL: baseUrl, LLM_MODEL: "qwen3:8b" };
    const answers = await doctor(["--index", "index"], { ...environment, LLM_API_KEY: key });
    expect(answers.of("language model")).toMatchObject([
      { state: "ok", told: expect.stringContaining(`qwen3:8b at ${baseUrl} answers`) },
    ]);
    const wrong = await doctor(["--index", "index"], { ...environment, LLM_API_KEY: `${key}-else` });
    expect(wrong.code).toBe(1);
    expect(wrong.of("language model")).toMatchObject([
      { state: "failure", nextStep: expect.stringContaining("LLM_API_KEY") },
    ]);
    for (const { stdout, stderr } of [answers, wrong]) expect(stdout + stderr).not.toContain(key);
  });

  it("knows a webhook that would keep messages from polling", async () => {
    const double = await createBotApiDouble();
    await fetch(`${double.apiRoot}/bot${double.token}/setWebhook?url=https://bot.example.org/hook`);
    const environment = { TELEGRAM_BOT_TOKEN: double.token, TELEGRAM_API_ROOT: double.apiRoot };
    const of = await examine(environment).finally(() => double.close());
    expect(of("telegram")[1]).toMatchObject({
      state: "failure",
      told: expect.stringContaining("bot.example.org"),
    });
  });

  it("tells a wrong token and a Telegram that is not there, and never prints the token", async () => {
    const double = await createBotApiDouble();
    const secret = "42:not-the-token-of-any-bot";
    const wrong = await doctor(["--index", "index"], {
      TELEGRAM_BOT_TOKEN: secret,
      TELEGRAM_API_ROOT: double.apiRoot,
    }).finally(() => double.close());
    expect(wrong.code).toBe(1);
    expect(wrong.of("telegram")[0]?.told).toContain("refused the bot token");
    const away = await examine({ TELEGRAM_BOT_TOKEN: secret, TELEGRAM_API_ROOT: double.apiRoot });
    expect(away("telegram")[0]?.told).toContain("ECONNREFUSED");
    expect(wrong.stdout + wrong.stderr + JSON.stringify(away("telegram"))).not.toContain(secret);
  });
});

describe("what a bot keeps, as doctor sees it", () => {
  const environment = { TELEGRAM_BOT_TOKEN: "42:token", TELEGRAM_API_ROOT: "http://127.0.0.1:9" };
  const update = (update_id: number) => ({ update_id, message: { text: "问？" } }) as unknown as Update;

  /** What is not LevelDB's own to write whenever it looks into a folder. */
  const dataIn = (folder: string) => readdirSync(folder).filter((name) => !name.startsWith("LO"));

  it("is in use, or how much of it is unfinished, and how big it is", async () => {
    const botStatePath = join(await temporaryFolder(), "bot");
    const folder = join(botStatePath, "42");
    const ledger = await openLevelDeliveryLedger({ folder, now: () => Date.UTC(2026, 10, 23) });
    const botState = { ...environment, BOT_STATE_PATH: botStatePath };
    const look = async () => (await examine(botState))("bot state");
    try {
      await ledger.claim([update(1), update(2), update(3)]);
      await ledger.finish(2);
      // By another process, as it is when somebody asks.
      expect((await doctor([], botState)).of("bot state")).toEqual([
        { part: "bot state", state: "ok", told: `${folder}: 0.0 MB, in use by a bot that runs` },
      ]);
    } finally {
      await ledger.close();
    }
    const told = `${folder}: 0.0 MB, 2 unfinished, the oldest since 2026-11-23T00:00:00.000Z`;
    expect(await look()).toMatchObject([
      { state: "warning", told, nextStep: expect.stringContaining("npm start") },
    ]);

    const again = await openLevelDeliveryLedger({ folder });
    for (const { updateId } of await again.unfinished()) await again.finish(updateId);
    await again.close();
    expect(await look()).toMatchObject([
      { state: "ok", told: expect.stringContaining("nothing unfinished") },
    ]);
  });

  it.each([
    {
      name: "is damaged",
      spoil: (folder: string) => writeFile(join(folder, "CURRENT"), "MANIFEST-000009\n"),
    },
    { name: "is something else", spoil: (folder: string) => writeFile(join(folder, "notes.txt"), "") },
  ])("fails when the folder $name, in which nothing is made", async ({ spoil }) => {
    const botStatePath = await temporaryFolder();
    const folder = join(botStatePath, "42");
    await mkdir(folder);
    await spoil(folder);
    const before = dataIn(folder);
    const of = await examine({ ...environment, BOT_STATE_PATH: botStatePath });

    expect(of("bot state")).toMatchObject([
      {
        state: "failure",
        told: expect.stringContaining(folder),
        nextStep: expect.stringContaining("folder"),
      },
    ]);
    expect(dataIn(folder)).toEqual(before);
  });
});

describe("a reader that cannot be loaded", () => {
  it("is told by doctor and in the log, and questions are answered without it", async () => {
    const readerModel = join(await temporaryFolder(), "multilingual-e5-small");
    await mkdir(readerModel);
    for (const file of ["config.json", "tokenizer.json", "tokenizer_config.json"])
      await cp(join(PROJECT_ROOT, "embeddings/multilingual-e5-small", file), join(readerModel, file));
    const logged: string[] = [];
    const logger = pino({ level: "warn" }, { write: (line: string) => logged.push(line) });
    const configuration = loadConfiguration({});
    const app = createApp({ configuration, logger, location: join(cwd, "index"), readerModel });
    try {
      const findings = await diagnose({ app, configuration });
      expect(findings.find(({ part }) => part === "reader")).toMatchObject({
        state: "failure",
        told: expect.stringContaining("reader_quantized.onnx is missing"),
        nextStep: expect.stringContaining("Install Archivist again"),
      });
      const { headline } = await app.answerQuestion({ text: "青溪县的新船花了多少钱？" });
      expect(headline).toContain("128万元");
      expect(logged.join("")).toContain("answered without the reader");
    } finally {
      await app.close();
    }
  });
});
