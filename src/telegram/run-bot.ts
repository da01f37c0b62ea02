import { setMaxListeners } from "node:events";
import { ArchivistError } from "../errors.ts";
import { type AccessOptions, createAccess } from "./access.ts";
import { createAdmission } from "./admission.ts";
import { callSignal } from "./call-signal.ts";
import { type BotOptions, createBot } from "./create-bot.ts";
import { forgetInTime } from "./forget-in-time.ts";
import { loggableError } from "./loggable-error.ts";
import { pause } from "./pause.ts";
import { publishCommands } from "./publish-commands.ts";
import { createQuestionLimits, type QuestionLimitsOptions } from "./question-limits.ts";
import type { Receiving } from "./start-polling.ts";
import { type ReceivingOptions, startReceiving } from "./start-receiving.ts";
import { telegramRefusal } from "./telegram-refusal.ts";
import { createUpdateWork, type UpdateWorkOptions } from "./update-work.ts";

export interface RunBotOptions
  extends Omit<BotOptions, "signal" | "admission" | "limits">,
    ReceivingOptions,
    UpdateWorkOptions {
  /** Aborting it stops the bot as `stop` does; while the bot still connects, connecting is given up. */
  readonly signal?: AbortSignal;
  /** Who may ask. @default everybody */
  readonly access?: AccessOptions;
  readonly limits?: QuestionLimitsOptions;
  /** Questions that wait for their answers beside those that are answered; another one is not taken. @default 200 */
  readonly maxWaiting?: number;
  /** How long `stop` waits for answers under way before it leaves them for the next start. @default 20_000 */
  readonly stopTimeoutMs?: number;
}

export interface RunningBot {
  readonly username: string;
  /** True when the bot sees every message of its groups, false in privacy mode. */
  readonly readsAllGroupMessages: boolean;
  /** Settles when the bot has stopped; rejects with an ArchivistError when Telegram does not let it go on. */
  readonly finished: Promise<void>;
  /** Stops receiving, finishes what runs, then resolves. Calling it again changes nothing. */
  stop(): Promise<void>;
}

/**
 * Updates that are taken beside a full line, so that commands are answered at once. Each question too many is one until its
 * turn to be refused comes, 29 in a second: with room for 300, /help came after 35 s at 50 questions a second for a minute.
 */
const ROOM_BESIDE_QUESTIONS = 3_000;

/**
 * Connects to Telegram and answers until stopped. Rejects with an ArchivistError when it cannot begin, with
 * the signal's reason when it is aborted before.
 */
export async function runBot(options: RunBotOptions): Promise<RunningBot> {
  const { token, apiRoot, ledger, logger, signal, stopTimeoutMs = 20_000 } = options;
  const toLoggable = (error: unknown) => loggableError(error, token);
  const lifetime = new AbortController();
  // Every question under way listens to it; many listeners are no leak.
  setMaxListeners(0, lifetime.signal);
  const { access = { mode: "open" }, maxWaiting = 200, line: { answersAtATime = 4 } = {} } = options;
  const limits = createQuestionLimits(options.limits);
  const adminIds = options.administration?.adminIds ?? [];
  const maxQuestions = answersAtATime + maxWaiting;
  const admission = createAdmission({
    access: createAccess(access, options),
    limits,
    settings: options.settings,
    maxQuestions,
    adminIds: new Set(adminIds),
  });
  // What somebody who may ask is offered must not be offered to whoever types the same.
  const isPersonal = access.mode !== "open" || options.inline?.isPersonal === true;
  const inline = { ...options.inline, isPersonal };
  const bot = createBot({ ...options, admission, limits, inline, signal: lifetime.signal });

  const { api } = bot;
  const work = createUpdateWork({ ...options, bot, admission, toLoggable });
  let receiving: Receiving;
  const giveUpConnecting = () => lifetime.abort();
  signal?.addEventListener("abort", giveUpConnecting, { once: true });
  try {
    signal?.throwIfAborted();
    bot.botInfo = await api.getMe(callSignal(lifetime.signal));
    receiving = await startReceiving({
      ...options,
      api,
      work,
      maxConcurrency: maxQuestions + ROOM_BESIDE_QUESTIONS,
      unfinishedCount: async () => (await ledger.unfinished()).length,
      signal: lifetime.signal,
      toLoggable,
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ArchivistError) throw error;
    throw telegramRefusal(error) ?? unreachable(apiRoot, toLoggable(error).message);
  } finally {
    signal?.removeEventListener("abort", giveUpConnecting);
  }
  const { username, can_read_all_group_messages: readsAllGroupMessages } = bot.botInfo;

  const publishing = publishCommands({ ...options, api, adminIds }).catch((error: unknown) => {
    logger.warn({ error: toLoggable(error) }, "the menu of commands could not be set");
  });
  const stopForgetting = forgetInTime({ ...options, toLoggable });
  logger.info({ username, readsAllGroupMessages }, "bot is running");

  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    const done = new AbortController();
    const giveUp = pause(stopTimeoutMs, done.signal).then(() => lifetime.abort());
    await Promise.allSettled([receiving.stop()]);
    done.abort();
    await Promise.all([giveUp, publishing, stopForgetting()]);
    logger.info({ username }, "bot has stopped");
  };

  const stopOnce = (): Promise<void> => {
    stopping ??= stop();
    return stopping;
  };
  signal?.addEventListener("abort", () => void stopOnce(), { once: true });
  if (signal?.aborted) void stopOnce();

  return { username, readsAllGroupMessages, finished: receiving.finished, stop: stopOnce };
}

function unreachable(apiRoot: string | undefined, reason: string): ArchivistError {
  const server = apiRoot ?? "Telegram";
  return new ArchivistError("bad-configuration", `${server} could not be reached (${reason}).`, {
    nextStep: "Check the network connection, and TELEGRAM_API_ROOT if it is set.",
  });
}
