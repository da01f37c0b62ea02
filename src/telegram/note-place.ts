import type { AskedQuestion } from "./asked-question.ts";
import type { SentStub } from "./delivery-ledger.ts";
import type { AnsweredQuestion, KeptAnswers } from "./kept-answers.ts";

/** Notes where a question is answered, for its buttons and for when it is edited. */
export function createPlaceNoting(keptAnswers: KeptAnswers) {
  return async (
    { text, place, conversation }: AskedQuestion,
    message: SentStub,
    { answerId, waitingSince }: Pick<AnsweredQuestion, "answerId" | "waitingSince">,
  ): Promise<void> => {
    const { chatId, messageId } = place;
    if (messageId === undefined) return;
    await keptAnswers.place(
      { chatId, messageId },
      {
        text,
        userId: conversation.userId,
        message,
        ...(answerId === undefined ? {} : { answerId }),
        ...(waitingSince === undefined ? {} : { waitingSince }),
      },
    );
  };
}
