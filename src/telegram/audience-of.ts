import type { Chat } from "grammy/types";
import type { Audience } from "../model/archive.ts";

/** Where something is asked or pressed. */
interface AskedIn {
  readonly chat: Pick<Chat, "type">;
  readonly guest_query_id?: string;
  readonly business_connection_id?: string;
}

/**
 * Who reads what the bot says there. Only a person's own chat with the bot is private: messages of a guest query or of a
 * business account come from a private chat of two other people.
 */
export function audienceOf({ chat, ...message }: AskedIn): Audience {
  const isOurs = message.guest_query_id === undefined && message.business_connection_id === undefined;
  return chat.type === "private" && isOurs ? "private" : "shared";
}
