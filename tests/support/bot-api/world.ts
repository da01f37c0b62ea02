/** What exists on the double's side: the bot, people, chats with their topics, and every message. */
import { ApiError, badRequest, forbidden } from "./api-error.ts";
import type {
  CallbackQueryRecord,
  ChatRecord,
  DocumentRecord,
  InlineQueryRecord,
  MessageRecord,
  UserRecord,
} from "./records.ts";

export interface ChatState {
  readonly chat: ChatRecord;
  readonly messages: Map<number, MessageRecord>;
  /** Forum topics by `message_thread_id`; closed ones refuse messages. */
  readonly topics: Map<number, { readonly name: string; closed: boolean }>;
  /** Why the bot may not write here, as the tail of a 403, if it may not. */
  refusal: string | undefined;
  /** Administrators see everything, privacy mode or not. */
  botIsAdministrator: boolean;
  /** People who administer the chat. */
  readonly administratorIds: Set<number>;
  /** The last bot that wrote here; a bare command goes to it. */
  lastBotId: number | undefined;
  /** Set when a basic group became a supergroup. */
  migratedTo: number | undefined;
  nextMessageId: number;
}

/** Somebody has called the bot into a chat that it is not in. */
export interface GuestQuery {
  readonly message: MessageRecord;
  readonly state: ChatState;
  answered: boolean;
}

export interface StoredFile {
  readonly document: DocumentRecord;
  readonly bytes: Uint8Array;
  /** Under which it can be downloaded; absent until `getFile` was called. */
  path?: string;
}

export interface World {
  readonly bot: UserRecord;
  readonly canReadAllGroupMessages: boolean;
  readonly users: Map<number, UserRecord>;
  readonly chats: Map<number, ChatState>;
  readonly callbackQueries: Map<string, CallbackQueryRecord & { answered: boolean }>;
  readonly inlineQueries: Map<string, InlineQueryRecord & { answered: boolean }>;
  readonly guestQueries: Map<string, GuestQuery>;
  /** What was sent to the bot as files, by `file_id`. */
  readonly files: Map<string, StoredFile>;
  addChat(chat: ChatRecord): ChatState;
  /** The chat a call names, or the 400 of an unknown one. */
  findChat(chatId: unknown): ChatState;
  /** Stores a message under the next number of its chat. */
  addMessage(state: ChatState, message: Omit<MessageRecord, "message_id" | "date" | "chat">): MessageRecord;
  nextId(): number;
}

export function createWorld(bot: UserRecord, canReadAllGroupMessages: boolean): World {
  const chats = new Map<number, ChatState>();
  let lastId = 1000;
  return {
    bot,
    canReadAllGroupMessages,
    users: new Map([[bot.id, bot]]),
    chats,
    callbackQueries: new Map(),
    inlineQueries: new Map(),
    guestQueries: new Map(),
    files: new Map(),
    addChat(chat) {
      const state = emptyChat(chat);
      chats.set(chat.id, state);
      return state;
    },
    findChat(chatId) {
      if (chatId === undefined || chatId === "") throw badRequest("chat_id is empty");
      const state =
        typeof chatId === "string" && chatId.startsWith("@")
          ? [...chats.values()].find(({ chat }) => `@${chat.username}` === chatId && chat.type !== "private")
          : chats.get(Number(chatId));
      if (state === undefined) throw badRequest("chat not found");
      return state;
    },
    addMessage(state, content) {
      const message: MessageRecord = {
        message_id: state.nextMessageId,
        date: Math.floor(Date.now() / 1000),
        chat: state.chat,
        ...content,
      };
      state.nextMessageId += 1;
      state.messages.set(message.message_id, message);
      return message;
    },
    nextId() {
      lastId += 1;
      return lastId;
    },
  };
}

export function emptyChat(chat: ChatRecord): ChatState {
  return {
    chat,
    messages: new Map(),
    topics: new Map(),
    refusal: undefined,
    botIsAdministrator: false,
    administratorIds: new Set(),
    lastBotId: undefined,
    migratedTo: undefined,
    nextMessageId: 1,
  };
}

/** A chat that the bot may write to, or the refusal that Telegram answers. */
export function writableChat(world: World, chatId: unknown): ChatState {
  const state = world.findChat(chatId);
  if (state.migratedTo !== undefined) {
    throw new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: state.migratedTo,
    });
  }
  if (state.refusal !== undefined) throw forbidden(state.refusal);
  return state;
}
