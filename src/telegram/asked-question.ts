import type { Message } from "grammy/types";
import { conversationKey, type MessagePlace, placeOf, senderOf } from "./message-place.ts";

export interface AskedQuestion {
  readonly text: string;
  readonly conversation: string;
  readonly place: MessagePlace;
  /** The person, or the chat in whose name they wrote. */
  readonly askerId: number;
  /** Aborted when the question was asked in other words meanwhile. */
  readonly superseded?: AbortSignal;
}

/** The question that a message asks. */
export function askedBy(message: Message, text: string, superseded?: AbortSignal): AskedQuestion {
  return {
    text,
    conversation: conversationKey(message),
    place: placeOf(message),
    askerId: senderOf(message),
    ...(superseded === undefined ? {} : { superseded }),
  };
}
