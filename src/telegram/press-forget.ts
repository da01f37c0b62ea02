import type { CallbackQuery } from "grammy/types";
import { phrasesFor } from "../render/phrases.ts";
import type { AnswerPress } from "./answer-press.ts";
import type { ChatAdministrators } from "./chat-administrators.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { localeOfPerson } from "./choose-locale.ts";
import type { ForgetPress } from "./forget-data.ts";
import type { createPersonForgetting } from "./forget-person.ts";
import { ownWords } from "./own-words.ts";
import { chatKind, type PublishMenu } from "./press-settings.ts";
import { pressedPlace } from "./pressed-place.ts";
import type { ShowAnswer } from "./show-answer.ts";

export interface ForgetPressingDependencies {
  readonly settings: ChatSettings;
  readonly administrators: ChatAdministrators;
  readonly publishMenu: PublishMenu;
  readonly forgetPerson: ReturnType<typeof createPersonForgetting>;
  readonly showAnswer: ShowAnswer;
  readonly answerPress: AnswerPress;
}

/**
 * Deletes what is kept of a person who agrees to it, or leaves it, and says so in the message that asked. In private it is
 * deleted everywhere, in a group what is of that group. Rejects when it could not be deleted, or Telegram refuses the edit.
 */
export function createForgetPressing(dependencies: ForgetPressingDependencies) {
  const { settings, administrators, publishMenu, forgetPerson, showAnswer, answerPress } = dependencies;

  return async (query: CallbackQuery, { isAgreed, userId }: ForgetPress): Promise<void> => {
    const { from } = query;
    const place = pressedPlace(query);
    const phrases = phrasesFor(localeOfPerson(settings, from, place?.chatId));
    if (place === undefined) return answerPress(query, phrases.settings.pageGone);
    const kind = chatKind(place.chat.type);
    try {
      if (!(await mayAnswerFor(userId))) return await answerPress(query, phrases.settings.notYours);
      const { language } = settings.of(place.chatId);
      if (isAgreed) await forgetPerson(kind === "private" ? "everywhere" : place.chatId, userId);
      if (settings.of(place.chatId).language !== language) await publishMenu(place.chat);
    } catch (error) {
      await answerPress(query, phrases.buttons.pressFailed);
      throw error;
    }
    const told = answerPress(query);
    const words = isAgreed ? phrases.settings.forgotten[kind] : phrases.settings.kept;
    await showAnswer(place, ownWords(words)).finally(() => told);

    /** Whoever asked in the name of a chat presses in their own: its administrators answer for it. */
    async function mayAnswerFor(askerId: number): Promise<boolean> {
      if (place === undefined || askerId === from.id) return askerId === from.id;
      return askerId < 0 && (await administrators.include(place.chat, from.id));
    }
  };
}
