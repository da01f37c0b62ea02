import type { Message } from "grammy/types";
import type { Audience } from "../model/archive.ts";
import type { Locale } from "../model/language.ts";
import { audienceOf } from "./audience-of.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { chosenLocale } from "./choose-locale.ts";
import { type Conversation, conversationOf, type MessagePlace, placeOf } from "./message-place.ts";

export interface AskedQuestion {
  readonly text: string;
  /** What somebody else wrote that it replies to. */
  readonly about?: string;
  readonly conversation: Conversation;
  readonly place: MessagePlace;
  readonly audience: Audience;
  /** Chosen for what is said around the answer; absent when that follows the question. */
  readonly locale?: Locale;
  /** The bot was not spoken to: it answers or says nothing. */
  readonly isUnasked?: boolean;
  /** Aborted when the question was asked in other words meanwhile. */
  readonly superseded?: AbortSignal;
}

/** The question that a message asks. */
export function askedBy(
  message: Message,
  { text, about, isUnasked = false }: Pick<AskedQuestion, "text" | "about" | "isUnasked">,
  settings: ChatSettings,
  superseded?: AbortSignal,
): AskedQuestion {
  const conversation = conversationOf(message);
  const locale = chosenLocale(settings, conversation.chatId, conversation.userId);
  return {
    text,
    ...(about === undefined ? {} : { about }),
    conversation,
    place: placeOf(message),
    audience: audienceOf(message),
    ...(locale === undefined ? {} : { locale }),
    isUnasked,
    // Where nothing may stand yet there is nothing to put the next wording into: the first is answered, if it can be.
    ...(superseded === undefined || isUnasked ? {} : { superseded }),
  };
}
