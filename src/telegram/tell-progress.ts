import { type Api, GrammyError } from "grammy";
import { isRefusedForGood } from "./call-outcome.ts";
import { MESSAGE_OPTIONS } from "./deliver-message.ts";
import type { SentStub } from "./delivery-ledger.ts";
import { pause } from "./pause.ts";

export interface TellProgressOptions {
  /** Between two edits of the message; Telegram allows about one a second in a chat (Bots FAQ). @default 3_000 */
  readonly progressIntervalMs?: number;
}

export interface TellProgressDependencies extends TellProgressOptions {
  /** One that does not repeat calls: progress that comes late is wrong. */
  readonly api: Api;
}

export interface Progress {
  /** What the message should say now; only what is still true at the next edit is told. */
  tell(text: string): void;
  /** Resolves when no edit is under way any more. */
  end(): Promise<void>;
}

/** Begins to keep a message saying how far the work is. Whatever Telegram refuses is no reason to stop the work. */
export type TellProgress = (stub: Promise<SentStub> | undefined) => Progress;

export function createProgressTelling({
  api,
  progressIntervalMs = 3_000,
}: TellProgressDependencies): TellProgress {
  return (stub) => {
    const over = new AbortController();
    let wanted: string | undefined;

    const keepTelling = async (): Promise<void> => {
      if (stub === undefined) return;
      const { chatId, messageId } = await stub;
      let told: string | undefined;
      while (!over.signal.aborted) {
        await pause(progressIntervalMs, over.signal);
        if (over.signal.aborted || wanted === undefined || wanted === told) continue;
        told = wanted;
        try {
          await api.editMessageText(chatId, messageId, told, MESSAGE_OPTIONS);
        } catch (error) {
          if (isRefusedForGood(error)) return;
          await pause(retryAfterMs(error), over.signal);
        }
      }
    };
    // A message that could not be sent is told of where it is sent.
    const telling = keepTelling().catch(() => {});
    return {
      tell(text) {
        wanted = text;
      },
      end() {
        over.abort();
        return telling;
      },
    };
  };
}

function retryAfterMs(error: unknown): number {
  return error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
}
