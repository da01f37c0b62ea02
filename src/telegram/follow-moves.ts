/** Telegram tells that a group became a supergroup by a message in each of the two, and by refusing what goes to the group. */
import type { Transformer } from "grammy";
import type { Update } from "grammy/types";
import type { ChatMoves } from "./chat-moves.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

/** Notes the move that a message tells of, if it is one. Rejects when the disk does not take it. */
export async function noteMove(chatMoves: ChatMoves, { message }: Update): Promise<void> {
  if (message?.migrate_to_chat_id !== undefined) {
    await chatMoves.note(message.chat.id, message.migrate_to_chat_id);
  }
  if (message?.migrate_from_chat_id !== undefined) {
    await chatMoves.note(message.migrate_from_chat_id, message.chat.id);
  }
}

export interface MoveFollowingDependencies {
  readonly chatMoves: ChatMoves;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/** A grammY transformer that notes the move that a refusal tells of; the refusal stays one. */
export function followMoves({ chatMoves, logger, toLoggable }: MoveFollowingDependencies): Transformer {
  return async (previous, method, payload, signal) => {
    const result = await previous(method, payload, signal);
    const supergroupId = result.ok ? undefined : result.parameters?.migrate_to_chat_id;
    if (supergroupId !== undefined && "chat_id" in payload) {
      const groupId = Number(payload.chat_id);
      await chatMoves.note(groupId, supergroupId).catch((error: unknown) => {
        logger.warn({ groupId, supergroupId, error: toLoggable(error) }, "a group's new number is not noted");
      });
    }
    return result;
  };
}
