import { type Api, GrammyError } from "grammy";
import type { TelegramMessage } from "../render/render-telegram.ts";
import { isOfMessage, migratedChatId } from "./call-outcome.ts";
import { callWithButtons } from "./message-keyboard.ts";
import type { MessagePlace } from "./message-place.ts";
import { type Importance, outgoing } from "./outgoing-call.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

/** Sends a message to where something was asked; rejects when Telegram refuses it for good. */
export type DeliverMessage = (
  place: MessagePlace,
  message: TelegramMessage,
  /** Done before it goes: afterwards it may stand in the chat. */
  announce: () => Promise<void>,
) => Promise<void>;

export interface DeliverDependencies {
  readonly api: Api;
  readonly importance: Importance;
  readonly logger: TelegramLogger;
}

/**
 * What Telegram refuses as HTML is sent as plain text; a group that became a supergroup is followed. A guest's one message
 * has no buttons, for nothing could be shown in its place.
 */
export function createDelivery({ api, importance, logger }: DeliverDependencies): DeliverMessage {
  const send = async (
    place: MessagePlace,
    text: string,
    { buttons = [], ...markup }: Pick<TelegramMessage, "buttons"> & { readonly parse_mode?: "HTML" },
    announce: () => Promise<void>,
  ) => {
    const { chatId, guestQueryId } = place;
    if (guestQueryId === undefined) {
      await callWithButtons({ buttons, chatId, logger }, (keyboard) =>
        api.sendMessage(chatId, text, {
          ...sendOptions(place),
          ...markup,
          ...keyboard,
          ...outgoing(importance, { announce }),
        }),
      );
    } else {
      const content = { message_text: text, ...MESSAGE_OPTIONS, ...markup };
      const result = { ...GUEST_RESULT, input_message_content: content };
      await api.raw.answerGuestQuery({
        guest_query_id: guestQueryId,
        result,
        ...outgoing(importance, { announce }),
      });
    }
  };

  const deliver: DeliverMessage = async (place, message, announce) => {
    const { html, plain, buttons = [] } = message;
    try {
      await send(place, html, { buttons, parse_mode: "HTML" }, announce);
    } catch (error) {
      const movedTo = migratedChatId(error);
      if (movedTo !== undefined) return deliver({ chatId: movedTo }, message, announce);
      if (!isOfMessage(error)) throw error;
      logger.warn({ chatId: place.chatId, description: error.description }, FORM_REFUSED);
      await send(place, plain, { buttons }, announce);
    }
  };
  return deliver;
}

/** Telegram wants what it wants of an inline result, and shows nothing of it but the message. */
const GUEST_RESULT = { type: "article", id: "answer", title: "Archivist" } as const;

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
