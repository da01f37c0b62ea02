import type { AnswerOutcome } from "./answer-incoming.ts";
import type { AnsweringLine } from "./answering-line.ts";
import type { AskedQuestion } from "./asked-question.ts";
import type { createReplyDelivery } from "./deliver-reply.ts";
import type { LedgerEntry } from "./delivery-ledger.ts";

export interface GuestAnsweringDependencies {
  readonly line: AnsweringLine;
  readonly answer: (asked: AskedQuestion) => Promise<AnswerOutcome>;
  readonly deliverReply: ReturnType<typeof createReplyDelivery>;
}

/**
 * Answers a question in a chat that the bot is not in. It may say one thing there, so there is no stub, and no answer
 * is sent of which it is not known whether it arrived.
 */
export function createGuestAnswering({ line, answer, deliverReply }: GuestAnsweringDependencies) {
  return (entry: LedgerEntry, asked: AskedQuestion): Promise<void> =>
    deliverReply(entry, asked.place, async () => {
      const waiter = line.join(entry.updateId, asked.conversation.userId);
      try {
        const message = (await waiter.turn) ? await answer(asked) : undefined;
        return typeof message === "object" ? message : undefined;
      } finally {
        waiter.leave();
      }
    });
}
