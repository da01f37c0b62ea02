import type { Api } from "grammy";
import type { Answer, OnWritten } from "../model/answer.ts";
import type { AnswerQuestion } from "../model/archive.ts";
import { phrasesFor } from "../render/phrases.ts";
import { detectScript } from "../text/detect-script.ts";
import type { AskedQuestion } from "./asked-question.ts";
import type { BotStatistics } from "./bot-statistics.ts";
import type { ChatSettings } from "./chat-settings.ts";
import type { ConversationMemory } from "./conversation-memory.ts";
import type { AnswerMessage, SentStub } from "./delivery-ledger.ts";
import { guessLocale } from "./guess-locale.ts";
import type { PresentAnswer } from "./keep-answer.ts";
import { keepTyping } from "./keep-typing.ts";
import type { LoggableError } from "./loggable-error.ts";
import { ownWords } from "./own-words.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import type { TellWriting } from "./tell-writing.ts";
import { TooLateError, withinTime } from "./within-time.ts";

export interface AnsweringDependencies {
  readonly api: Api;
  readonly answerQuestion: AnswerQuestion;
  readonly presentAnswer: PresentAnswer;
  readonly memory: ConversationMemory;
  readonly statistics: BotStatistics;
  readonly settings: ChatSettings;
  readonly tellWriting: TellWriting;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
  /** Ends questions that are under way when the bot has to stop. */
  readonly signal: AbortSignal;
  /** After this long the asker is told that it took too long. */
  readonly answerTimeoutMs: number;
  readonly typingIntervalMs?: number;
}

/**
 * `undefined` when the bot stops before there is an answer; `superseded` when another wording will be answered;
 * `nothing-to-say` when there is none to a question that the bot was not spoken to with.
 */
export type AnswerOutcome = AnswerMessage | "superseded" | "nothing-to-say" | undefined;

/** The stub may be edited until the answer is there; without one nothing is shown before. */
export type AnswerIncoming = (asked: AskedQuestion, stub?: Promise<SentStub>) => Promise<AnswerOutcome>;

/**
 * Answers a question as a message, and never rejects: a failure becomes one friendly sentence. `undefined` when the
 * bot had to stop first: the question is then asked again at the next start. `superseded` when it was edited first.
 */
export function createAnswering(dependencies: AnsweringDependencies): AnswerIncoming {
  const { api, presentAnswer, memory, statistics, settings, tellWriting } = dependencies;
  const { logger, toLoggable, typingIntervalMs, signal } = dependencies;

  return async (asked, stub) => {
    const { text, about, conversation, place, isUnasked = false, superseded } = asked;
    const stopTyping = isUnasked ? () => {} : keepTyping(api, place, typingIntervalMs);
    // Others read there, and nobody expects the bot to know what was said there before.
    const isGuest = place.guestQueryId !== undefined;
    const writing = stub && isToldWriting(asked) ? tellWriting(stub) : undefined;
    const startMs = Date.now();
    try {
      const earlierTurns = [
        ...(isGuest ? [] : memory.earlierTurns(conversation, place.messageId)),
        ...(about === undefined ? [] : [about]),
      ];
      const answer = inChosenScript(
        await answerInTime(asked, earlierTurns, writing?.tell),
        asked,
        earlierTurns,
      );
      if (superseded?.aborted) return "superseded";
      const isSaid = !isUnasked || answer.status === "answered";
      if (answer.hint === undefined && isSaid && !isGuest) await remember(asked);
      const durationMs = Date.now() - startMs;
      if (isSaid) statistics.noteOutcome(answer.status, durationMs);
      logger.info({ chatId: place.chatId, status: answer.status, ms: durationMs }, "question answered");
      return isSaid ? await presentAnswer(answer, asked, earlierTurns) : "nothing-to-say";
    } catch (error) {
      if (superseded?.aborted) return "superseded";
      if (signal.aborted) {
        logger.info({ chatId: place.chatId, ms: Date.now() - startMs }, "question left for the next start");
        return undefined;
      }
      const durationMs = Date.now() - startMs;
      logger.error({ chatId: place.chatId, ms: durationMs, error: toLoggable(error) }, "question failed");
      if (isUnasked) return "nothing-to-say";
      statistics.noteOutcome("failed", durationMs);
      const phrases = phrasesFor(asked.locale ?? guessLocale(text));
      return ownWords(error instanceof TooLateError ? phrases.busy : phrases.failure);
    } finally {
      stopTyping();
      await writing?.end();
    }
  };

  /** Where others read along only what is finished is said; and who wants short answers gets none of the sentences. */
  function isToldWriting({ audience, conversation }: AskedQuestion): boolean {
    return audience === "private" && settings.of(conversation.chatId).answerLength !== "short";
  }

  /** An answer is worth more than the memory of its question. */
  async function remember({ text, conversation, place }: AskedQuestion): Promise<void> {
    await memory.remember(conversation, text, place.messageId).catch((error: unknown) => {
      logger.warn({ chatId: place.chatId, error: toLoggable(error) }, "a question is not remembered on disk");
    });
  }

  function answerInTime(
    { text, audience, superseded }: AskedQuestion,
    earlierTurns: readonly string[],
    onWritten: OnWritten | undefined,
  ): Promise<Answer> {
    const { answerQuestion, answerTimeoutMs } = dependencies;
    return withinTime(answerTimeoutMs, [signal, superseded], (ending) =>
      answerQuestion({ text, earlierTurns }, { audience, signal: ending, onWritten }),
    );
  }
}

/** Where a question in Chinese does not tell its script, whoever chose the traditional one is answered in it. */
function inChosenScript(
  answer: Answer,
  { text, locale }: AskedQuestion,
  earlierTurns: readonly string[],
): Answer {
  const tellsScript = [...earlierTurns, text].some((turn) => detectScript(turn) !== undefined);
  const isOpen = answer.locale === "zh-Hans" && !tellsScript;
  return isOpen && locale === "zh-Hant" ? { ...answer, locale } : answer;
}
