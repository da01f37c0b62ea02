/** sendMessage, editMessageText, deleteMessage, sendChatAction. */
import { badRequest } from "./api-error.ts";
import { checkReplyMarkup } from "./check-reply-markup.ts";
import { formattedText } from "./formatted-text.ts";
import { replyFields, topicFields } from "./message-place.ts";
import { integerParameter, isObject, type Method, type MethodContext } from "./method.ts";
import type { MessageRecord, Parameters } from "./records.ts";
import { richMessage } from "./rich-message.ts";
import { type ChatState, writableChat } from "./world.ts";

const CHAT_ACTIONS = new Set(
  (
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker " +
    "find_location record_video_note upload_video_note"
  ).split(" "),
);

const sendMessage: Method = (parameters, context) => {
  const { world, transcript } = context;
  const state = writableChat(world, parameters["chat_id"]);
  const content = textContent(parameters);
  const markup = checkReplyMarkup(parameters["reply_markup"]);
  const topic = topicFields(state, parameters["message_thread_id"]);
  const message = world.addMessage(state, {
    from: world.bot,
    ...content,
    ...topic,
    ...replyFields(state, parameters, topic),
    ...linkPreview(parameters),
    ...(markup === undefined ? {} : { reply_markup: markup }),
  });
  state.lastBotId = world.bot.id;
  transcript.add({ kind: "message", by: "bot", message });
  return message;
};

const editMessageText: Method = (parameters, context) => {
  const { world, transcript } = context;
  const state = writableChat(world, parameters["chat_id"]);
  const current = ownMessage(state, parameters, context, "edit", "edited");
  const content = contentOf(parameters);
  const markup = checkReplyMarkup(parameters["reply_markup"]);
  const { text: _text, entities: _entities, rich_message: _rich, reply_markup: _markup, ...rest } = current;
  const edited: MessageRecord = {
    ...rest,
    ...content,
    ...(markup === undefined ? {} : { reply_markup: markup }),
  };
  if (isSame(edited, current)) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current " +
        "content and reply markup of the message",
    );
  }
  const message = { ...edited, edit_date: Math.floor(Date.now() / 1000) };
  state.messages.set(message.message_id, message);
  transcript.add({ kind: "edit", by: "bot", message });
  return message;
};

const deleteMessage: Method = (parameters, context) => {
  const state = context.world.findChat(parameters["chat_id"]);
  const message = ownMessage(state, parameters, context, "delete", "deleted");
  state.messages.delete(message.message_id);
  return true;
};

const sendChatAction: Method = (parameters, { world }) => {
  const state = writableChat(world, parameters["chat_id"]);
  if (!CHAT_ACTIONS.has(String(parameters["action"]))) throw badRequest("wrong parameter action in request");
  topicFields(state, parameters["message_thread_id"]);
  return true;
};

export const messageMethods: Readonly<Record<string, Method>> = {
  sendMessage,
  editMessageText,
  deleteMessage,
  sendChatAction,
};

function ownMessage(
  state: ChatState,
  parameters: Parameters,
  { world }: MethodContext,
  verb: string,
  participle: string,
): MessageRecord {
  const message = state.messages.get(integerParameter(parameters, "message_id", 0));
  if (message === undefined) throw badRequest(`message to ${verb} not found`);
  if (message.from?.id !== world.bot.id) throw badRequest(`message can't be ${participle}`);
  return message;
}

/** An edit takes a text or a rich message. */
function contentOf(parameters: Parameters): Partial<MessageRecord> {
  const { text, rich_message: rich } = parameters;
  if (rich === undefined) return textContent(parameters);
  if (text !== undefined) throw badRequest("only one of text and rich_message can be specified");
  return { rich_message: richMessage(rich) };
}

function textContent(parameters: Parameters): Partial<MessageRecord> {
  const { text, entities } = formattedText(parameters);
  return { text, ...(entities.length > 0 ? { entities } : {}) };
}

function linkPreview(parameters: Parameters): Pick<MessageRecord, "link_preview_options"> {
  const options = parameters["link_preview_options"];
  return isObject(options) ? { link_preview_options: options } : {};
}

function isSame(a: MessageRecord, b: MessageRecord): boolean {
  const content = ({ text, entities, rich_message, reply_markup }: MessageRecord) =>
    JSON.stringify([text, entities ?? [], rich_message ?? null, reply_markup ?? null]);
  return content(a) === content(b);
}
