import type { Api } from "grammy";
import type { Waiter } from "./answering-line.ts";
import { MESSAGE_OPTIONS } from "./deliver-message.ts";
import type { SentStub } from "./delivery-ledger.ts";
import { pause } from "./pause.ts";

export interface TellPositionOptions {
  /** Time waited before a word of it, and between two edits in a chat. @default 5_000 */
  readonly positionIntervalMs?: number;
}

export interface TellPositionDependencies extends TellPositionOptions {
  /** One that does not repeat calls: a position that comes late is wrong. */
  readonly api: Api;
}

/**
 * Ten edits a second in all: Telegram allows a bot about 30 messages a second (Bots FAQ, "My bot is hitting limits"), and
 * stubs and answers come first.
 */
const EDIT_GAP_MS = 100;

/** Keeps the position of a waiter in its stub until the signal; resolves when no edit is under way any more. */
export type TellPosition = (
  waiter: Pick<Waiter, "position">,
  stub: Promise<SentStub>,
  wording: (position: number) => string,
  signal: AbortSignal,
) => Promise<void>;

/**
 * One edit in so many seconds in each chat, and only when the position is another one. In a group, where everybody
 * reads along, it is told once. Whatever Telegram refuses ends it: the stub stands, and the answer will take its place.
 */
export function createPositionTelling(dependencies: TellPositionDependencies): TellPosition {
  const { api, positionIntervalMs = 5_000 } = dependencies;
  /** When the last edit was made, in chats where it was a short while ago. */
  const lastEditMs = new Map<number, number>();

  let nextFreeMs = 0;
  /** Reserves the next moment that is free for an edit in any chat, and gives the time until then. */
  const untilFreeMs = (): number => {
    const nowMs = Date.now();
    const freeMs = Math.max(nowMs, nextFreeMs);
    nextFreeMs = freeMs + EDIT_GAP_MS;
    return freeMs - nowMs;
  };

  const isTooSoon = (chatId: number): boolean => {
    const nowMs = Date.now();
    for (const [id, editedMs] of lastEditMs) {
      if (nowMs - editedMs < positionIntervalMs) break;
      lastEditMs.delete(id);
    }
    return lastEditMs.has(chatId);
  };

  return async (waiter, stub, wording, signal) => {
    try {
      let told = 0;
      while (!signal.aborted) {
        await pause(positionIntervalMs, signal);
        if (signal.aborted || waiter.position() === told) continue;
        await pause(untilFreeMs(), signal);
        if (signal.aborted) return;
        const { chatId, messageId } = await stub;
        const position = waiter.position();
        if (signal.aborted || position === 0) return;
        if (position === told || isTooSoon(chatId)) continue;
        lastEditMs.set(chatId, Date.now());
        await api.editMessageText(chatId, messageId, wording(position), MESSAGE_OPTIONS);
        told = position;
        const isGroup = chatId < 0;
        if (isGroup) return;
      }
    } catch {
      // A courtesy, not worth a line in the log; a stub that could not be sent is told of where it is sent.
    }
  };
}
