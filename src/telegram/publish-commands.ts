import type { Api } from "grammy";
import type { BotCommandScope } from "grammy/types";
import { phrasesFor } from "../render/phrases.ts";
import { COMMAND_NAMES, type CommandName, GROUP_COMMAND_NAMES } from "./command-names.ts";

interface Menu {
  readonly scope: BotCommandScope;
  readonly names: readonly CommandName[];
}

/** In each chat the menu of the narrowest scope is shown. */
const MENUS: readonly Menu[] = [
  { scope: { type: "default" }, names: COMMAND_NAMES },
  { scope: { type: "all_group_chats" }, names: GROUP_COMMAND_NAMES },
];

/**
 * Of which clients a menu is: Telegram takes two-letter codes (ISO 639-1) and no scripts, so there is one for all of
 * Chinese. The last is shown to people whose client speaks none of ours.
 */
const CLIENTS = [
  { locale: "zh-Hans", options: { language_code: "zh" } },
  { locale: "en", options: { language_code: "en" } },
  { locale: "en", options: {} },
] as const;

/** Tells Telegram the menus of commands, each in every language. */
export async function publishCommands(api: Api): Promise<void> {
  for (const { scope, names } of MENUS) {
    for (const { locale, options } of CLIENTS) {
      const { commands } = phrasesFor(locale);
      const menu = names.map((command) => ({ command, description: commands[command] }));
      await api.setMyCommands(menu, { scope, ...options });
    }
  }
}
