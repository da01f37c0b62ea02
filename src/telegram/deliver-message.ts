import { type Api, GrammyError } from "grammy";
import type { TelegramMessage } from "../render/render-telegram.ts";
import type { MessagePlace } from "./message-place.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

/** Sends a message to where a question was asked; rejects when Telegram refuses it for good. */
export type DeliverMessage = (place: MessagePlace, message: TelegramMessage) => Promise<void>;

export interface DeliverDependencies {
  readonly api: Api;
  readonly logger: TelegramLogger;
}

/**
 * Messages are replies to the question, and come without one when the question was deleted meanwhile. HTML
 * that Telegram cannot parse is sent as plain text; a group that became a supergroup is followed.
 */
export function createDelivery({ api, logger }: DeliverDependencies): DeliverMessage {
  const send = async (place: MessagePlace, text: string, isHtml: boolean): Promise<void> => {
    const { chatId, threadId, messageId } = place;
    await api.sendMessage(chatId, text, {
      link_preview_options: { is_disabled: true },
      reply_parameters: { message_id: messageId, allow_sending_without_reply: true },
      ...(isHtml ? { parse_mode: "HTML" } : {}),
      ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    });
  };

  const deliver: DeliverMessage = async (place, { html, plain }) => {
    try {
      await send(place, html, true);
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
      const { description, parameters } = error;
      if (description.includes("can't parse entities")) {
        logger.warn({ chatId: place.chatId, description }, "Telegram refused the HTML; sending plain text");
        await send(place, plain, false);
      } else if (parameters.migrate_to_chat_id !== undefined) {
        await deliver({ chatId: parameters.migrate_to_chat_id, messageId: place.messageId }, { html, plain });
      } else {
        throw error;
      }
    }
  };
  return deliver;
}
