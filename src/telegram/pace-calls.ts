import type { Transformer } from "grammy";
import { isResponseLost, isSend } from "./call-outcome.ts";
import { type ChatAllowanceOptions, createChatAllowance } from "./chat-allowance.ts";
import { createFloodHolds } from "./flood-holds.ts";
import { NeverSentError, outgoingIn } from "./outgoing-call.ts";
import { createOutgoingQueue, type OutgoingQueueOptions } from "./outgoing-queue.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface PaceOptions extends OutgoingQueueOptions, ChatAllowanceOptions {}

export interface PaceDependencies extends PaceOptions {
  readonly logger: TelegramLogger;
  /** Sends everything away that waits; nothing is written any more. */
  readonly signal: AbortSignal;
}

/**
 * A grammY transformer that keeps the calls that write messages within what Telegram allows, and makes them again that it
 * refuses all the same with a 429, in their old order, when the time that it names is over. Rejects with a NeverSentError
 * when a call is given up before it is made.
 *
 * All other calls go at once: polls, "typing…", responses to presses and inline queries are no messages, which is what
 * Telegram numbers its limits for, and the last two are worth nothing when they come late.
 */
export function paceCalls({ logger, signal, ...options }: PaceDependencies): Transformer {
  const allowance = createChatAllowance(options);
  const holds = createFloodHolds();
  const queue = createOutgoingQueue({
    ...options,
    isFree: ({ chatId, isNew }) =>
      !holds.isHeld(chatId) && (!isNew || chatId === undefined || allowance.allows(chatId)),
    noteTurn({ chatId, isNew }) {
      if (isNew && chatId !== undefined) allowance.note(chatId);
    },
  });
  let calls = 0;

  return async (previous, method, payload, callSignal) => {
    const isNew = isSend(method);
    if (!isNew && !method.startsWith("edit")) return previous(method, payload, callSignal);
    const chatId = "chat_id" in payload ? Number(payload.chat_id) : undefined;
    const { importance, until, isOnce, announce } = outgoingIn(payload);
    const takeBack = () => isNew && chatId !== undefined && allowance.takeBack(chatId);
    calls += 1;
    const call = { chatId, isNew, importance, order: calls };
    while (await queue.turn(call, [signal, callSignal, until])) {
      await announce?.();
      const madeMs = performance.now();
      const result = await previous(method, payload, callSignal).catch((error: unknown) => {
        if (!isResponseLost(error)) takeBack();
        throw error;
      });
      if (!result.ok) takeBack();
      const retryAfter = result.ok ? undefined : result.parameters?.retry_after;
      if (retryAfter === undefined) {
        holds.accepted(madeMs);
        return result;
      }
      const held = holds.refused(chatId, retryAfter * 1000, madeMs);
      logger.warn({ method, chatId, retryAfter, held }, "Telegram asks for a pause");
      if (isOnce) return result;
    }
    throw new NeverSentError(method);
  };
}
