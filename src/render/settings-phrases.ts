import type { Choice, SettingName } from "../model/chat-settings.ts";
import type { Say } from "./load-messages.ts";

export type SettingsPhrases = ReturnType<typeof settingsPhrases>;

/** What the pages of settings and the question before forgetting say. */
export function settingsPhrases(say: Say) {
  return {
    /** Heading over all settings, of one person or of a group. */
    heading: { private: say("settings-heading-private"), group: say("settings-heading-group") },
    names: {
      language: say("setting-language"),
      answerLength: say("setting-answer-length"),
      askers: say("setting-askers"),
      speaksTo: say("setting-speaks-to"),
    } satisfies Record<SettingName, string>,
    /** What a setting is for. */
    explanations: {
      language: say("explain-language"),
      answerLength: say("explain-answer-length"),
      askers: say("explain-askers"),
      speaksTo: say("explain-speaks-to"),
    } satisfies Record<SettingName, string>,
    choice: ({ value }: Choice) => say(`choice-${value.toLowerCase()}`),
    current: (name: string, choice: string) => say("setting-current", { name, choice }),
    /** Before the choice that holds. */
    chosen: (choice: string) => say("choice-chosen", { choice }),
    allSettings: say("button-settings"),
    /** All questions are to be answered, and Telegram does not show them to the bot. */
    seesNotAll: say("sees-not-all"),

    /** In a chat that the bot is not in. */
    notForGuests: say("settings-not-here"),
    /** In place of what only administrators may do. */
    onlyAdministrators: say("only-administrators"),
    onlyAdministratorsAsk: say("only-administrators-ask"),
    /** Shown to whoever pressed, at most 200 characters each. */
    saved: say("setting-saved"),
    pageGone: say("settings-gone"),

    /** Before everything of a person is deleted, everywhere or in one group. */
    askToForget: { private: say("forget-ask-private"), group: say("forget-ask-group") },
    forget: say("button-forget"),
    keep: say("button-keep"),
    forgotten: { private: say("forget-done-private"), group: say("forget-done-group") },
    kept: say("forget-kept"),
    notYours: say("forget-not-yours"),
  };
}
