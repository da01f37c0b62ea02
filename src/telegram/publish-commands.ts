import type { Api } from "grammy";
import { languageSchema } from "../model/language.ts";
import { phrasesFor } from "../render/phrases.ts";
import { COMMAND_NAMES } from "./command-names.ts";

/** Shown to people whose client speaks none of ours. */
const DEFAULT_LANGUAGE = "en";

/** Tells Telegram the menu of commands, in every language. */
export async function publishCommands(api: Api): Promise<void> {
  for (const language of languageSchema.options) {
    const { commands } = phrasesFor(language);
    const menu = COMMAND_NAMES.map((command) => ({ command, description: commands[command] }));
    await api.setMyCommands(menu, { language_code: language });
    if (language === DEFAULT_LANGUAGE) await api.setMyCommands(menu);
  }
}
