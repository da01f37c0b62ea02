import { type Api, GrammyError } from "grammy";
import type { BotCommandScope } from "grammy/types";
import { phrasesFor } from "../render/phrases.ts";
import {
  ADMIN_COMMAND_NAMES,
  type AdminCommandName,
  COMMAND_NAMES,
  type CommandName,
  GROUP_COMMAND_NAMES,
} from "./command-names.ts";

interface Menu {
  readonly scope: BotCommandScope;
  readonly names: readonly (CommandName | AdminCommandName)[];
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

/** Tells Telegram the menus of commands, each in every language; in their private chats administrators see theirs too. */
export async function publishCommands(api: Api, adminIds: readonly number[] = []): Promise<void> {
  for (const menu of MENUS) await publish(api, menu);
  // A group's number is nobody's, and its members are not to see them.
  for (const chatId of adminIds.filter((id) => id > 0)) {
    const scope = { type: "chat", chat_id: chatId } as const;
    await publish(api, { scope, names: [...COMMAND_NAMES, ...ADMIN_COMMAND_NAMES] }).catch(
      (error: unknown) => {
        // Nobody has opened the chat yet: the next start sets it.
        if (!(error instanceof GrammyError) || !error.description.includes("chat not found")) throw error;
      },
    );
  }
}

async function publish(api: Api, { scope, names }: Menu): Promise<void> {
  for (const { locale, options } of CLIENTS) {
    const { commands, admin } = phrasesFor(locale);
    const descriptions = { ...commands, ...admin.commands };
    const menu = names.map((command) => ({ command, description: descriptions[command] }));
    await api.setMyCommands(menu, { scope, ...options });
  }
}
