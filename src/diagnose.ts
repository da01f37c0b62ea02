import type { App } from "./app.ts";
import type { Configuration } from "./config.ts";
import { ArchivistError, describeError } from "./errors.ts";
import type { Finding } from "./model/finding.ts";

/** Looks at configuration, index, model, reader and bot, one by one: what is broken hides nothing of the others. */
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
  const index = await found("index", () => indexFindings(app));
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
  return [
    { part: "configuration", state: "ok", told: `Node ${process.versions.node}` },
    ...model,
    ...reader,
    ...index,
    ...telegram,
  ];
}

async function indexFindings({ inspect }: Pick<App, "inspect">): Promise<Omit<Finding, "part">[]> {
  const status = await inspect.index();
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
