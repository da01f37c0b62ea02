/** What administrators say to the bot about who may ask: /pair for a code, and /unpair to take back what a code gave. */
import type { Message } from "grammy/types";
import { phrasesFor } from "../render/phrases.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import type { AccessStore } from "./access-store.ts";
import type { ChatMoves } from "./chat-moves.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { localeOfReply } from "./choose-locale.ts";
import { senderOf } from "./message-place.ts";
import { ownWords } from "./own-words.ts";
import type { PairingCodes } from "./pairing-codes.ts";
import { parseCommand } from "./parse-command.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface AccessCommandsDependencies {
  readonly adminIds: readonly number[];
  /** Of people and chats that stand in the configuration. */
  readonly isConfigured: (id: number) => boolean;
  readonly store: AccessStore;
  readonly codes: PairingCodes;
  readonly chatMoves: ChatMoves;
  readonly settings: ChatSettings;
  readonly logger: TelegramLogger;
}

/** A number of a person, or, with a minus, of a group. */
const NUMBER = /^-?\d{1,15}$/;

/**
 * Does what an administrator's command says, and gives the answer to it; `undefined` for all other messages. Nothing is
 * done in a chat that the bot is not in: others read there, and its number may be that of another chat.
 */
export function createAccessCommands(
  dependencies: AccessCommandsDependencies,
): (message: Message) => Promise<TelegramMessage | undefined> {
  const { isConfigured, store, codes, chatMoves, settings, logger } = dependencies;
  const admins = new Set(dependencies.adminIds);

  return async (message) => {
    const command = parseCommand(message.text ?? "");
    if (command === undefined || !admins.has(senderOf(message))) return undefined;
    if (message.guest_query_id !== undefined) return undefined;
    const phrases = phrasesFor(localeOfReply(settings, message));
    const isPrivate = message.chat.type === "private";
    if (command.name === "pair" && isPrivate) {
      const { code, validMinutes } = codes.create();
      return ownWords(phrases.pairingCode(code, validMinutes));
    }
    if (command.name !== "unpair") return undefined;
    const given = command.argument === "" && !isPrivate ? String(message.chat.id) : command.argument;
    return ownWords(NUMBER.test(given) ? await unpair(Number(given), phrases) : phrases.howToUnpair);
  };

  async function unpair(id: number, phrases: ReturnType<typeof phrasesFor>): Promise<string> {
    const ids = chatMoves.idsOf(id);
    const wereLetIn = await Promise.all(ids.map(store.letOut));
    const wasLetIn = wereLetIn.includes(true);
    if (wasLetIn) logger.info({ id }, "what a pairing code gave was taken back");
    if (ids.some(isConfigured)) return phrases.stillConfigured(id);
    return wasLetIn ? phrases.unpaired(id) : phrases.wasNotPaired(id);
  }
}
