import type { Answer } from "../model/answer.ts";
import type { ReadStatus } from "../model/archive.ts";
import { answerButtons } from "../render/answer-buttons.ts";
import { renderTelegram } from "../render/render-telegram.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { callbackData } from "./callback-data.ts";
import type { AnswerMessage } from "./delivery-ledger.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface AnswerKeepingDependencies {
  readonly keptAnswers: KeptAnswers;
  readonly readStatus: ReadStatus;
  readonly programVersion: string;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/** Makes an answer a message; `asked` is what it answers. */
export type PresentAnswer = (answer: Answer, asked: AskedQuestion) => Promise<AnswerMessage>;

/** Keeps an answer and puts the buttons beneath it that need it kept; without them when it cannot be. */
export function createAnswerKeeping(dependencies: AnswerKeepingDependencies): PresentAnswer {
  const { keptAnswers, readStatus, programVersion, logger, toLoggable } = dependencies;
  /** A process has one index open, of one fingerprint. */
  let indexFingerprint: string | undefined;

  return async (answer, { text, place, conversation }) => {
    const message = renderTelegram(answer);
    const { chatId, messageId } = place;
    if (answer.hint !== undefined || messageId === undefined) return message;
    try {
      indexFingerprint ??= (await readStatus()).fingerprint;
      const answerId = await keptAnswers.keep({
        question: text,
        answer,
        chatId,
        messageId,
        userId: conversation.userId,
        indexFingerprint,
        programVersion,
      });
      const buttons = answerButtons(answer, (action) => callbackData(answerId, action));
      return { ...message, buttons, answerId };
    } catch (error) {
      logger.error({ chatId, error: toLoggable(error) }, "an answer could not be kept; it has no buttons");
      return message;
    }
  };
}
