import type { Message } from "grammy/types";

/** Where to answer: chat, forum topic and the message to reply to. */
export interface MessagePlace {
  readonly chatId: number;
  /** Only in forum topics; elsewhere Telegram uses the field for reply threads that cannot be written to. */
  readonly threadId?: number;
  /** Absent when there is nothing to reply to: a supergroup does not know the messages of the group it was. */
  readonly messageId?: number;
}

export function placeOf(message: Message): MessagePlace {
  const { chat, message_id: messageId, is_topic_message, message_thread_id } = message;
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
  const { chatId, threadId = 0 } = placeOf(message);
  return { chatId, threadId, userId: senderOf(message) };
}

export function conversationKey({ chatId, threadId, userId }: Conversation): string {
  return `${chatId}/${threadId}/${userId}`;
}

/** The person who wrote, or the chat in whose name. */
export function senderOf(message: Message): number {
  return message.sender_chat?.id ?? message.from?.id ?? 0;
}
