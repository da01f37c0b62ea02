import { GrammyError } from "grammy";
import { ArchivistError } from "../errors.ts";

/**
 * The errors for which trying again is no use, in plain words with the next step; `undefined` for all others.
 * Telegram answers 401 to a token it does not know and 404 to one it cannot read.
 */
export function telegramRefusal(error: unknown): ArchivistError | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  const { error_code: code, description } = error;
  if (code === 401 || code === 404) {
    return new ArchivistError(
      "bad-configuration",
      `Telegram refused the bot token (${code}: ${description}).`,
      {
        nextStep: "Copy the token from @BotFather again and put it into TELEGRAM_BOT_TOKEN.",
      },
    );
  }
  if (code !== 409) return undefined;
  if (description.includes("webhook")) {
    return new ArchivistError("bad-configuration", "Telegram delivers this bot's messages to a webhook.", {
      nextStep:
        "Stop the program behind the webhook and remove it (the Bot API's deleteWebhook), or use the token of another bot.",
    });
  }
  return new ArchivistError("bad-configuration", "Another program is receiving this bot's messages.", {
    nextStep:
      "Stop the other instance, or use the token of another bot; one token serves one program at a time.",
  });
}
