/**
 * Decides what a message wants of the bot, if anything: the one place that knows when to speak. In a private
 * chat everything is meant for us; in a group only a mention, a reply to our message, or a command that is
 * ours, and every question where its administrators want that. Whatever other bots write, and whatever is addressed to
 * them, is not.
 */
import type { Message, UserFromGetMe } from "grammy/types";
import type { Settings } from "../model/chat-settings.ts";
import { asksSomething } from "../text/asks-something.ts";
import type { ChatSettings } from "./chat-settings.ts";
import {
  ACCESS_COMMAND_NAMES,
  ARCHIVE_COMMAND_NAMES,
  type ArchiveCommandName,
  CHAT_COMMAND_NAMES,
  type ChatCommandName,
  COMMAND_NAMES,
  type CommandName,
} from "./command-names.ts";
import { chatCountedFor } from "./message-place.ts";
import { type Command, parseCommand } from "./parse-command.ts";
import { mentions, questionText, textBehindMention } from "./question-text.ts";

export type Incoming =
  | {
      readonly kind: "question";
      readonly text: string;
      /** What somebody else wrote that it replies to, when it has words of its own: "is that true?" */
      readonly about?: string;
      /** The bot was not spoken to with it: it says nothing but an answer. */
      readonly isUnasked?: true;
    }
  | {
      readonly kind: "command";
      readonly name: Exclude<CommandName, "ask" | ArchiveCommandName | ChatCommandName>;
    }
  /** The argument is empty when nothing stands behind the command. */
  | { readonly kind: "archive-command"; readonly name: ArchiveCommandName; readonly argument: string }
  | { readonly kind: "chat-command"; readonly name: ChatCommandName }
  /** Addressed to us with nothing to look for. */
  | { readonly kind: "nothing-asked" }
  | { readonly kind: "not-text" };

/** Whether the archive has to be searched for it: such messages wait in line. */
export function needsSearch(incoming: Incoming): boolean {
  if (incoming.kind === "archive-command") return incoming.name === "search" && incoming.argument !== "";
  return incoming.kind === "question";
}

export type ReadMessage = (message: Message, me: UserFromGetMe) => Incoming | undefined;

/** Reads messages as their chats have chosen. */
export function createMessageReading(settings: ChatSettings): ReadMessage {
  return (message, me) => readMessage(message, me, settings.of(chatCountedFor(message)).speaksTo);
}

/** What the message wants of us; `undefined` when it is not for us. */
export function readMessage(
  message: Message,
  me: UserFromGetMe,
  speaksTo: Settings["speaksTo"] = "mentions",
): Incoming | undefined {
  if (!isFromPerson(message)) return undefined;
  const isPrivate = isPrivateChat(message);
  const text = message.text ?? message.caption;
  if (text === undefined) return isPrivate && isAttachment(message) ? { kind: "not-text" } : undefined;

  const command = parseCommand(text) ?? commandBehindOurName(text, me);
  if (command !== undefined) return readCommand(command, message, me);
  const isAddressed = isPrivate || mentionsUs(message, text, me);
  if (!isAddressed && !isToGuest(message) && mentionsAnotherBot(message, text)) return undefined;
  if (!isAddressed && !isReplyToUs(message, me) && !isToGuest(message)) {
    return speaksTo === "all-questions" ? unaskedQuestion(message, text, me) : undefined;
  }
  const incoming = asQuestion(text, message, me);
  // A thumb held up to our answer, in front of everybody, is no reason to speak again.
  return !isAddressed && incoming.kind === "nothing-asked" ? undefined : incoming;
}

/** A question to nobody in particular. */
function unaskedQuestion(message: Message, text: string, me: UserFromGetMe): Incoming | undefined {
  const entities = message.entities ?? message.caption_entities ?? [];
  const isToOthers =
    messageRepliedTo(message)?.from?.is_bot === true ||
    entities.some(({ type }) => type === "mention" || type === "text_mention");
  const question = questionText(text, me.username);
  if (isToOthers || question === "" || !asksSomething(question)) return undefined;
  return { kind: "question", text: question, isUnasked: true };
}

function readCommand(command: Command, message: Message, me: UserFromGetMe): Incoming | undefined {
  const name = COMMAND_NAMES.find((known) => known === command.name);
  if (!isCommandForUs(command, message, me)) return undefined;
  if (name === undefined) return { kind: "nothing-asked" };
  if (name === "ask") return asQuestion(command.argument, message, me);
  if (isChatCommand(name)) return { kind: "chat-command", name };
  if (!isArchiveCommand(name)) return { kind: "command", name };
  if (name !== "search") return { kind: "archive-command", name, argument: command.argument };
  const sought = asQuestion(command.argument, message, me);
  return { kind: "archive-command", name, argument: sought.kind === "question" ? sought.text : "" };
}

/** "@bot /help": a command behind our name is ours as "/help@bot" is; what is no command that we know is a question. */
function commandBehindOurName(text: string, { username }: UserFromGetMe): Command | undefined {
  const behind = textBehindMention(text, username);
  const command = behind === undefined ? undefined : parseCommand(behind);
  if (command === undefined || command.addressee !== undefined) return command;
  const isKnown = COMMAND_NAMES.some((known) => known === command.name);
  return isKnown ? { ...command, addressee: username.toLowerCase() } : undefined;
}

function isChatCommand(name: CommandName): name is ChatCommandName {
  return CHAT_COMMAND_NAMES.some((known) => known === name);
}

function isArchiveCommand(name: CommandName): name is ArchiveCommandName {
  return ARCHIVE_COMMAND_NAMES.some((known) => known === name);
}

function isCommandForUs({ name, addressee }: Command, message: Message, me: UserFromGetMe): boolean {
  if (addressee !== undefined) return addressee === me.username.toLowerCase();
  if (isPrivateChat(message)) return true;
  if (![...COMMAND_NAMES, ...ACCESS_COMMAND_NAMES].includes(name)) return false;
  const repliedTo = messageRepliedTo(message);
  if (repliedTo?.from?.is_bot === true) return repliedTo.from.id === me.id;
  // Every bot has a /help. In privacy mode Telegram hands a bare command to the bot that spoke last; without
  // it we would answer for all of them. A bare /ask is not so common and says what it wants.
  return name === "ask" || !me.can_read_all_group_messages;
}

/** The text as a question about the message that it replies to; with no words of its own that message is the question. */
function asQuestion(text: string, message: Message, me: UserFromGetMe): Incoming {
  const own = questionText(text, me.username);
  const theirs = textRepliedTo(message, me);
  if (own !== "") return { kind: "question", text: own, ...(theirs === "" ? {} : { about: theirs }) };
  return theirs === "" ? { kind: "nothing-asked" } : { kind: "question", text: theirs };
}

/** What somebody else wrote that a message replies to, or the part of it that is marked; empty when nothing. */
function textRepliedTo(message: Message, me: UserFromGetMe): string {
  const { quote, external_reply: elsewhere } = message;
  const repliedTo = messageRepliedTo(message);
  // Of a message in another chat Telegram hands over who wrote it and the part that was marked, but not its text.
  const writer = elsewhere?.origin.type === "user" ? elsewhere.origin.sender_user : repliedTo?.from;
  if (writer?.id === me.id) return "";
  return questionText(quote?.text ?? repliedTo?.text ?? repliedTo?.caption ?? "", me.username);
}

/** A private chat with the bot; one between two people, in which it is a guest, is like a group to it. */
function isPrivateChat(message: Message): boolean {
  return message.chat.type === "private" && !isToGuest(message);
}

/** Telegram hands a guest only what is meant for it: a mention of it, or a reply to what it said there. */
function isToGuest({ guest_query_id }: Message): boolean {
  return guest_query_id !== undefined;
}

function mentionsUs(message: Message, text: string, me: UserFromGetMe): boolean {
  const entities = message.entities ?? message.caption_entities ?? [];
  return (
    mentions(text, me.username) ||
    entities.some((entity) => entity.type === "text_mention" && entity.user.id === me.id)
  );
}

/** Names of bots end in "bot": Telegram gives them no others. */
function mentionsAnotherBot(message: Message, text: string): boolean {
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some(
    ({ type, offset, length }) => type === "mention" && /bot$/i.test(text.slice(offset, offset + length)),
  );
}

function isReplyToUs(message: Message, me: UserFromGetMe): boolean {
  return messageRepliedTo(message)?.from?.id === me.id;
}

/**
 * In a forum topic every message that replies to nothing comes as a reply to the one that created the topic,
 * which may well be ours.
 */
function messageRepliedTo(message: Message): Message | undefined {
  const repliedTo = message.reply_to_message;
  return repliedTo?.forum_topic_created === undefined ? repliedTo : undefined;
}

/** Anonymous administrators and channels write through service accounts that count as bots; they are people. */
function isFromPerson({ from, sender_chat, via_bot, is_automatic_forward }: Message): boolean {
  if (via_bot !== undefined || is_automatic_forward === true) return false;
  return sender_chat !== undefined || from?.is_bot === false;
}

function isAttachment(message: Message): boolean {
  return [
    message.photo,
    message.voice,
    message.audio,
    message.video,
    message.video_note,
    message.document,
    message.sticker,
    message.location,
    message.contact,
    message.poll,
    message.dice,
    message.story,
  ].some((part) => part !== undefined);
}
