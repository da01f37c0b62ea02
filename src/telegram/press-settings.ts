import type { CallbackQuery, Chat } from "grammy/types";
import { type ChatKind, type Choice, SETTINGS_OF } from "../model/chat-settings.ts";
import { phrasesFor } from "../render/phrases.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import { renderSettings, type SettingsAction, type SettingsPage } from "../render/settings-page.ts";
import type { AnswerPress } from "./answer-press.ts";
import type { ChatAdministrators } from "./chat-administrators.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { chosenLocale, localeOfPerson } from "./choose-locale.ts";
import { localeOfClient } from "./guess-locale.ts";
import { pressedPlace } from "./pressed-place.ts";
import { settingsData } from "./settings-data.ts";
import type { ShowAnswer } from "./show-answer.ts";

export interface SettingsViewDependencies {
  readonly settings: ChatSettings;
  /** Whether Telegram shows the bot everything that is written in a chat. */
  readonly seesAll: (chatId: number) => Promise<boolean>;
}

/** A page of the settings of a chat, in its language, otherwise in that of a person's client. */
export type ViewSettings = (
  page: SettingsPage,
  chat: Pick<Chat, "id" | "type">,
  person: { readonly id: number; readonly language_code?: string | undefined },
) => Promise<TelegramMessage>;

export function createSettingsViews({ settings, seesAll }: SettingsViewDependencies): ViewSettings {
  return async (page, { id, type }, person) => {
    const current = settings.of(id);
    const isDoubtful = current.speaksTo === "all-questions";
    const shown = {
      kind: chatKind(type),
      settings: current,
      seesAll: !isDoubtful || (await seesAll(id)),
    };
    const locale = chosenLocale(settings, id, person.id) ?? localeOfClient(person.language_code);
    return renderSettings(page, shown, locale, settingsData);
  };
}

/** Puts the menu of a chat in the language that is chosen for it; never rejects. */
export type PublishMenu = (chat: Pick<Chat, "id" | "type">) => Promise<void>;

export interface SettingsPressingDependencies {
  readonly settings: ChatSettings;
  readonly administrators: ChatAdministrators;
  readonly viewSettings: ViewSettings;
  readonly showAnswer: ShowAnswer;
  readonly answerPress: AnswerPress;
  readonly publishMenu: PublishMenu;
}

/**
 * Shows the page of settings that a pressed button asks for, or makes its choice, in the same message. Only who administers
 * the chat may. Rejects when Telegram refuses the edit.
 */
export function createSettingsPressing(dependencies: SettingsPressingDependencies) {
  const { settings, administrators, viewSettings, showAnswer, answerPress, publishMenu } = dependencies;

  return async (query: CallbackQuery, action: SettingsAction): Promise<void> => {
    const { from } = query;
    const place = pressedPlace(query);
    const phrases = () => phrasesFor(localeOfPerson(settings, from, place?.chatId));
    const page = "show" in action ? action.show : action.setting;
    if (place === undefined || !isOf(chatKind(place.chat.type), page)) {
      return answerPress(query, phrases().settings.pageGone);
    }
    try {
      if (!(await administrators.include(place.chat, from.id))) {
        return await answerPress(query, phrases().settings.onlyAdministrators);
      }
      if ("setting" in action) await choose(place.chat, action);
      const message = await viewSettings(page, place.chat, from);
      const told = answerPress(query, "setting" in action ? phrases().settings.saved : undefined);
      await showAnswer(place, message).finally(() => told);
    } catch (error) {
      await answerPress(query, phrases().buttons.pressFailed);
      throw error;
    }
  };

  async function choose(chat: Chat, { setting, value }: Choice): Promise<void> {
    await settings.change(chat.id, { [setting]: value });
    if (setting === "language") await publishMenu(chat);
  }
}

/** All that are not with one person count as groups. */
export function chatKind(type: Chat["type"]): ChatKind {
  return type === "private" ? "private" : "group";
}

function isOf(kind: ChatKind, page: SettingsPage): boolean {
  return page === "overview" || SETTINGS_OF[kind].includes(page);
}
