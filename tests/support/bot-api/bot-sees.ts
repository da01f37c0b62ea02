import type { MessageRecord } from "./records.ts";
import type { ChatState, World } from "./world.ts";

/**
 * Whether a person's message becomes an update. In groups a bot with privacy mode on gets only commands,
 * mentions and replies to itself; it never gets what other bots write, nor its own messages.
 */
export function botSees(world: World, state: ChatState, message: MessageRecord): boolean {
  const isOtherBot = message.from?.is_bot === true && message.sender_chat === undefined;
  if (isOtherBot) return false;
  if (state.chat.type !== "group" && state.chat.type !== "supergroup") return true;
  if (world.canReadAllGroupMessages || state.botIsAdministrator) return true;
  return (
    isReplyToBot(world, message) || isCommandForBot(world, state, message) || mentionsBot(world, message)
  );
}

function isReplyToBot({ bot }: World, { reply_to_message }: MessageRecord): boolean {
  return reply_to_message?.from?.id === bot.id && reply_to_message.forum_topic_created === undefined;
}

function isCommandForBot(
  { bot }: World,
  state: ChatState,
  { text = "", entities = [] }: MessageRecord,
): boolean {
  const command = entities.find(({ type, offset }) => type === "bot_command" && offset === 0);
  if (command === undefined) return false;
  const [, addressee] = text.slice(0, command.length).split("@");
  if (addressee !== undefined) return addressee.toLowerCase() === bot.username?.toLowerCase();
  return state.lastBotId === undefined || state.lastBotId === bot.id;
}

function mentionsBot({ bot }: World, { text = "", entities = [] }: MessageRecord): boolean {
  const mention = `@${bot.username}`.toLowerCase();
  return entities.some(
    ({ type, offset, length, user }) =>
      (type === "mention" && text.slice(offset, offset + length).toLowerCase() === mention) ||
      (type === "text_mention" && user?.id === bot.id),
  );
}
