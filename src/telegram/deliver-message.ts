import { type Api, GrammyError } from "grammy";
import type { TelegramMessage } from "../render/render-telegram.ts";
import { migratedChatId } from "./call-outcome.ts";
import type { MessagePlace } from "./message-place.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

/** Sends a message to where something was asked; rejects when Telegram refuses it for good. */
export type DeliverMessage = (place: MessagePlace, message: TelegramMessage) => Promise<void>;

export interface DeliverDependencies {
  readonly api: Api;
  readonly logger: TelegramLogger;
}

/** HTML that Telegram cannot parse is sent as plain text; a group that became a supergroup is followed. */
export function createDelivery({ api, logger }: DeliverDependencies): DeliverMessage {
  const deliver: DeliverMessage = async (place, { html, plain }) => {
    const { chatId } = place;
    try {
      await api.sendMessage(chatId, html, { ...sendOptions(place), parse_mode: "HTML" });
    } catch (error) {
      const movedTo = migratedChatId(error);
      if (movedTo !== undefined) return deliver({ chatId: movedTo }, { html, plain });
      if (!isUnparsable(error)) throw error;
      logger.warn({ chatId }, FORM_REFUSED);
      await api.sendMessage(chatId, plain, sendOptions(place));
    }
  };
  return deliver;
}

export const FORM_REFUSED = "Telegram refused a message as it was written; it is written more plainly";

/** How every message goes out: as a reply, without one when the question was deleted meanwhile, in its topic. */
export function sendOptions({ threadId, messageId }: MessagePlace) {
  return {
    ...MESSAGE_OPTIONS,
    ...(messageId === undefined
      ? {}
      : { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } }),
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
  };
}

export const MESSAGE_OPTIONS = { link_preview_options: { is_disabled: true } } as const;

/** Whether Telegram refused a message for its markup. */
export function isUnparsable(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes("can't parse entities");
}
