import {
  type ChatKind,
  type Choice,
  choicesOf,
  SETTINGS_OF,
  type SettingName,
  type Settings,
} from "../model/chat-settings.ts";
import type { Locale } from "../model/language.ts";
import { escapeHtml } from "./escape-html.ts";
import { phrasesFor } from "./phrases.ts";
import type { TelegramMessage } from "./render-telegram.ts";

/** All settings of a chat, or the choices of one. */
export type SettingsPage = "overview" | SettingName;

/** What a button under a page asks for. */
export type SettingsAction = { readonly show: SettingsPage } | Choice;

export interface ShownSettings {
  readonly kind: ChatKind;
  readonly settings: Settings;
  /** Whether Telegram shows the bot everything that is written in the chat. */
  readonly seesAll: boolean;
}

/** A page of the settings of a chat, with its buttons. */
export function renderSettings(
  page: SettingsPage,
  shown: ShownSettings,
  locale: Locale,
  encode: (action: SettingsAction) => string,
): TelegramMessage {
  const { kind, settings, seesAll } = shown;
  const phrases = phrasesFor(locale).settings;
  const doubt = settings.speaksTo === "all-questions" && !seesAll ? [phrases.seesNotAll] : [];
  if (page === "overview") {
    const lines = SETTINGS_OF[kind].map((name) => {
      const current = { setting: name, value: settings[name] } as Choice;
      return phrases.current(phrases.names[name], phrases.choice(current));
    });
    const buttons = SETTINGS_OF[kind].map((name) => [
      { text: phrases.names[name], data: encode({ show: name }) },
    ]);
    return pageOf(phrases.heading[kind], [lines.join("\n"), ...doubt], buttons);
  }
  const choices = choicesOf(page).map((choice) => {
    const name = phrases.choice(choice);
    const isChosen = settings[choice.setting] === choice.value;
    return [{ text: isChosen ? phrases.chosen(name) : name, data: encode(choice) }];
  });
  const back = [{ text: phrases.allSettings, data: encode({ show: "overview" }) }];
  const notes = [phrases.explanations[page], ...(page === "speaksTo" ? doubt : [])];
  return pageOf(phrases.names[page], notes, [...choices, back]);
}

function pageOf(
  heading: string,
  paragraphs: readonly string[],
  buttons: TelegramMessage["buttons"] & {},
): TelegramMessage {
  const below = paragraphs.join("\n\n");
  return {
    html: `<b>${escapeHtml(heading)}</b>\n\n${escapeHtml(below)}`,
    plain: `${heading}\n\n${below}`,
    buttons,
  };
}
