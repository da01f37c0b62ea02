import type { App } from "./app.ts";
import { botFolder } from "./bot-folder.ts";
import type { Configuration } from "./config.ts";
import { ArchivistError, describeError } from "./errors.ts";
import type { ArchiveStatus } from "./model/archive.ts";
import type { Finding } from "./model/finding.ts";
import { unknownCollections } from "./private-collections.ts";

/** Looks at configuration, models, index, bot and what it keeps, one by one: what is broken hides nothing of the others. */
export async function diagnose({
  app,
  configuration,
}: {
  readonly app: Pick<App, "inspect">;
  readonly configuration: Configuration;
}): Promise<Finding[]> {
  const { telegramBotToken: token, telegramApiRoot: apiRoot, usesReader, webhook } = configuration;
  const { inspect } = app;
  const model = await found("model", async () => {
    const { modelId, dimensions } = await inspect.embedder();
    return [{ state: "ok", told: `${modelId}, ${dimensions} dimensions` }];
  });
  const reader = await found("reader", async () => {
    if (!usesReader) {
      const nextStep = "Take READER=off out of the configuration: more questions are answered with it.";
      return [{ state: "warning", told: "switched off: answers are found by rules alone", nextStep }];
    }
    await inspect.reader();
    return [{ state: "ok", told: "loaded" }];
  });
  const languageModel = await found("language model", async () => {
    const { inspectLanguageModel, inspectPrompts } = await import("./inspect-language-model.ts");
    const { languageModel: wanted, promptsPath } = configuration;
    const ownPrompts = wanted && promptsPath ? [inspectPrompts(promptsPath)] : [];
    return [...(await inspectLanguageModel(wanted)), ...ownPrompts];
  });
  const index = await found("index", async () => {
    const status = await inspect.index();
    return [...indexFindings(status), ...collectionFindings(configuration.privateCollections, status)];
  });
  const telegram: Finding[] = token
    ? await (await import("./telegram/inspect-bot.ts")).inspectBot({
        token,
        ...(apiRoot ? { apiRoot } : {}),
        ...(webhook ? { webhookUrl: webhook.url } : {}),
      })
    : [
        {
          part: "telegram",
          state: "warning",
          told: "no TELEGRAM_BOT_TOKEN: `start` chats in the terminal",
          nextStep: "Get a token from @BotFather and put it into .env.",
        },
      ];
  const botState = token ? await found("bot state", () => botStateFindings(botFolder(configuration))) : [];
  return [
    { part: "configuration", state: "ok", told: `Node ${process.versions.node}` },
    ...model,
    ...reader,
    ...languageModel,
    ...index,
    ...telegram,
    ...botState,
  ];
}

/** What is private, and names that no collection has: they hide nothing. */
function collectionFindings(
  names: readonly string[],
  status: ArchiveStatus | undefined,
): Omit<Finding, "part">[] {
  if (!status) return [];
  const unknown = unknownCollections(names, status);
  const known = names.filter((name) => !unknown.includes(name));
  const { collections = [] } = status;
  return [
    ...(known.length > 0
      ? [{ state: "ok" as const, told: `told of in private chats only: ${known.join(", ")}` }]
      : []),
    ...(unknown.length > 0
      ? [
          {
            state: "warning" as const,
            told:
              `PRIVATE_COLLECTIONS names what is no collection of the index: ${unknown.join(", ")}; ` +
              (collections.length > 0 ? `it has ${collections.join(", ")}` : "it has none"),
            nextStep:
              "Write the name as in archive.yaml, or put `collection: NAME` there and run ingest again.",
          },
        ]
      : []),
  ];
}

function indexFindings(status: ArchiveStatus | undefined): Omit<Finding, "part">[] {
  if (!status) {
    const nextStep = "It is made on first use; for pages of your own: npm start -- ingest PATH…";
    return [{ state: "warning", told: "there is none yet", nextStep }];
  }
  const { location, articles, files, passages, lastIngest } = status;
  const holds = `${location}: ${articles} articles of ${files} files, ${passages} passages`;
  if (articles === 0) {
    return [{ state: "warning", told: holds, nextStep: "Add pages: npm start -- ingest PATH…" }];
  }
  if (lastIngest && lastIngest.state !== "done") {
    return [
      {
        state: "warning",
        told: `${holds}; the last ingest, begun ${lastIngest.startedAt}, is ${lastIngest.state}`,
        nextStep:
          lastIngest.state === "running"
            ? "Wait for it to end."
            : "Run the same ingest again: it goes on from there.",
      },
    ];
  }
  return [{ state: "ok", told: holds }];
}

async function botStateFindings(folder: string): Promise<Omit<Finding, "part">[]> {
  const { inspectBotState } = await import("./ledger/inspect-bot-state.ts");
  const state = await inspectBotState(folder);
  if (state.kind === "none") return [{ state: "ok", told: `${folder}: none yet; the first start makes it` }];
  const holds = `${folder}: ${(state.bytes / 1_000_000).toFixed(1)} MB`;
  if (state.kind === "in-use") return [{ state: "ok", told: `${holds}, in use by a bot that runs` }];
  const { length: count, 0: oldestMs } = state.unfinishedSinceMs;
  if (oldestMs === undefined) return [{ state: "ok", told: `${holds}, nothing unfinished` }];
  return [
    {
      state: "warning",
      told: `${holds}, ${count} unfinished, the oldest since ${new Date(oldestMs).toISOString()}`,
      nextStep: "No bot has it open; the next `npm start` answers what is unfinished.",
    },
  ];
}

/** The findings of a part; what it throws is one. */
async function found(part: string, look: () => Promise<Omit<Finding, "part">[]>): Promise<Finding[]> {
  try {
    return (await look()).map((finding) => ({ part, ...finding }));
  } catch (error) {
    const isExpected = error instanceof ArchivistError;
    return [
      {
        part,
        state: "failure",
        told: isExpected ? error.message : describeError(error),
        ...(isExpected ? { nextStep: error.nextStep } : {}),
      },
    ];
  }
}
