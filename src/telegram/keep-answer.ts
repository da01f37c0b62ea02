import type { Answer } from "../model/answer.ts";
import type { ReadStatus } from "../model/archive.ts";
import { answerButtons, type ButtonAction } from "../render/answer-buttons.ts";
import { answerMessage, type MessageFormat } from "../render/answer-message.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { callbackData } from "./callback-data.ts";
import type { ChatSettings } from "./chat-settings.ts";
import type { AnswerMessage } from "./delivery-ledger.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface AnswerKeepingDependencies {
  readonly keptAnswers: KeptAnswers;
  readonly settings: ChatSettings;
  readonly readStatus: ReadStatus;
  readonly programVersion: string;
  readonly messageFormat: MessageFormat;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/** Makes an answer a message; `asked` is what it answers, after the earlier turns that it was answered with. */
export type PresentAnswer = (
  answer: Answer,
  asked: AskedQuestion,
  earlierTurns: readonly string[],
) => Promise<AnswerMessage>;

/** Keeps an answer and puts the buttons beneath it that need it kept; without them when it cannot be. */
export function createAnswerKeeping(dependencies: AnswerKeepingDependencies): PresentAnswer {
  const { keptAnswers, settings, readStatus, programVersion, messageFormat, logger, toLoggable } =
    dependencies;
  /** A process has one index open, of one fingerprint. */
  let indexFingerprint: string | undefined;

  return async (answer, { text, place, conversation, locale }, earlierTurns) => {
    const format = { format: messageFormat, length: settings.of(conversation.chatId).answerLength };
    const { chatId, messageId } = place;
    if (answer.hint !== undefined || messageId === undefined) return answerMessage(answer, format);
    try {
      indexFingerprint ??= (await readStatus("shared")).fingerprint;
      const answerId = await keptAnswers.keep({
        question: text,
        ...(earlierTurns.length === 0 ? {} : { earlierTurns }),
        answer,
        chatId,
        messageId,
        userId: conversation.userId,
        indexFingerprint,
        programVersion,
      });
      const labelled = { ...answer, locale: locale ?? answer.locale };
      const encode = (action: ButtonAction) => callbackData(answerId, action);
      const message = answerMessage(answer, format, (isCut) => answerButtons(labelled, encode, isCut));
      return { ...message, answerId };
    } catch (error) {
      logger.error({ chatId, error: toLoggable(error) }, "an answer could not be kept; it has no buttons");
      return answerMessage(answer, format);
    }
  };
}
