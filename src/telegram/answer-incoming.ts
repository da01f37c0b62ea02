import type { Api } from "grammy";
import type { Answer } from "../model/answer.ts";
import type { AnswerQuestion } from "../model/archive.ts";
import { phrasesFor } from "../render/phrases.ts";
import type { AskedQuestion } from "./asked-question.ts";
import type { BotStatistics } from "./bot-statistics.ts";
import type { ConversationMemory } from "./conversation-memory.ts";
import type { AnswerMessage } from "./delivery-ledger.ts";
import { guessLocale } from "./guess-locale.ts";
import type { PresentAnswer } from "./keep-answer.ts";
import { keepTyping } from "./keep-typing.ts";
import type { LoggableError } from "./loggable-error.ts";
import { ownWords } from "./own-words.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface AnsweringDependencies {
  readonly api: Api;
  readonly answerQuestion: AnswerQuestion;
  readonly presentAnswer: PresentAnswer;
  readonly memory: ConversationMemory;
  readonly statistics: BotStatistics;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
  /** Ends questions that are under way when the bot has to stop. */
  readonly signal: AbortSignal;
  /** After this long the asker is told that it took too long. */
  readonly answerTimeoutMs: number;
  readonly typingIntervalMs?: number;
}

/**
 * Answers a question as a message, and never rejects: a failure becomes one friendly sentence. `undefined` when the
 * bot had to stop first: the question is then asked again at the next start. `superseded` when it was edited first.
 */
export function createAnswering(
  dependencies: AnsweringDependencies,
): (asked: AskedQuestion) => Promise<AnswerMessage | "superseded" | undefined> {
  const { api, presentAnswer, memory, statistics, logger, toLoggable, typingIntervalMs, signal } =
    dependencies;

  return async (asked) => {
    const { text, conversation, place, superseded } = asked;
    const stopTyping = keepTyping(api, place, typingIntervalMs);
    // Others read there, and nobody expects the bot to know what was said elsewhere.
    const isGuest = place.guestQueryId !== undefined;
    const startMs = Date.now();
    try {
      const earlierTurns = isGuest ? [] : memory.earlierTurns(conversation, place.messageId);
      const answer = await answerInTime(asked, earlierTurns);
      if (superseded?.aborted) return "superseded";
      if (answer.hint === undefined && !isGuest) await remember(asked);
      const durationMs = Date.now() - startMs;
      statistics.noteOutcome(answer.status, durationMs);
      logger.info({ chatId: place.chatId, status: answer.status, ms: durationMs }, "question answered");
      return await presentAnswer(answer, asked);
    } catch (error) {
      if (superseded?.aborted) return "superseded";
      if (signal.aborted) {
        logger.info({ chatId: place.chatId, ms: Date.now() - startMs }, "question left for the next start");
        return undefined;
      }
      const durationMs = Date.now() - startMs;
      statistics.noteOutcome("failed", durationMs);
      logger.error({ chatId: place.chatId, ms: durationMs, error: toLoggable(error) }, "question failed");
      const phrases = phrasesFor(guessLocale(text));
      return ownWords(error instanceof TooLateError ? phrases.busy : phrases.failure);
    } finally {
      stopTyping();
    }
  };

  /** An answer is worth more than the memory of its question. */
  async function remember({ text, conversation, place }: AskedQuestion): Promise<void> {
    await memory.remember(conversation, text, place.messageId).catch((error: unknown) => {
      logger.warn({ chatId: place.chatId, error: toLoggable(error) }, "a question is not remembered on disk");
    });
  }

  /** An answer that does not heed the signal is no longer waited for. */
  async function answerInTime(
    { text, audience, superseded }: AskedQuestion,
    earlierTurns: readonly string[],
  ): Promise<Answer> {
    const { answerQuestion, answerTimeoutMs } = dependencies;
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new TooLateError(answerTimeoutMs)), answerTimeoutMs);
    const stop = () => controller.abort(new Error("Nobody waits for the answer"));
    signal.addEventListener("abort", stop);
    superseded?.addEventListener("abort", stop);
    if (signal.aborted || superseded?.aborted) stop();
    try {
      controller.signal.throwIfAborted();
      const gaveUp = new Promise<never>((_resolve, reject) => {
        controller.signal.addEventListener("abort", () => reject(controller.signal.reason));
      });
      return await Promise.race([
        answerQuestion({ text, earlierTurns }, { audience, signal: controller.signal }),
        gaveUp,
      ]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      superseded?.removeEventListener("abort", stop);
    }
  }
}

class TooLateError extends Error {
  override readonly name = "TooLateError";

  constructor(timeoutMs: number) {
    super(`No answer within ${timeoutMs} ms`);
  }
}
