/** answerInlineQuery and answerGuestQuery, with results that are articles. */
import { badRequest } from "./api-error.ts";
import { formattedText } from "./formatted-text.ts";
import { withoutReply } from "./message-place.ts";
import { integerParameter, isObject, type Method } from "./method.ts";
import type { ParsedText } from "./parse-html.ts";

const MAX_RESULTS = 50;
const MAX_ID_BYTES = 64;

const answerInlineQuery: Method = (parameters, { world }) => {
  const results = parameters["results"];
  if (!Array.isArray(results)) throw badRequest("can't parse inline query results: Expected an Array");
  const ids = results.map(checkResult);
  const query = world.inlineQueries.get(String(parameters["inline_query_id"]));
  if (query === undefined || query.answered) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  if (ids.length > MAX_RESULTS) throw badRequest("RESULTS_TOO_MUCH");
  if (new Set(ids).size < ids.length) throw badRequest("RESULT_ID_DUPLICATE");
  integerParameter(parameters, "cache_time", 300);
  if (parameters["button"] !== undefined) checkButton(parameters["button"]);
  query.answered = true;
  return true;
};

/** The bot is not in the chat: it says one thing for each query, and gets the number of an inline message for it. */
const answerGuestQuery: Method = (parameters, { world, transcript }) => {
  const { result } = parameters;
  checkResult(result);
  const query = world.guestQueries.get(String(parameters["guest_query_id"]));
  if (query === undefined || query.answered) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  query.answered = true;
  const { from } = query.message;
  const { text, entities } = contentOf(result);
  const message = world.addMessage(query.state, {
    from: world.bot,
    ...(from === undefined ? {} : { guest_bot_caller_user: from }),
    text,
    ...(entities.length > 0 ? { entities } : {}),
    reply_to_message: withoutReply(query.message),
  });
  transcript.add({ kind: "message", by: "bot", message });
  return { inline_message_id: `guest-${message.message_id}` };
};

export const inlineMethods: Readonly<Record<string, Method>> = { answerInlineQuery, answerGuestQuery };

/** A button above the results that Telegram would take. */
function checkButton(value: unknown): void {
  const wrong = "can't parse inline query results button: ";
  if (!isObject(value)) throw badRequest(`${wrong}InlineQueryResultsButton must be an Object`);
  const { text, start_parameter: start, web_app: app } = value;
  if (text === undefined) throw badRequest(`${wrong}Can't find field "text"`);
  if ((start === undefined) === (app === undefined)) {
    throw badRequest(`${wrong}InlineQueryResultsButton must have exactly one optional field`);
  }
  if (text === "") throw badRequest("SWITCH_PM_TEXT_EMPTY");
  if (start === "") throw badRequest("START_PARAM_EMPTY");
  if (start !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(String(start)))
    throw badRequest("START_PARAM_INVALID");
}

/** The id of a result that Telegram would take. */
function checkResult(value: unknown): string {
  if (!isObject(value)) throw badRequest("can't parse inline query result: expected an Object");
  const { type, id, title, input_message_content: content } = value;
  if (type !== "article") throw badRequest("can't parse inline query result: the double knows articles only");
  if (id === undefined) throw badRequest("can't parse inline query result: Can't find field \"id\"");
  const bytes = Buffer.byteLength(String(id));
  if (bytes === 0 || bytes > MAX_ID_BYTES) throw badRequest("RESULT_ID_INVALID");
  if (typeof title !== "string" || title === "") throw badRequest("ARTICLE_TITLE_EMPTY");
  if (!isObject(content)) {
    throw badRequest("can't parse inline query result: Can't find field \"input_message_content\"");
  }
  contentOf(value);
  return String(id);
}

/** What is sent when a result is chosen. */
function contentOf(result: unknown): ParsedText {
  const content = isObject(result) ? result["input_message_content"] : undefined;
  const { message_text: text, parse_mode, entities } = isObject(content) ? content : {};
  return formattedText({ text, parse_mode, entities });
}
