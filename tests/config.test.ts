import { describe, expect, it } from "vitest";
import { loadConfiguration } from "../src/config.ts";

const TOKEN = "123456:AbC-def_9";

describe("loadConfiguration", () => {
  it("needs nothing", () => {
    expect(loadConfiguration({})).toMatchObject({
      botStatePath: "data/bot",
      messageFormat: "html",
      storageOptions: {},
      logLevel: "info",
    });
    expect(loadConfiguration({})).not.toHaveProperty("telegramBotToken");
  });

  it("takes an empty value for none", () => {
    const empty = { TELEGRAM_BOT_TOKEN: "", TELEGRAM_API_ROOT: " ", ARCHIVE_URI: "", LOG_LEVEL: "" };
    expect(loadConfiguration(empty)).toEqual(loadConfiguration({}));
  });

  it("reads every key", () => {
    const environment = {
      BOT_STATE_PATH: "/var/lib/archivist",
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: "http://127.0.0.1:8081",
      ARCHIVE_PATH: "./pages",
      ARCHIVE_URI: "s3://papers/index",
      EMBEDDING_MODEL: "Xenova/multilingual-e5-base",
      MESSAGE_FORMAT: "rich",
      LOG_LEVEL: "debug",
    };
    expect(loadConfiguration(environment)).toMatchObject({
      botStatePath: "/var/lib/archivist",
      telegramBotToken: TOKEN,
      telegramApiRoot: "http://127.0.0.1:8081",
      archivePath: "./pages",
      archiveUri: "s3://papers/index",
      embeddingModel: "Xenova/multilingual-e5-base",
      messageFormat: "rich",
      logLevel: "debug",
    });
  });

  it("hands an object store its variables under LanceDB's names, and nothing else", () => {
    const environment = {
      AWS_ACCESS_KEY_ID: "key",
      AWS_ENDPOINT: "http://localhost:9000",
      AWS_REGION: "",
      HOME: "/root",
    };
    expect(loadConfiguration(environment).storageOptions).toEqual({
      aws_access_key_id: "key",
      aws_endpoint: "http://localhost:9000",
    });
  });

  it("keeps what is sent to the bot beside the archive", () => {
    expect(loadConfiguration({}).uploadsPath).toBe("data/uploads");
    expect(loadConfiguration({ ARCHIVE_PATH: "/srv/papers/" }).uploadsPath).toBe("/srv/papers-uploads");
    expect(loadConfiguration({ ARCHIVE_PATH: "a", UPLOADS_PATH: "b" }).uploadsPath).toBe("b");
  });

  it("reads names of collections, in half or full width commas, spaces and all", () => {
    const named = (value: string) => loadConfiguration({ PRIVATE_COLLECTIONS: value }).privateCollections;
    expect(named(" Family letters,陈氏家书， 1931 ,,")).toEqual(["Family letters", "陈氏家书", "1931"]);
    expect(named("")).toEqual([]);
  });

  it("reads who may ask the bot, and how much", () => {
    const environment = {
      ACCESS: "pairing",
      ALLOWED_IDS: "12345678, -1001234567890",
      ADMIN_IDS: "9;10",
      ANSWERS_AT_A_TIME: "2",
      MAX_WAITING: "0",
      QUESTIONS_PER_MINUTE: "5",
      PRESSES_PER_MINUTE: "7",
    };
    expect(loadConfiguration(environment)).toMatchObject({
      access: "pairing",
      allowedIds: [12345678, -1001234567890],
      adminIds: [9, 10],
      answersAtATime: 2,
      maxWaiting: 0,
      questionsPerMinute: 5,
      chatQuestionsPerMinute: 20,
      inlineQueriesPerMinute: 10,
      pressesPerMinute: 7,
    });
  });

  it("reads where Telegram delivers to", () => {
    const environment = { TELEGRAM_WEBHOOK_URL: "https://bot.example/hook", TELEGRAM_WEBHOOK_SECRET: "s3_-" };
    const { webhook } = loadConfiguration(environment);
    expect(webhook).toEqual({ url: "https://bot.example/hook", secret: "s3_-", port: 3000 });
    expect(loadConfiguration({ ...environment, PORT: "8443" }).webhook?.port).toBe(8443);
  });

  it.each([
    { name: "pairing without administrators", environment: { ACCESS: "pairing" }, says: /ADMIN_IDS/ },
    { name: "a list of nobody", environment: { ACCESS: "list" }, says: /ALLOWED_IDS/ },
    { name: "a list that nobody heeds", environment: { ALLOWED_IDS: "5" }, says: /ACCESS=list/ },
    { name: "a name in a list", environment: { ADMIN_IDS: "@anna" }, says: /ADMIN_IDS.*numbers/ },
    { name: "an unknown access", environment: { ACCESS: "all" }, says: /ACCESS.*pairing/ },
    {
      name: "a webhook without a secret",
      environment: { TELEGRAM_WEBHOOK_URL: "https://bot.example/hook" },
      says: /TELEGRAM_WEBHOOK_SECRET/,
    },
    {
      name: "a secret that Telegram does not take",
      environment: { TELEGRAM_WEBHOOK_SECRET: "no blanks" },
      says: /TELEGRAM_WEBHOOK_SECRET.*letters/,
    },
    { name: "a port that is none", environment: { PORT: "70000" }, says: /PORT.*65535/ },
    {
      name: "no answers at a time",
      environment: { ANSWERS_AT_A_TIME: "0" },
      says: /ANSWERS_AT_A_TIME.*from 1/,
    },
    {
      name: "a token without digits",
      environment: { TELEGRAM_BOT_TOKEN: "secret" },
      says: /TELEGRAM_BOT_TOKEN.*@BotFather/,
    },
    { name: "a token cut in two", environment: { TELEGRAM_BOT_TOKEN: "123456" }, says: /TELEGRAM_BOT_TOKEN/ },
    {
      name: "an address without a scheme",
      environment: { TELEGRAM_API_ROOT: "localhost:8081" },
      says: /TELEGRAM_API_ROOT.*http/,
    },
    { name: "an unknown level", environment: { LOG_LEVEL: "loud" }, says: /LOG_LEVEL.*debug/ },
  ])("says what is wrong with $name", ({ environment, says }) => {
    expect(() => loadConfiguration(environment)).toThrow(
      expect.objectContaining({
        code: "bad-configuration",
        message: expect.stringMatching(says),
        nextStep: expect.stringContaining(".env"),
      }),
    );
  });

  it("never shows the token it rejects", () => {
    const check = () => loadConfiguration({ TELEGRAM_BOT_TOKEN: "123456 AbCdEfSecret" });
    expect(check).toThrow(expect.objectContaining({ message: expect.not.stringContaining("AbCdEfSecret") }));
  });

  it("names every problem at once", () => {
    const check = () => loadConfiguration({ TELEGRAM_BOT_TOKEN: "x", LOG_LEVEL: "loud" });
    expect(check).toThrow(/TELEGRAM_BOT_TOKEN.*LOG_LEVEL/);
  });
});
