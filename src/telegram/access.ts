import type { Message, User } from "grammy/types";
import { phrasesFor } from "../render/phrases.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import { createAccessCommands } from "./access-commands.ts";
import type { AccessStore } from "./access-store.ts";
import type { ChatMoves } from "./chat-moves.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { localeOfPerson, localeOfReply } from "./choose-locale.ts";
import { chatCountedFor, senderOf } from "./message-place.ts";
import { ownWords } from "./own-words.ts";
import { createPairingCodes, type PairingCodes } from "./pairing-codes.ts";
import { parseCommand } from "./parse-command.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export type AccessOptions =
  | { readonly mode: "open" }
  | {
      /** With `pairing` also those whom an administrator's code let in. */
      readonly mode: "list" | "pairing";
      /** People, and chats in which everybody may ask. */
      readonly allowedIds: readonly number[];
      /** People who may ask, and with `pairing` get codes by /pair and take back by /unpair what they gave. */
      readonly adminIds: readonly number[];
      readonly store: AccessStore;
      readonly codes?: PairingCodes;
    };

export interface Access {
  isOpenTo(message: Message): Promise<boolean>;
  /**
   * What is said instead of handling a message; `undefined` when its sender may ask. A stranger is told once in a chat
   * that the bot is not for them, and then nothing. A code lets in the chat in which it is sent; what an administrator says
   * of access is done.
   */
  insteadOf(message: Message, question: string | undefined): Promise<TelegramMessage | "silence" | undefined>;
  /**
   * For whoever presses a button in a chat, or types in inline mode somewhere: the refusal, every time; `undefined` when
   * they may ask.
   */
  refusalOf(person: User, chatId?: number): Promise<TelegramMessage | undefined>;
}

export interface AccessDependencies {
  /** A supergroup may ask because the group might that it was. */
  readonly chatMoves: ChatMoves;
  readonly settings: ChatSettings;
  readonly logger: TelegramLogger;
}

export function createAccess(
  options: AccessOptions,
  { chatMoves, settings, logger }: AccessDependencies,
): Access {
  if (options.mode === "open") {
    return {
      isOpenTo: async () => true,
      insteadOf: async () => undefined,
      refusalOf: async () => undefined,
    };
  }
  const { mode, store, codes = createPairingCodes() } = options;
  const known = new Set([...options.allowedIds, ...options.adminIds]);
  const doCommand = createAccessCommands({
    adminIds: mode === "pairing" ? options.adminIds : [],
    isConfigured: (id) => known.has(id),
    store,
    codes,
    chatMoves,
    settings,
    logger,
  });

  const isOpenToOneOf = async (personAndChat: readonly number[]): Promise<boolean> => {
    const ids = personAndChat.flatMap(chatMoves.idsOf);
    if (ids.some((id) => known.has(id))) return true;
    if (mode !== "pairing") return false;
    return (await Promise.all(ids.map(store.isLetIn))).includes(true);
  };
  const isOpenTo = (message: Message) => isOpenToOneOf([senderOf(message), chatCountedFor(message)]);

  return {
    isOpenTo,
    async insteadOf(message, question) {
      const phrases = phrasesFor(localeOfReply(settings, message));
      const done = await doCommand(message);
      if (done !== undefined) return done;
      const id = chatCountedFor(message);
      // A link t.me/your_bot?start=CODE sends "/start CODE".
      const words = question ?? parseCommand(message.text ?? "")?.argument ?? "";
      // Also for a group of which only the sender may ask so far.
      if (mode === "pairing" && !(await isOpenToOneOf([id])) && codes.use(words)) {
        await store.letIn(id);
        logger.info({ senderId: senderOf(message), chatId: id }, "let in by a pairing code");
        return ownWords(phrases.paired);
      }
      if (await isOpenTo(message)) return undefined;
      if ((await Promise.all(chatMoves.idsOf(id).map(store.wasRefused))).includes(true)) return "silence";
      await store.noteRefusal(id);
      logger.info({ senderId: senderOf(message), chatId: id }, "not let in");
      return ownWords(phrases.notForYou(mode));
    },
    async refusalOf(person, chatId) {
      const { id } = person;
      if (await isOpenToOneOf(chatId === undefined ? [id] : [id, chatId])) return undefined;
      return ownWords(phrasesFor(localeOfPerson(settings, person, chatId)).notForYou(mode));
    },
  };
}
