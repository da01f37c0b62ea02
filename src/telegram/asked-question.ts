import type { Message } from "grammy/types";
import type { Audience } from "../model/archive.ts";
import { audienceOf } from "./audience-of.ts";
import { type Conversation, conversationOf, type MessagePlace, placeOf } from "./message-place.ts";

export interface AskedQuestion {
  readonly text: string;
  readonly conversation: Conversation;
  readonly place: MessagePlace;
  readonly audience: Audience;
  /** Aborted when the question was asked in other words meanwhile. */
  readonly superseded?: AbortSignal;
}

/** The question that a message asks. */
export function askedBy(message: Message, text: string, superseded?: AbortSignal): AskedQuestion {
  return {
    text,
    conversation: conversationOf(message),
    place: placeOf(message),
    audience: audienceOf(message),
    ...(superseded === undefined ? {} : { superseded }),
  };
}
