import type { App } from "./app.ts";
import { archivePaths } from "./archive-paths.ts";
import { botFolder } from "./bot-folder.ts";
import { chat } from "./cli/chat.ts";
import type { Output } from "./cli/output.ts";
import type { Configuration } from "./config.ts";
import { ArchivistError } from "./errors.ts";
import { languageModelUse } from "./language-model-configuration.ts";
import type { Logger } from "./logger.ts";
import { unknownCollections } from "./private-collections.ts";
import { createUploadFolder } from "./upload-folder.ts";

interface StartContext {
  readonly app: App;
  readonly configuration: Configuration;
  readonly logger: Logger;
  readonly output: Output;
  /** Of this program. */
  readonly version: string;
  readonly input: NodeJS.ReadableStream;
  readonly signal: AbortSignal;
}

/** Runs the Telegram bot when there is a token for it, otherwise a chat in the terminal, until the signal. */
export async function startProgram(context: StartContext): Promise<void> {
  const { app, configuration, logger, output, version, input, signal } = context;
  const { telegramBotToken: token, telegramApiRoot: apiRoot } = configuration;
  const { access: mode, allowedIds, adminIds, maxWaiting, answersAtATime, webhook } = configuration;
  const { messageFormat } = configuration;
  await bringUpToDate(context);
  await app.warmUp();
  const { answerQuestion, findArticle, browserFor, status: readStatus } = app;
  if (!token) return chat({ answerQuestion, output, input, signal });
  await warnOfUnknownCollections(context);
  const { runBot } = await import("./telegram/run-bot.ts");
  const { openBotState } = await import("./ledger/open-bot-state.ts");
  const state = await openBotState({ folder: botFolder(configuration) });
  try {
    const bot = await runBot({
      token,
      ...(apiRoot ? { apiRoot } : {}),
      answerQuestion,
      readStatus,
      findArticle,
      browserFor,
      languageModelUse: languageModelUse(configuration.languageModel),
      ledger: state.ledger,
      keptAnswers: state.keptAnswers,
      memory: state.memory,
      chatMoves: state.chatMoves,
      keptListings: state.keptListings,
      settings: state.settings,
      programVersion: version,
      ...(adminIds.length === 0
        ? {}
        : {
            administration: {
              adminIds,
              ingest: app.ingest,
              uploads: createUploadFolder(configuration.uploadsPath),
              archivePaths: () => archivePaths(configuration),
            },
          }),
      access: mode === "open" ? { mode } : { mode, allowedIds, adminIds, store: state.accessStore },
      limits: configuration,
      messageFormat,
      maxWaiting,
      line: { answersAtATime },
      ...(webhook ? { webhook } : {}),
      logger,
      signal,
    });
    await bot.finished.finally(() => bot.stop());
  } finally {
    await state.close();
  }
}

async function warnOfUnknownCollections({ app, configuration, logger }: StartContext): Promise<void> {
  const status = await app.status();
  const unknown = unknownCollections(configuration.privateCollections, status);
  if (unknown.length === 0) return;
  logger.warn(
    { unknown, collections: status.collections ?? [] },
    "PRIVATE_COLLECTIONS names collections that the index does not have: nothing is hidden by them",
  );
}

/** Where `ingest --watch` runs beside the bot, that one keeps the index up to date. */
async function bringUpToDate({ app, configuration, logger, signal }: StartContext): Promise<void> {
  const paths = archivePaths(configuration);
  if (paths.length === 0) return;
  try {
    const report = await app.ingest({ paths, signal });
    logger.info({ ...report, skipped: report.skipped.length }, "archive is up to date");
  } catch (error) {
    if (!(error instanceof ArchivistError) || error.code !== "index-busy") throw error;
    logger.warn(`${error.message} Going on with the index as it is.`);
  }
}
