import type { Message } from "grammy/types";
import { phrasesFor } from "../render/phrases.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import type { ChatAdministrators } from "./chat-administrators.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { localeOfReply } from "./choose-locale.ts";
import { chatCountedFor, senderOf } from "./message-place.ts";
import { ownWords } from "./own-words.ts";
import type { QuestionLimits } from "./question-limits.ts";

export interface AskPermissionDependencies {
  readonly settings: ChatSettings;
  readonly administrators: ChatAdministrators;
  readonly limits: QuestionLimits;
}

/** What is said instead of an answer to somebody whom the chat does not let ask, once a minute; `undefined` for all others. */
export type AskPermission = (message: Message) => Promise<TelegramMessage | "silence" | undefined>;

export function createAskPermission(dependencies: AskPermissionDependencies): AskPermission {
  const { settings, administrators, limits } = dependencies;
  return async (message) => {
    if (settings.of(chatCountedFor(message)).askers === "everyone" || (await administrators.wrote(message))) {
      return undefined;
    }
    if (!(await limits.maySay(senderOf(message)))) return "silence";
    return ownWords(phrasesFor(localeOfReply(settings, message)).settings.onlyAdministratorsAsk);
  };
}
