/** getMe, the bot's commands, and answers to pressed buttons. */
import { badRequest } from "./api-error.ts";
import { isObject, type Method } from "./method.ts";
import type { Parameters } from "./records.ts";
import type { World } from "./world.ts";

const SCOPES = new Set(
  "default all_private_chats all_group_chats all_chat_administrators chat chat_administrators chat_member".split(
    " ",
  ),
);

const getMe: Method = (_parameters, { world }) => ({
  ...world.bot,
  can_join_groups: true,
  can_read_all_group_messages: world.canReadAllGroupMessages,
  supports_inline_queries: true,
  supports_guest_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
});

const setMyCommands: Method = (parameters, { commands, world }) => {
  const list = parameters["commands"];
  if (!Array.isArray(list)) throw badRequest("can't parse commands: expected an Array of BotCommand");
  if (list.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  for (const item of list) {
    const { command, description } = isObject(item) ? item : {};
    if (!/^\/?[a-z0-9_]{1,32}$/.test(String(command ?? ""))) throw badRequest("BOT_COMMAND_INVALID");
    const length = typeof description === "string" ? description.length : 0;
    if (length < 1 || length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  commands.set(commandsKey(parameters, world), list);
  return true;
};

const getMyCommands: Method = (parameters, { commands, world }) =>
  commands.get(commandsKey(parameters, world)) ?? [];

const deleteMyCommands: Method = (parameters, { commands, world }) => {
  commands.delete(commandsKey(parameters, world));
  return true;
};

const answerCallbackQuery: Method = (parameters, { world }) => {
  const query = world.callbackQueries.get(String(parameters["callback_query_id"]));
  if (query === undefined || query.answered) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  if (String(parameters["text"] ?? "").length > 200) throw badRequest("MESSAGE_TOO_LONG");
  query.answered = true;
  return true;
};

export const accountMethods: Readonly<Record<string, Method>> = {
  getMe,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  answerCallbackQuery,
};

function commandsKey(parameters: Parameters, world: World): string {
  const scope = parameters["scope"];
  const type = isObject(scope) ? String(scope["type"]) : "default";
  if (!SCOPES.has(type)) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  const language = String(parameters["language_code"] ?? "");
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest("invalid language code specified");
  const isOfChat = ["chat", "chat_administrators", "chat_member"].includes(type);
  const chat = isOfChat && isObject(scope) ? world.findChat(scope["chat_id"]).chat.id : "";
  return `${type}/${chat}/${language}`;
}
