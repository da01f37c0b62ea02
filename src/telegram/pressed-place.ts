import type { CallbackQuery, Chat } from "grammy/types";
import type { SentStub } from "./delivery-ledger.ts";

/**
 * The message whose button was pressed, in its chat. `undefined` when it has no such button: a client may send any data,
 * and a button that was pressed may be gone. Of a message that is too old Telegram does not tell its buttons.
 */
export function pressedPlace({ message, data }: CallbackQuery): (SentStub & { chat: Chat }) | undefined {
  if (message === undefined || !("reply_markup" in message)) return undefined;
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const isThere = buttons.some((button) => "callback_data" in button && button.callback_data === data);
  return isThere ? { chat: message.chat, chatId: message.chat.id, messageId: message.message_id } : undefined;
}
