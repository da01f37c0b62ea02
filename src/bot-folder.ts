import { join } from "node:path";
import type { Configuration } from "./config.ts";
import { ArchivistError } from "./errors.ts";

/**
 * Where a bot keeps its state. Ids of updates are a bot's own: what is kept of one says nothing about another.
 * @throws ArchivistError `bad-configuration` without a token
 */
export function botFolder({ botStatePath, telegramBotToken }: Configuration): string {
  const [botId] = telegramBotToken?.split(":") ?? [];
  if (botId !== undefined) return join(botStatePath, botId);
  throw new ArchivistError("bad-configuration", "TELEGRAM_BOT_TOKEN is not set.", {
    nextStep: "Set it in the environment or in .env: every bot has a folder of its own.",
  });
}
