/** Where a message goes: the topic, and the message it replies to. */
import { badRequest } from "./api-error.ts";
import { integerParameter, isObject, isTrue } from "./method.ts";
import type { MessageRecord, Parameters } from "./records.ts";
import type { ChatState } from "./world.ts";

type TopicFields = Pick<MessageRecord, "message_thread_id" | "is_topic_message">;
type ReplyFields = Pick<MessageRecord, "reply_to_message" | "quote">;

/** Only a forum has threads to write in, and its General topic is addressed by no number. */
export function topicFields(state: ChatState, threadId: unknown): TopicFields {
  if (threadId === undefined || threadId === "" || Number(threadId) === 0) return {};
  const topic = state.topics.get(Number(threadId));
  if (state.chat.is_forum !== true || topic === undefined) throw badRequest("message thread not found");
  if (topic.closed) throw badRequest("TOPIC_CLOSED");
  return { message_thread_id: Number(threadId), is_topic_message: true };
}

/** The message replied to, as `reply_parameters` or the older `reply_to_message_id` name it. */
export function replyFields(state: ChatState, parameters: Parameters, topic: TopicFields): ReplyFields {
  const given = parameters["reply_parameters"];
  if (given !== undefined && !isObject(given)) throw badRequest("object expected as reply parameters");
  const reply: Parameters = given ?? {
    message_id: parameters["reply_to_message_id"],
    allow_sending_without_reply: parameters["allow_sending_without_reply"],
  };
  const messageId = integerParameter(reply, "message_id", 0);
  if (messageId === 0) return topicRoot(state, topic);
  const target = state.messages.get(messageId);
  if (target === undefined) {
    if (isTrue(reply["allow_sending_without_reply"])) return topicRoot(state, topic);
    throw badRequest("message to be replied not found");
  }
  return { reply_to_message: withoutReply(target), ...quoteOf(target, reply["quote"]) };
}

/** In a topic, a message that replies to nothing still "replies" to the message that created the topic. */
export function topicRoot(state: ChatState, { message_thread_id }: TopicFields): ReplyFields {
  const root = message_thread_id === undefined ? undefined : state.messages.get(message_thread_id);
  return root === undefined ? {} : { reply_to_message: withoutReply(root) };
}

/** Replies are shown one level deep. */
export function withoutReply(message: MessageRecord): Omit<MessageRecord, "reply_to_message"> {
  const { reply_to_message: _nested, ...rest } = message;
  return rest;
}

function quoteOf(target: MessageRecord, quote: unknown): Pick<MessageRecord, "quote"> {
  if (typeof quote !== "string" || quote === "") return {};
  const position = (target.text ?? "").indexOf(quote);
  if (position < 0 || quote.length > 1024) throw badRequest("QUOTE_TEXT_INVALID");
  return { quote: { text: quote, position } };
}
