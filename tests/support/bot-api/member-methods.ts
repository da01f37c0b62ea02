/** getChatMember and getChatAdministrators. Whoever is known counts as a member of every chat. */
import { badRequest } from "./api-error.ts";
import { integerParameter, type Method } from "./method.ts";
import { type ChatState, type World, writableChat } from "./world.ts";

const getChatMember: Method = (parameters, { world }) => {
  const state = writableChat(world, parameters["chat_id"]);
  const userId = integerParameter(parameters, "user_id", 0);
  if (!world.users.has(userId)) throw badRequest("PARTICIPANT_ID_INVALID");
  return memberOf(world, state, userId);
};

/** Bots are left out, as documented. */
const getChatAdministrators: Method = (parameters, { world }) => {
  const state = writableChat(world, parameters["chat_id"]);
  if (state.chat.type === "private") throw badRequest("there are no administrators in the private chat");
  return [...state.administratorIds].map((userId) => memberOf(world, state, userId));
};

export const memberMethods: Readonly<Record<string, Method>> = { getChatMember, getChatAdministrators };

function memberOf(world: World, state: ChatState, userId: number) {
  const isAdministrator =
    userId === world.bot.id ? state.botIsAdministrator : state.administratorIds.has(userId);
  return { status: isAdministrator ? "administrator" : "member", user: world.users.get(userId) };
}
