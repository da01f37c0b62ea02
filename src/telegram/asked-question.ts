import type { Message } from "grammy/types";
import { conversationKey, type MessagePlace, placeOf } from "./message-place.ts";

export interface AskedQuestion {
  readonly text: string;
  readonly conversation: string;
  readonly place: MessagePlace;
  readonly userId?: number;
  /** Aborted when the question was asked in other words meanwhile. */
  readonly superseded?: AbortSignal;
}

/** The question that a message asks. */
export function askedBy(message: Message, text: string, superseded?: AbortSignal): AskedQuestion {
  const userId = message.from?.id;
  return {
    text,
    conversation: conversationKey(message),
    place: placeOf(message),
    ...(userId === undefined ? {} : { userId }),
    ...(superseded === undefined ? {} : { superseded }),
  };
}
