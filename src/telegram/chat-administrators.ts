import type { Api } from "grammy";
import type { Chat, Message } from "grammy/types";

/** Knows who administers a chat; whoever writes in private administers that chat. */
export interface ChatAdministrators {
  /** Whether a message was written by an administrator of its chat, or in the chat's own name, as anonymous ones do. */
  wrote(message: Message): Promise<boolean>;
  include(chat: Pick<Chat, "id" | "type">, userId: number): Promise<boolean>;
  /** Whether the bot itself is one. */
  includeBot(chatId: number, botId: number): Promise<boolean>;
}

/** An administrator who was appointed or dismissed is that for us after so long at most. */
const KNOWN_MS = 60_000;

interface Known {
  readonly askedAtMs: number;
  readonly ids: Promise<ReadonlySet<number>>;
}

/** Asks Telegram, once in a minute for each chat. Its methods reject when Telegram does not tell; that is not remembered. */
export function createChatAdministrators(
  api: Api,
  { knownMs = KNOWN_MS }: { readonly knownMs?: number } = {},
): ChatAdministrators {
  /** In the order in which they were asked for. */
  const known = new Map<number, Known>();

  const administratorsOf = (chatId: number): Promise<ReadonlySet<number>> => {
    const nowMs = Date.now();
    for (const [id, { askedAtMs }] of known) {
      if (nowMs - askedAtMs < knownMs) break;
      known.delete(id);
    }
    const before = known.get(chatId);
    if (before !== undefined) return before.ids;
    const ids = api
      .getChatAdministrators(chatId)
      .then((members) => new Set(members.map(({ user }) => user.id)));
    ids.catch(() => known.delete(chatId));
    known.set(chatId, { askedAtMs: nowMs, ids });
    return ids;
  };
  const include: ChatAdministrators["include"] = async ({ id, type }, userId) =>
    type === "private" ? id === userId : (await administratorsOf(id)).has(userId);

  return {
    include,
    async wrote({ chat, from, sender_chat: inNameOf }) {
      if (inNameOf !== undefined) return inNameOf.id === chat.id;
      return from !== undefined && include(chat, from.id);
    },
    // Of bots the list of administrators tells nothing.
    async includeBot(chatId, botId) {
      const { status } = await api.getChatMember(chatId, botId);
      return status === "administrator" || status === "creator";
    },
  };
}
