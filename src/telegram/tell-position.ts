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
  /** When the last edit was made, in chats where it was a short while ago. */
  const lastEditMs = new Map<number, number>();

  let lastTurn: Promise<void> = Promise.resolve();
  /** Turns to edit, in any chat, in the order in which they are wanted; whoever wants none any more takes up no time. */
  const turnToEdit = (signal: AbortSignal): Promise<void> => {
    const turn = lastTurn;
    lastTurn = turn.then(() => (signal.aborted ? undefined : pause(EDIT_GAP_MS)));
    return new Promise((resolve) => {
      const begin = () => {
        signal.removeEventListener("abort", begin);
        resolve();
      };
      signal.addEventListener("abort", begin);
      void turn.then(begin);
    });
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
      const { chatId, messageId, position: toldInStub = 0 } = await stub;
      const isGroup = chatId < 0;
      let told = toldInStub;
      while (!signal.aborted && !(isGroup && told > 0)) {
        await pause(positionIntervalMs, signal);
        if (signal.aborted || waiter.position() === told) continue;
        await turnToEdit(signal);
        if (signal.aborted) return;
        const position = waiter.position();
        if (signal.aborted || position === 0) return;
        if (position === told || isTooSoon(chatId)) continue;
        lastEditMs.set(chatId, Date.now());
        await api.editMessageText(chatId, messageId, wording(position), MESSAGE_OPTIONS);
        told = position;
      }
    } catch {
      // A courtesy, not worth a line in the log; a stub that could not be sent is told of where it is sent.
    }
  };
}
