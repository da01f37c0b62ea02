import type { Api } from "grammy";
import type { Waiter } from "./answering-line.ts";
import type { SentStub } from "./delivery-ledger.ts";
import { createEditSpacing } from "./edit-spacing.ts";
import { pause } from "./pause.ts";
import { tellInStub } from "./tell-in-stub.ts";

export interface TellPositionOptions {
  /** Time waited before a word of it, and between two edits in a chat. @default 5_000 */
  readonly positionIntervalMs?: number;
}

export interface TellPositionDependencies extends TellPositionOptions {
  readonly api: Api;
}

/**
 * Keeps the position of a waiter in its stub until the signal; resolves when no edit is under way any more. The stub may
 * tell a position from the beginning.
 */
export type TellPosition = (
  waiter: Pick<Waiter, "position">,
  stub: Promise<SentStub & { readonly position?: number }>,
  wording: (position: number) => string,
  signal: AbortSignal,
) => Promise<void>;

/**
 * One edit in so many seconds in each chat, and only when the position is another one. In a group, where everybody
 * reads along, it is told once. Whatever Telegram refuses ends it: the stub stands, and the answer will take its place.
 */
export function createPositionTelling(dependencies: TellPositionDependencies): TellPosition {
  const { api, positionIntervalMs = 5_000 } = dependencies;
  const spacing = createEditSpacing(positionIntervalMs);

  return async (waiter, stub, wording, signal) => {
    try {
      const sent = await stub;
      const { chatId } = sent;
      const isGroup = chatId < 0;
      let told = sent.position ?? 0;
      const text = (): string => {
        // 0 when the waiter's turn has come at this very moment.
        told = Math.max(1, waiter.position());
        return wording(told);
      };
      while (!signal.aborted && !(isGroup && told > 0)) {
        await pause(positionIntervalMs, signal);
        if (signal.aborted || waiter.position() === told || spacing.waitMs(chatId) > 0) continue;
        spacing.note(chatId);
        await tellInStub(api, sent, { text, until: signal });
      }
    } catch {
      // A courtesy, not worth a line in the log; a stub that could not be sent is told of where it is sent.
    }
  };
}
