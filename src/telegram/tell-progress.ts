import type { Api } from "grammy";
import { isRefusedForGood } from "./call-outcome.ts";
import type { SentStub } from "./delivery-ledger.ts";
import { pause } from "./pause.ts";
import { tellInStub } from "./tell-in-stub.ts";

export interface TellProgressOptions {
  /** Between two edits of the message; Telegram allows about one a second in a chat (Bots FAQ). @default 3_000 */
  readonly progressIntervalMs?: number;
}

export interface TellProgressDependencies extends TellProgressOptions {
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
      const sent = await stub;
      let told: string | undefined;
      while (!over.signal.aborted) {
        await pause(progressIntervalMs, over.signal);
        if (over.signal.aborted || wanted === undefined || wanted === told) continue;
        const text = (): string => {
          told = wanted;
          return wanted ?? "";
        };
        try {
          await tellInStub(api, sent, { text, until: over.signal });
        } catch (error) {
          if (isRefusedForGood(error)) return;
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
