import type { AskedQuestion } from "./asked-question.ts";
import type { DeliverAnswer } from "./deliver-answer.ts";
import type { DeliveryLedger, LedgerEntry } from "./delivery-ledger.ts";
import type { KeptAnswers } from "./kept-answers.ts";

export interface AnswerUpdatingDependencies {
  readonly ledger: DeliveryLedger;
  readonly keptAnswers: KeptAnswers;
  readonly deliverAnswer: DeliverAnswer;
}

/**
 * Answers a question that was edited, in the message that answered it before. A message that was no question, or whose
 * answer is forgotten or deleted, stays as it is: an edit never makes another message.
 */
export function createAnswerUpdating({ ledger, keptAnswers, deliverAnswer }: AnswerUpdatingDependencies) {
  return async (entry: LedgerEntry, asked: AskedQuestion): Promise<void> => {
    const { chatId, messageId = 0 } = asked.place;
    const placed = await keptAnswers.placed({ chatId, messageId });
    const isAnswered = placed?.text === asked.text && placed.answerId !== undefined;
    // Of an entry with an answer the answer may be placed already, but not shown.
    if (placed === undefined || (isAnswered && entry.answer === undefined)) {
      return ledger.finish(entry.updateId);
    }
    // One is gone in advance, so that none is sent in its place.
    const withStub = { ...entry, stub: placed.message, stubsGone: Math.max(1, entry.stubsGone) };
    // Whatever comes of it takes the place of what the bot has said already.
    await deliverAnswer(withStub, { ...asked, isUnasked: false }, placed);
  };
}
