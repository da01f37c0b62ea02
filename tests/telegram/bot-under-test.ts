/** The real bot over HTTP against the Bot API double, with the archive as a plain function. */
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type BotState, openBotState } from "../../src/ledger/open-bot-state.ts";
import type { AnswerQuestion, ReadStatus } from "../../src/model/archive.ts";
import type { Question } from "../../src/model/question.ts";
import type { DeliveryLedger } from "../../src/telegram/delivery-ledger.ts";
import { type RunBotOptions, type RunningBot, runBot } from "../../src/telegram/run-bot.ts";
import type { TelegramLogger } from "../../src/telegram/telegram-logger.ts";
import {
  type BotApiDouble,
  type BotApiDoubleOptions,
  createBotApiDouble,
} from "../support/bot-api/bot-api-double.ts";
import { answerTo, NOTHING_TO_BROWSE, RUCHENG, RUCHENG_ARTICLE, STATUS } from "../support/quick-answers.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

export { answerTo, RUCHENG, STATUS } from "../support/quick-answers.ts";

export interface LogLine {
  readonly level: keyof TelegramLogger;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface BotUnderTest {
  readonly double: BotApiDouble;
  readonly running: RunningBot;
  /** Questions that reached the archive, in order. */
  readonly asked: Question[];
  readonly log: LogLine[];
}

export interface BotUnderTestOptions extends Partial<Omit<RunBotOptions, "token" | "apiRoot" | "logger">> {
  readonly double?: BotApiDoubleOptions;
}

/** Starts the double alone; it is closed when the test ends. */
export async function startDouble(options: BotApiDoubleOptions = {}): Promise<BotApiDouble> {
  const double = await createBotApiDouble(options);
  onTestFinished(() => double.close());
  return double;
}

/** Starts double and bot; both are gone when the test ends. */
export async function startBot(options: BotUnderTestOptions = {}): Promise<BotUnderTest> {
  const { double: doubleOptions, ...overrides } = options;
  return startBotAt(await startDouble(doubleOptions), overrides);
}

/** Starts a bot at a double that is running already; without a ledger of the test's own with an empty one. */
export async function startBotAt(
  double: BotApiDouble,
  { answerQuestion, ...overrides }: Partial<RunBotOptions> = {},
): Promise<BotUnderTest> {
  const asked: Question[] = [];
  const log: LogLine[] = [];
  const answer: AnswerQuestion = async (question, answerOptions) => {
    asked.push(question);
    return answerQuestion === undefined ? answerTo(question.text) : answerQuestion(question, answerOptions);
  };
  const readStatus: ReadStatus = async () => STATUS;
  const { ledger, keptAnswers, keptListings, memory, chatMoves, settings } = await emptyState();
  const running = await runBot({
    token: double.token,
    apiRoot: double.apiRoot,
    readStatus,
    ledger,
    keptAnswers,
    memory,
    chatMoves,
    keptListings,
    settings,
    browserFor: () => NOTHING_TO_BROWSE,
    findArticle: async (articleId) => (articleId === RUCHENG.articleId ? RUCHENG_ARTICLE : undefined),
    programVersion: "0.1.0",
    logger: recordingLogger(log),
    retry: { firstPauseMs: 20 },
    polling: { longPollSeconds: 5, firstPauseMs: 20 },
    ...overrides,
    answerQuestion: answer,
  });
  onTestFinished(() => running.stop());
  return { double, running, asked, log };
}

/** A ledger of its own that is closed when the test ends. */
export async function emptyLedger(): Promise<DeliveryLedger> {
  return (await emptyState()).ledger;
}

/** All that a bot keeps, of its own and empty; closed when the test ends. */
export async function emptyState(): Promise<BotState & { readonly folder: string }> {
  const folder = join(await temporaryFolder(), "bot");
  const state = await openBotState({ folder });
  onTestFinished(() => state.close());
  return { ...state, folder };
}

export function recordingLogger(log: LogLine[]): TelegramLogger {
  const at = (level: keyof TelegramLogger) => (fields: object, message: string) => {
    log.push({ level, message, fields: { ...fields } });
  };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

/** An archive that answers only when it is told to. */
export function heldArchive(): { readonly answerQuestion: AnswerQuestion; readonly release: () => void } {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answerQuestion: AnswerQuestion = async ({ text }) => {
    await held;
    return answerTo(text);
  };
  return { answerQuestion, release: () => release() };
}

/** Waits long enough for something wrong to have happened, when nothing should. */
export function quietTime(durationMs = 150): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
