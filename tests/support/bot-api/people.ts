/** The test's side of the double: chats, and people who write in them as Telegram clients do. */

import { botSees } from "./bot-sees.ts";
import { detectEntities } from "./detect-entities.ts";
import { createChat, type DoubleChat } from "./double-chat.ts";
import { topicFields, topicRoot, withoutReply } from "./message-place.ts";
import type { ChatRecord, DocumentRecord, MessageRecord, UserRecord } from "./records.ts";
import type { Transcript } from "./transcript.ts";
import type { UpdateQueue } from "./update-queue.ts";
import { type ChatState, emptyChat, type World } from "./world.ts";

export interface SendOptions {
  /** Where to write; without it, in the private chat with the bot. */
  readonly chat?: DoubleChat;
  /** Forum topic, as `chat.topic()` gave it. */
  readonly thread?: number;
  readonly replyTo?: MessageRecord;
  /** The part of the message replied to that the person marked. */
  readonly quote?: string;
  /** Any other fields, for example `via_bot` or `sender_chat`. */
  readonly extra?: Partial<MessageRecord>;
  /** Delivers the message whatever privacy mode says, to see that the bot itself keeps quiet. */
  readonly force?: boolean;
}

export interface SentFile {
  /** Absent where a client sends none. */
  readonly name?: string;
  readonly content: string | Uint8Array;
  readonly caption?: string;
  /** The same for all files that are sent together. */
  readonly album?: string;
  /** What Telegram says of the size, for a file larger than a test can hold. @default that of the content */
  readonly sizeBytes?: number;
}

export interface DoubleUser {
  readonly record: UserRecord;
  /** The private chat with the bot. */
  readonly chat: DoubleChat;
  sends(text: string, options?: SendOptions): MessageRecord;
  sendsPhoto(caption: string | undefined, options?: SendOptions): MessageRecord;
  sendsDocument(file: SentFile, options?: SendOptions): MessageRecord;
  edits(message: MessageRecord, text: string): MessageRecord;
  presses(message: MessageRecord, buttonText: string): void;
  /** Presses a button that the message need not have, as a client of one's own may. */
  forges(message: Pick<MessageRecord, "chat" | "message_id">, data: string): void;
  /** Mentions the bot in a chat that it is not in, or replies to what it said there. */
  summons(text: string, chat: ForeignChat, options?: Pick<SendOptions, "replyTo" | "quote">): MessageRecord;
  /** Types behind the bot's name in some chat, in inline mode; returns the query's id. */
  types(query: string): string;
  blocksBot(): void;
}

export interface People {
  user(profile?: Partial<Omit<UserRecord, "id">>): DoubleUser;
  group(title: string): DoubleChat;
  supergroup(title: string, options?: { readonly isForum?: boolean }): DoubleChat;
  channel(title: string): DoubleChat;
  /** A chat that the bot is not in; its number may be that of one that the bot knows. */
  foreignChat(record: ChatRecord): ForeignChat;
}

export type ForeignChat = ChatState;

export interface PeopleDependencies {
  readonly world: World;
  readonly queue: UpdateQueue;
  readonly transcript: Transcript;
}

export function createPeople({ world, queue, transcript }: PeopleDependencies): People {
  return {
    user(profile = {}) {
      const id = world.nextId();
      const record: UserRecord = { id, is_bot: false, first_name: `Person ${id}`, ...profile };
      world.users.set(id, record);
      const { first_name, username } = record;
      const state = world.addChat({ id, type: "private", first_name, ...(username ? { username } : {}) });
      return createUser(record, state);
    },
    group: (title) => createChat(world, queue, world.addChat({ id: -world.nextId(), type: "group", title })),
    supergroup(title, { isForum = false } = {}) {
      const id = -1_000_000_000_000 - world.nextId();
      return createChat(
        world,
        queue,
        world.addChat({ id, type: "supergroup", title, ...(isForum ? { is_forum: true } : {}) }),
      );
    },
    channel(title) {
      return createChat(
        world,
        queue,
        world.addChat({ id: -1_000_000_000_000 - world.nextId(), type: "channel", title }),
      );
    },
    foreignChat: emptyChat,
  };

  function createUser(record: UserRecord, privateState: ChatState): DoubleUser {
    const privateChat = createChat(world, queue, privateState);
    const send = (content: Partial<MessageRecord>, options: SendOptions): MessageRecord => {
      const state = world.findChat((options.chat ?? privateChat).id);
      const message = world.addMessage(state, {
        from: record,
        ...place(state, options),
        ...content,
        ...options.extra,
      });
      if (record.is_bot) state.lastBotId = record.id;
      transcript.add({ kind: "message", by: "person", message });
      const type = state.chat.type === "channel" ? "channel_post" : "message";
      if (options.force === true || botSees(world, state, message)) queue.add(type, message);
      return message;
    };
    return {
      record,
      chat: privateChat,
      sends: (text, options = {}) => send(textContent(text), options),
      sendsPhoto: (caption, options = {}) =>
        send(
          { photo: [{ file_id: "photo", width: 90, height: 90 }], ...(caption ? { caption } : {}) },
          options,
        ),
      sendsDocument(file, options = {}) {
        const document = storeFile(world, file);
        const { caption, album } = file;
        return send(
          {
            document,
            ...(caption === undefined ? {} : captionContent(caption)),
            ...(album === undefined ? {} : { media_group_id: album }),
          },
          options,
        );
      },
      edits(message, text) {
        const state = world.findChat(message.chat.id);
        const edited = { ...message, ...textContent(text), edit_date: Math.floor(Date.now() / 1000) };
        state.messages.set(message.message_id, edited);
        transcript.add({ kind: "edit", by: "person", message: edited });
        if (botSees(world, state, edited)) queue.add("edited_message", edited);
        return edited;
      },
      presses(message, buttonText) {
        const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === buttonText);
        if (button?.callback_data === undefined) throw new Error(`There is no button "${buttonText}"`);
        this.forges(message, button.callback_data);
      },
      forges({ chat, message_id }, data) {
        const id = String(world.nextId());
        const standing = world.chats.get(chat.id)?.messages.get(message_id);
        const message = standing ?? { message_id, chat, date: 0 };
        const query = { id, from: record, message, chat_instance: "1", data };
        world.callbackQueries.set(id, { ...query, answered: false });
        queue.add("callback_query", query);
      },
      summons(text, chat, options = {}) {
        const content = { from: record, ...place(chat, options), ...textContent(text) };
        const message = world.addMessage(chat, content);
        transcript.add({ kind: "message", by: "person", message });
        const id = String(world.nextId());
        world.guestQueries.set(id, { message, state: chat, answered: false });
        queue.add("guest_message", { ...message, guest_query_id: id });
        return message;
      },
      types(text) {
        const id = String(world.nextId());
        const query = { id, from: record, query: text, offset: "" };
        world.inlineQueries.set(id, { ...query, answered: false });
        queue.add("inline_query", query);
        return id;
      },
      blocksBot() {
        privateState.refusal = "bot was blocked by the user";
      },
    };
  }
}

function storeFile(world: World, { name, content, sizeBytes }: SentFile): DocumentRecord {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const id = world.nextId();
  const document: DocumentRecord = {
    file_id: `BQAC${id}`,
    file_unique_id: `AgAD${id}`,
    ...(name === undefined ? {} : { file_name: name }),
    file_size: sizeBytes ?? bytes.length,
  };
  world.files.set(document.file_id, { document, bytes });
  return document;
}

function captionContent(caption: string): Pick<MessageRecord, "caption" | "caption_entities"> {
  const { entities } = textContent(caption);
  return { caption, ...(entities === undefined ? {} : { caption_entities: entities }) };
}

function textContent(text: string): Pick<MessageRecord, "text" | "entities"> {
  const { entities } = detectEntities({ text, entities: [] });
  return { text, ...(entities.length > 0 ? { entities } : {}) };
}

/** Topic and reply; outside of forums, a supergroup numbers its reply threads in the same field. */
function place(state: ChatState, { thread, replyTo, quote }: SendOptions): Partial<MessageRecord> {
  const topic = topicFields(state, thread);
  if (replyTo === undefined) return { ...topic, ...topicRoot(state, topic) };
  const replyThread =
    state.chat.type === "supergroup" && thread === undefined
      ? { message_thread_id: replyTo.message_thread_id ?? replyTo.message_id }
      : {};
  const marked =
    quote === undefined ? {} : { quote: { text: quote, position: replyTo.text?.indexOf(quote) ?? 0 } };
  return { ...replyThread, ...topic, reply_to_message: withoutReply(replyTo), ...marked };
}
