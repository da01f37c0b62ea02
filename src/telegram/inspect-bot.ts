import { Api } from "grammy";
import type { WebhookInfo } from "grammy/types";
import type { Finding } from "../model/finding.ts";
import { loggableError } from "./loggable-error.ts";
import { telegramRefusal } from "./telegram-refusal.ts";

const TIMEOUT_SECONDS = 10;
const PART = "telegram";

/** Asks Telegram about the bot: its name, who delivers its messages, and what it sees in groups. Sends nothing. */
export async function inspectBot({
  token,
  apiRoot,
  webhookUrl,
}: {
  readonly token: string;
  readonly apiRoot?: string;
  /** Absent: the bot is to poll. */
  readonly webhookUrl?: string;
}): Promise<Finding[]> {
  const api = new Api(token, {
    timeoutSeconds: TIMEOUT_SECONDS,
    ...(apiRoot === undefined ? {} : { apiRoot: apiRoot.replace(/\/+$/, "") }),
  });
  try {
    const [me, webhook] = await Promise.all([api.getMe(), api.getWebhookInfo()]);
    return [
      { part: PART, state: "ok", told: `the token is that of @${me.username}` },
      deliveryFinding(webhook, webhookUrl),
      groupFinding(me),
    ];
  } catch (error) {
    const refusal = telegramRefusal(error);
    return [
      {
        part: PART,
        state: "failure",
        told: refusal?.message ?? `Telegram cannot be asked: ${reasonOf(error, token)}`,
        nextStep: refusal?.nextStep ?? "Look at the network, the proxy and TELEGRAM_API_ROOT.",
      },
    ];
  }
}

/** Who gets the messages now; what is not as configured, `start` sets right. */
function deliveryFinding(
  { url = "", pending_update_count: count, last_error_message: lastError }: WebhookInfo,
  webhookUrl = "",
): Finding {
  const told =
    url === ""
      ? `no webhook, ${count} messages waiting`
      : `a webhook (${hostOf(url)}), ${count} messages waiting`;
  if (url !== webhookUrl) {
    return url === ""
      ? { part: PART, state: "ok", told: `${told}; the next start sets TELEGRAM_WEBHOOK_URL` }
      : {
          part: PART,
          state: "failure",
          told: `${told}, that is not the configured one; the next start takes it over`,
          nextStep: "Stop the program behind it before, or use the token of another bot.",
        };
  }
  if (url === "" || lastError === undefined) return { part: PART, state: "ok", told };
  return {
    part: PART,
    state: "warning",
    told: `${told}; the last delivery that failed: ${lastError}`,
    nextStep: "Look whether the program runs, and whether the proxy leads TELEGRAM_WEBHOOK_URL to its PORT.",
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "?";
}

function reasonOf(error: unknown, token: string): string {
  const { message, cause } = loggableError(error, token);
  return cause ? cause.message : message;
}

/** What the members of a group will see, by the bot's privacy mode. */
function groupFinding(me: {
  readonly username: string;
  readonly can_join_groups: boolean;
  readonly can_read_all_group_messages: boolean;
}): Finding {
  if (!me.can_join_groups) {
    return {
      part: PART,
      state: "warning",
      told: "the bot cannot be added to groups; it answers in private chats only",
      nextStep: "If groups are wanted: /setjoingroups at @BotFather.",
    };
  }
  const speaks = `it answers a mention of @${me.username}, a reply to its own messages and /ask@${me.username}`;
  return {
    part: PART,
    state: "ok",
    told: me.can_read_all_group_messages
      ? `privacy mode is off: in groups Telegram hands the bot every message; ${speaks}, and leaves all others alone unless the group has chosen all questions under /settings`
      : `privacy mode is on: in groups the bot is handed only what concerns it; ${speaks}`,
  };
}
