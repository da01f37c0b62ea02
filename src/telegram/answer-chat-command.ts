import type { Message } from "grammy/types";
import { phrasesFor } from "../render/phrases.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import type { ChatAdministrators } from "./chat-administrators.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { localeOfReply } from "./choose-locale.ts";
import type { ChatCommandName } from "./command-names.ts";
import { forgetData } from "./forget-data.ts";
import { senderOf } from "./message-place.ts";
import { ownWords } from "./own-words.ts";
import { chatKind, type ViewSettings } from "./press-settings.ts";

export interface ChatCommandDependencies {
  readonly settings: ChatSettings;
  readonly administrators: ChatAdministrators;
  readonly viewSettings: ViewSettings;
}

/** The reply to a command about what is chosen for a chat, or kept of a person. */
export type AnswerChatCommand = (name: ChatCommandName, message: Message) => Promise<TelegramMessage>;

export function createChatCommands(dependencies: ChatCommandDependencies): AnswerChatCommand {
  const { settings, administrators, viewSettings } = dependencies;
  return async (name, message) => {
    const phrases = phrasesFor(localeOfReply(settings, message)).settings;
    // Of a chat that the bot is not in nothing is chosen or kept.
    if (message.guest_query_id !== undefined) return ownWords(phrases.notForGuests);
    const userId = senderOf(message);
    if (name === "forget") {
      const answer = (text: string, isAgreed: boolean) => [{ text, data: forgetData({ isAgreed, userId }) }];
      const buttons = [answer(phrases.forget, true), answer(phrases.keep, false)];
      return { ...ownWords(phrases.askToForget[chatKind(message.chat.type)]), buttons };
    }
    if (!(await administrators.wrote(message))) return ownWords(phrases.onlyAdministrators);
    const person = { id: userId, language_code: message.from?.language_code };
    return viewSettings(name === "language" ? "language" : "overview", message.chat, person);
  };
}
