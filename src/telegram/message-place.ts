import type { Message } from "grammy/types";

/** Where to answer: chat, forum topic and the message to reply to. */
export interface MessagePlace {
  readonly chatId: number;
  /** Only in forum topics; elsewhere Telegram uses the field for reply threads that cannot be written to. */
  readonly threadId?: number;
  /** Absent when there is nothing to reply to: a supergroup does not know the messages of the group it was. */
  readonly messageId?: number;
  /** In a chat that the bot is not in: what its one message there is sent by. Nothing else can be done in it. */
  readonly guestQueryId?: string;
}

export function placeOf(message: Message): MessagePlace {
  const { chat, message_id: messageId, is_topic_message, message_thread_id, guest_query_id } = message;
  if (guest_query_id !== undefined) return { chatId: chat.id, guestQueryId: guest_query_id };
  const inTopic = is_topic_message === true && message_thread_id !== undefined;
  return { chatId: chat.id, messageId, ...(inTopic ? { threadId: message_thread_id } : {}) };
}

/** One conversation is one person in one topic of one chat: the members of a group do not share their turns. */
export interface Conversation {
  readonly chatId: number;
  /** 0 outside of topics. */
  readonly threadId: number;
  readonly userId: number;
}

export function conversationOf(message: Message): Conversation {
  const { threadId = 0 } = placeOf(message);
  return { chatId: chatCountedFor(message), threadId, userId: senderOf(message) };
}

export function conversationKey({ chatId, threadId, userId }: Conversation): string {
  return `${chatId}/${threadId}/${userId}`;
}

/** The same for all wordings of a message, and for no other message. */
export function messageKey({ chat, message_id, guest_query_id }: Message): string {
  return guest_query_id === undefined ? `${chat.id}/${message_id}` : `guest/${guest_query_id}`;
}

/**
 * The chat that a message counts for. A chat in which the bot is a guest may have the number of quite another one, so
 * what is asked there counts for the person.
 */
export function chatCountedFor(message: Message): number {
  return message.guest_query_id === undefined ? message.chat.id : senderOf(message);
}

/** The person who wrote, or the chat in whose name. */
export function senderOf(message: Message): number {
  return message.sender_chat?.id ?? message.from?.id ?? 0;
}
