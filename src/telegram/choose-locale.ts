/** In which locale somebody is spoken to: as /language says, otherwise as their client does. */
import type { Message, User } from "grammy/types";
import type { Locale } from "../model/language.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { localeOfClient } from "./guess-locale.ts";
import { chatCountedFor, senderOf } from "./message-place.ts";

/** What was chosen for the first of these chats and persons for which anything was; `undefined` when nothing was. */
export function chosenLocale(settings: ChatSettings, ...ids: readonly number[]): Locale | undefined {
  return ids.map((id) => settings.of(id).language).find((language) => language !== "auto");
}

/** Of a reply that the whole chat reads: what the chat chose comes before what the sender did. */
export function localeOfReply(settings: ChatSettings, message: Message): Locale {
  return (
    chosenLocale(settings, chatCountedFor(message), senderOf(message)) ??
    localeOfClient(message.from?.language_code)
  );
}

/** Of words that one person alone reads. */
export function localeOfPerson(settings: ChatSettings, { id, language_code }: User, chatId = id): Locale {
  return chosenLocale(settings, id, chatId) ?? localeOfClient(language_code);
}
