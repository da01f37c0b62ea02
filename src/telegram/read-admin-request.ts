import type { Document, Message, UserFromGetMe } from "grammy/types";
import { ADMIN_COMMAND_NAMES } from "./command-names.ts";
import { parseCommand } from "./parse-command.ts";

/** What an administrator wants that nobody else may. */
export type AdminRequest =
  | { readonly kind: "stats" | "reload" }
  | {
      readonly kind: "ingest";
      /** Sent with the command, or replied to; absent when there is none. */
      readonly document?: Document;
      /** Whether it may take the place of a file of its name. */
      readonly replaces: boolean;
    }
  /** Sent without a word: part of an album, or forgotten. */
  | { readonly kind: "document"; readonly document: Document }
  /** A command in a group. */
  | { readonly kind: "not-here" };

const REPLACES = /^(?:replace|替换|替換|覆盖|覆蓋)$/i;

/**
 * The request in a message of an administrator's own account; `undefined` for all other messages, which are read as if
 * there were no such commands. A command that was forwarded is not the administrator's own.
 */
export function readAdminRequest(
  message: Message,
  me: UserFromGetMe,
  adminIds: ReadonlySet<number>,
): AdminRequest | undefined {
  const { from, sender_chat, via_bot, document, caption, forward_origin } = message;
  if (from === undefined || sender_chat !== undefined || via_bot !== undefined) return undefined;
  if (!adminIds.has(from.id)) return undefined;
  const isPrivate = message.chat.type === "private";
  const command = parseCommand(message.text ?? caption ?? "");
  const name = ADMIN_COMMAND_NAMES.find((known) => known === command?.name);
  const isOurs =
    command?.addressee === undefined ? isPrivate : command.addressee === me.username.toLowerCase();
  const isCommand = name !== undefined && isOurs;
  if (forward_origin === undefined && isCommand) {
    if (!isPrivate) return { kind: "not-here" };
    if (name !== "ingest") return { kind: name };
    const meant = document ?? message.reply_to_message?.document;
    const replaces = REPLACES.test(command?.argument ?? "");
    return { kind: "ingest", replaces, ...(meant === undefined ? {} : { document: meant }) };
  }
  const isWordless = caption === undefined || isCommand;
  return isPrivate && document !== undefined && isWordless ? { kind: "document", document } : undefined;
}
