import type { Api } from "grammy";
import type { OnWritten } from "../model/answer.ts";
import { renderWriting } from "../render/render-writing.ts";
import { isRefusedForGood } from "./call-outcome.ts";
import type { SentStub } from "./delivery-ledger.ts";
import { createEditSpacing } from "./edit-spacing.ts";
import { pause } from "./pause.ts";
import { tellInStub } from "./tell-in-stub.ts";

export interface TellWritingOptions {
  /** Between two edits in a chat; Telegram allows about one message a second in it (Bots FAQ). @default 1_500 */
  readonly writingIntervalMs?: number;
}

export interface TellWritingDependencies extends TellWritingOptions {
  readonly api: Api;
}

export interface WritingTold {
  readonly tell: OnWritten;
  /** Nothing goes any more; resolves when no edit is under way. A stub that is still to come is not waited for. */
  end(): Promise<void>;
}

/** Shows in a stub what is written of its answer, until the answer is there. */
export type TellWriting = (stub: Promise<SentStub>) => WritingTold;

/**
 * Of what is written between two edits only the newest is shown. An edit that fails is not made again: the next one says
 * more, and the answer says all.
 */
export function createWritingTelling({
  api,
  writingIntervalMs = 1_500,
}: TellWritingDependencies): TellWriting {
  const spacing = createEditSpacing(writingIntervalMs);
  return (stub) => {
    const over = new AbortController();
    const { signal: until } = over;
    let written: readonly string[] = [];
    let told = written;
    let isTelling = false;
    let underWay: Promise<void> = Promise.resolve();

    const edit = async (sent: SentStub): Promise<void> => {
      const { chatId } = sent;
      for (let waitMs = spacing.waitMs(chatId); waitMs > 0; waitMs = spacing.waitMs(chatId)) {
        await pause(waitMs, until);
        if (until.aborted) return;
      }
      const noteAsTold = (): void => {
        spacing.note(chatId);
        told = written;
      };
      const text = (): string => {
        noteAsTold();
        return renderWriting(written);
      };
      // Both when it begins to wait for its turn and when it goes.
      noteAsTold();
      underWay = tellInStub(api, sent, { text, parseMode: "HTML", until, isOnce: true }).catch(
        (error: unknown) => {
          if (isRefusedForGood(error)) over.abort();
        },
      );
      await underWay;
    };
    const tellAll = async (): Promise<void> => {
      const sent = await stub;
      while (!until.aborted && told !== written) await edit(sent);
      isTelling = false;
    };

    return {
      tell(sentences) {
        written = sentences;
        if (isTelling) return;
        isTelling = true;
        // A stub that could not be sent is told of where it is sent.
        tellAll().catch(() => {});
      },
      end() {
        over.abort();
        return underWay;
      },
    };
  };
}
