import type { AskedQuestion } from "./asked-question.ts";
import type { SentStub } from "./delivery-ledger.ts";
import type { AnsweredQuestion, KeptAnswers } from "./kept-answers.ts";

/** Notes where a question is answered, for its buttons and for when it is edited. */
export type NotePlace<A = AskedQuestion> = (
  asked: A,
  message: SentStub,
  answered: Pick<AnsweredQuestion, "answerId" | "waitingSince">,
) => Promise<void>;

export function createPlaceNoting(keptAnswers: KeptAnswers): NotePlace {
  return async ({ text, place, conversation }, message, { answerId, waitingSince }) => {
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
