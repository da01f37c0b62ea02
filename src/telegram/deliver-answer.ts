import type { AnswerOutcome } from "./answer-incoming.ts";
import type { AnsweringLine } from "./answering-line.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { isOfMessage, isResponseLost } from "./call-outcome.ts";
import type { DeliveryLedger, LedgerEntry, SentStub } from "./delivery-ledger.ts";
import type { AnsweredQuestion } from "./kept-answers.ts";
import type { MessagePlace } from "./message-place.ts";
import type { NotePlace } from "./note-place.ts";
import { ownWords } from "./own-words.ts";
import type { SendStub } from "./send-stub.ts";
import type { ShowAnswer } from "./show-answer.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import type { TellPosition } from "./tell-position.ts";

/** What is answered: a question, or anything else that takes its time. */
type Asked = Pick<AskedQuestion, "place" | "conversation" | "isUnasked" | "superseded">;

export interface AnswerWording {
  /** Stands where the answer will be. */
  readonly searching: string;
  /** In its place for those who wait long, first in line is 1. */
  readonly inLine: (position: number) => string;
  /** When no answer comes of it at any attempt. */
  readonly failure: string;
}

export interface DeliverAnswerDependencies<A extends Asked> {
  readonly ledger: DeliveryLedger;
  readonly sendStub: SendStub;
  readonly showAnswer: ShowAnswer;
  readonly line: AnsweringLine;
  readonly tellPosition: TellPosition;
  readonly wordingOf: (asked: A) => AnswerWording;
  /** The stub, where there is one yet that holds no answer, may be edited until the answer is there. */
  readonly answer: (asked: A, stub: Promise<SentStub> | undefined) => Promise<AnswerOutcome>;
  /** Told where a question is answered, before it is, or where the answer to another wording will be. */
  readonly notePlace: NotePlace<A>;
  readonly logger: TelegramLogger;
}

/** Answers a claimed question; one that was edited where it was answered, or would have been. */
export type DeliverAnswer<A = AskedQuestion> = (
  claimed: LedgerEntry,
  asked: A,
  placed?: AnsweredQuestion,
) => Promise<void>;

/** A question at which the program dies must not keep it from starting for ever. */
export const MAX_ATTEMPTS = 5;
const ANSWER_REFUSED = "Telegram refused the answer in every form; an apology takes its place";
/** Whoever stands behind it waits for seconds, however fast the answers are, and is told where in the stub. */
const LONG_LINE = 20;
/** Whoever deletes the second stub too does not want the answer. */
const MAX_STUBS_GONE = 2;

/**
 * Brings the answer to one claimed question from wherever the ledger says that it is: a stub goes out while the
 * archive is asked, the answer is stored, and then takes the place of the stub. Whatever is cut off between two steps
 * is done again from the last step that the ledger knows, and only a stub can thereby stand twice.
 *
 * Resolves when the entry is finished, or left for the next start because the bot stops. Rejects when Telegram refuses;
 * the entry stays as far as it came, and it is for the caller to finish it when that will not change.
 */
export function createAnswerDelivery<A extends Asked>({
  ledger,
  sendStub,
  showAnswer,
  line,
  tellPosition,
  wordingOf,
  answer,
  notePlace,
  logger,
}: DeliverAnswerDependencies<A>): DeliverAnswer<A> {
  return async (claimed, asked, placed) => {
    const { updateId } = claimed;
    const { waitingSince = updateId } = placed ?? {};
    /** An answer stays until the next one is there. */
    const holdsAnswer = placed !== undefined && placed.waitingSince === undefined;
    const { place, isUnasked = false, superseded } = asked;
    const wording = wordingOf(asked);
    let entry = claimed;
    const record = (change: Partial<LedgerEntry>): Promise<void> => {
      entry = { ...entry, ...change };
      return ledger.record(entry);
    };

    const placeNow = (): MessagePlace => (entry.movedTo === undefined ? place : { chatId: entry.movedTo });
    let positionInLine = (): number => 0;
    let toldInStub = 0;
    const stubText = (): string => {
      const position = positionInLine();
      toldInStub = position > LONG_LINE ? position : 0;
      return toldInStub > 0 ? wording.inLine(toldInStub) : wording.searching;
    };
    const stubSent = async (): Promise<SentStub> => {
      if (typeof entry.stub === "object") return entry.stub;
      if (entry.stub === "announced") {
        logger.warn(
          { updateId, chatId: place.chatId },
          "a stub was cut off; it is sent again and may stand twice",
        );
      }
      const stub = await sendStub(placeNow(), {
        text: stubText,
        isAwaited: () => entry.answer !== undefined,
        announce: () => record({ stub: "announced" }),
      }).catch(async (error: unknown) => {
        if (!isResponseLost(error)) await record({ stub: "none" });
        throw error;
      });
      await record({ stub });
      return stub;
    };
    /** In line with the other questions; an edit that tells the position is over before the answer is shown. */
    const answerStored = async (stub: Promise<SentStub> | undefined): Promise<AnswerOutcome> => {
      if (entry.answer !== undefined) return entry.answer;
      if (superseded?.aborted) return "superseded";
      const waiter = line.join(waitingSince, asked.conversation.userId);
      positionInLine = waiter.position;
      const stubTold = stub?.then((sent) => ({ ...sent, position: toldInStub }));
      const over = new AbortController();
      superseded?.addEventListener("abort", waiter.leave);
      const telling =
        holdsAnswer || stubTold === undefined
          ? undefined
          : tellPosition(waiter, stubTold, wording.inLine, over.signal);
      try {
        const hasTurn = await waiter.turn;
        superseded?.removeEventListener("abort", waiter.leave);
        over.abort();
        if (superseded?.aborted) return "superseded";
        return hasTurn ? await answerNow(holdsAnswer ? undefined : stub) : undefined;
      } finally {
        waiter.leave();
        await telling;
      }
    };
    const answerNow = async (stub: Promise<SentStub> | undefined): Promise<AnswerOutcome> => {
      const attempts = entry.attempts + 1;
      await record({ attempts });
      const givenUp = isUnasked ? "nothing-to-say" : ownWords(wording.failure);
      const message = attempts > MAX_ATTEMPTS ? givenUp : await answer(asked, stub);
      if (typeof message === "object") await record({ answer: message });
      return message;
    };

    // Where nobody spoke to the bot a stub waits for the answer, so that nothing is said without one. Otherwise they go
    // side by side: whatever the stub takes is no loss of time, and neither outcome is left unattended.
    const stub = isUnasked ? undefined : stubSent();
    const [stubOutcome, answerOutcome] = await Promise.allSettled([stub, answerStored(stub)]);
    if (stubOutcome.status === "rejected") throw stubOutcome.reason;
    if (answerOutcome.status === "rejected") throw answerOutcome.reason;
    const message = answerOutcome.value;
    if (message === undefined) return;
    if (message === "nothing-to-say") return ledger.finish(updateId);
    if (message === "superseded") {
      // Of what stands there already it is known what it is.
      if (placed === undefined) await notePlace(asked, await stubSent(), { waitingSince });
      return ledger.finish(updateId);
    }

    while (entry.stubsGone < MAX_STUBS_GONE) {
      const stub = await stubSent();
      await notePlace(asked, stub, message);
      const shown = await showAnswer(stub, message).catch((error: unknown) => {
        if (!isOfMessage(error)) throw error;
        const { description } = error;
        logger.error({ updateId, chatId: place.chatId, description }, ANSWER_REFUSED);
        return showAnswer(stub, ownWords(wording.failure));
      });
      if (shown.kind === "shown") return ledger.finish(updateId);
      const stubsGone = entry.stubsGone + 1;
      await record({ stub: "none", stubsGone, ...(shown.movedTo ? { movedTo: shown.movedTo } : {}) });
    }
    logger.info(
      { updateId, chatId: place.chatId },
      "the answer's message was deleted twice; it is not sent again",
    );
    await ledger.finish(updateId);
  };
}
