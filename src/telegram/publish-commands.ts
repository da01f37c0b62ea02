import type { Api } from "grammy";
import { phrasesFor } from "../render/phrases.ts";
import { COMMAND_NAMES } from "./command-names.ts";

/**
 * Of which clients a menu is: Telegram takes two-letter codes (ISO 639-1) and no scripts, so there is one for all of
 * Chinese. The last is shown to people whose client speaks none of ours.
 */
const MENUS = [
  { locale: "zh-Hans", options: { language_code: "zh" } },
  { locale: "en", options: { language_code: "en" } },
  { locale: "en", options: {} },
] as const;

/** Tells Telegram the menu of commands, in every language. */
export async function publishCommands(api: Api): Promise<void> {
  for (const { locale, options } of MENUS) {
    const { commands } = phrasesFor(locale);
    const menu = COMMAND_NAMES.map((command) => ({ command, description: commands[command] }));
    await api.setMyCommands(menu, options);
  }
}
