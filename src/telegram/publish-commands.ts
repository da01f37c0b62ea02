import { type Api, GrammyError } from "grammy";
import type { BotCommandScope, Chat } from "grammy/types";
import type { Locale } from "../model/language.ts";
import { phrasesFor } from "../render/phrases.ts";
import type { ChatSettings } from "./chat-settings.ts";
import {
  ADMIN_COMMAND_NAMES,
  type AdminCommandName,
  COMMAND_NAMES,
  type CommandName,
  GROUP_ADMINISTRATOR_COMMAND_NAMES,
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
  { scope: { type: "all_chat_administrators" }, names: GROUP_ADMINISTRATOR_COMMAND_NAMES },
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

export interface PublishDependencies {
  readonly api: Api;
  readonly settings: ChatSettings;
  /** Of the bot's own administrators, who see their commands in their private chats. */
  readonly adminIds: readonly number[];
}

/** Tells Telegram the menus of commands, each in every language. */
export async function publishCommands(dependencies: PublishDependencies): Promise<void> {
  const { api, adminIds } = dependencies;
  for (const menu of MENUS) await publish(api, menu);
  // A group's number is nobody's, and its members are not to see them.
  for (const id of adminIds.filter((each) => each > 0)) {
    await publishChatCommands({ id, type: "private" }, dependencies).catch((error: unknown) => {
      // Nobody has opened the chat yet: the next start sets it.
      if (!(error instanceof GrammyError) || !error.description.includes("chat not found")) throw error;
    });
  }
}

/** Tells Telegram the menus of one chat in the language that was chosen for it, or that it has none of its own. */
export async function publishChatCommands(
  { id, type }: Pick<Chat, "id" | "type">,
  { api, settings, adminIds }: PublishDependencies,
): Promise<void> {
  const isOfAdmin = type === "private" && adminIds.includes(id);
  const { language } = settings.of(id);
  for (const menu of type === "private" ? [privateMenu(id, isOfAdmin)] : groupMenus(id)) {
    if (language !== "auto") await publish(api, menu, language);
    else if (isOfAdmin) await publish(api, menu);
    else for (const { options } of CLIENTS) await api.deleteMyCommands({ scope: menu.scope, ...options });
  }
}

function privateMenu(chatId: number, isOfAdmin: boolean): Menu {
  const names = isOfAdmin ? [...COMMAND_NAMES, ...ADMIN_COMMAND_NAMES] : COMMAND_NAMES;
  return { scope: { type: "chat", chat_id: chatId }, names };
}

function groupMenus(chatId: number): readonly Menu[] {
  return [
    { scope: { type: "chat", chat_id: chatId }, names: GROUP_COMMAND_NAMES },
    { scope: { type: "chat_administrators", chat_id: chatId }, names: GROUP_ADMINISTRATOR_COMMAND_NAMES },
  ];
}

async function publish(api: Api, { scope, names }: Menu, chosen?: Locale): Promise<void> {
  for (const { locale, options } of CLIENTS) {
    const { commands, admin } = phrasesFor(chosen ?? locale);
    const descriptions = { ...commands, ...admin.commands };
    const menu = names.map((command) => ({ command, description: descriptions[command] }));
    await api.setMyCommands(menu, { scope, ...options });
  }
}
