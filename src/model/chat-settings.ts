/** What is chosen for a chat; a person's own settings are those of their private chat, which has their number. */
import { LOCALES } from "./language.ts";

/** What can be chosen; the first of each is what holds when nothing was. */
export const SETTING_CHOICES = {
  /** Of what the bot says itself; automatic: in the language of the question, or of the person's client. */
  language: ["auto", ...LOCALES],
  answerLength: ["normal", "short", "long"],
  askers: ["everyone", "administrators"],
  speaksTo: ["mentions", "all-questions"],
} as const;

export type SettingName = keyof typeof SETTING_CHOICES;
export type Settings = { readonly [Name in SettingName]: (typeof SETTING_CHOICES)[Name][number] };
export type AnswerLength = Settings["answerLength"];

export const DEFAULT_SETTINGS: Settings = {
  language: "auto",
  answerLength: "normal",
  askers: "everyone",
  speaksTo: "mentions",
};

/** One choice, as a button offers it. */
export type Choice = {
  [Name in SettingName]: { readonly setting: Name; readonly value: Settings[Name] };
}[SettingName];

export type ChatKind = "private" | "group";

/** The settings that a chat has, in the order in which they are shown. */
export const SETTINGS_OF: Readonly<Record<ChatKind, readonly SettingName[]>> = {
  private: ["language", "answerLength"],
  group: ["language", "answerLength", "askers", "speaksTo"],
};

/** The choices of a setting. */
export function choicesOf(setting: SettingName): readonly Choice[] {
  return SETTING_CHOICES[setting].map((value) => ({ setting, value }) as Choice);
}
