import type { AskedQuestion } from "./asked-question.ts";
import type { AnswerMessage, SentStub } from "./delivery-ledger.ts";
import type { KeptAnswers } from "./kept-answers.ts";

/** Notes where a question is answered, for its buttons and for when it is edited. */
export function createPlaceNoting(keptAnswers: KeptAnswers) {
  return async ({ text, place }: AskedQuestion, stub: SentStub, answer?: AnswerMessage): Promise<void> => {
    const { chatId, messageId } = place;
    if (messageId === undefined) return;
    const answerId = answer?.answerId;
    await keptAnswers.place(
      { chatId, messageId },
      { text, message: stub, ...(answerId === undefined ? {} : { answerId }) },
    );
  };
}
