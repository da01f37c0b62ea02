import { setMaxListeners } from "node:events";
import { ArchivistError } from "../errors.ts";
import { callSignal } from "./call-signal.ts";
import { type BotOptions, createBot } from "./create-bot.ts";
import { forgetOldAnswers } from "./forget-answers.ts";
import { loggableError } from "./loggable-error.ts";
import { pause } from "./pause.ts";
import { publishCommands } from "./publish-commands.ts";
import { type PollingOptions, startPolling } from "./start-polling.ts";
import { telegramRefusal } from "./telegram-refusal.ts";

export interface RunBotOptions extends Omit<BotOptions, "signal"> {
  /** Aborting it stops the bot as `stop` does; while the bot still connects, connecting is given up. */
  readonly signal?: AbortSignal;
  readonly polling?: PollingOptions;
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
 * Connects to Telegram and answers until stopped. Rejects with an ArchivistError when it cannot begin, with
 * the signal's reason when it is aborted before.
 */
export async function runBot(options: RunBotOptions): Promise<RunningBot> {
  const {
    token,
    apiRoot,
    ledger,
    keptAnswers,
    logger,
    signal,
    polling = {},
    stopTimeoutMs = 20_000,
  } = options;
  const toLoggable = (error: unknown) => loggableError(error, token);
  const lifetime = new AbortController();
  // Every question under way listens to it; many listeners are no leak.
  setMaxListeners(0, lifetime.signal);
  const bot = createBot({ ...options, signal: lifetime.signal });

  const giveUpConnecting = () => lifetime.abort();
  signal?.addEventListener("abort", giveUpConnecting, { once: true });
  try {
    signal?.throwIfAborted();
    bot.botInfo = await bot.api.getMe(callSignal(lifetime.signal));
  } catch (error) {
    signal?.throwIfAborted();
    throw telegramRefusal(error) ?? unreachable(apiRoot, toLoggable(error).message);
  } finally {
    signal?.removeEventListener("abort", giveUpConnecting);
  }
  const { username, can_read_all_group_messages: readsAllGroupMessages } = bot.botInfo;

  const publishing = publishCommands(bot.api).catch((error: unknown) => {
    logger.warn({ error: toLoggable(error) }, "the menu of commands could not be set");
  });
  const stopForgetting = forgetOldAnswers({ keptAnswers, logger, toLoggable });
  const { finished, stop: stopPolling } = startPolling({ ...polling, bot, ledger, logger, toLoggable });
  logger.info({ username, readsAllGroupMessages }, "bot is running");

  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    const done = new AbortController();
    const giveUp = pause(stopTimeoutMs, done.signal).then(() => lifetime.abort());
    await Promise.allSettled([stopPolling()]);
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

  return { username, readsAllGroupMessages, finished, stop: stopOnce };
}

function unreachable(apiRoot: string | undefined, reason: string): ArchivistError {
  const server = apiRoot ?? "Telegram";
  return new ArchivistError("bad-configuration", `${server} could not be reached (${reason}).`, {
    nextStep: "Check the network connection, and TELEGRAM_API_ROOT if it is set.",
  });
}
