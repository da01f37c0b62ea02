import type { Context, MiddlewareFn } from "grammy";
import type { ReadStatus } from "../model/archive.ts";
import type { LanguageModelUse } from "../model/language-model-use.ts";
import { phrasesFor } from "../render/phrases.ts";
import type { createArchiveCommands } from "./answer-archive-command.ts";
import type { AnswerChatCommand } from "./answer-chat-command.ts";
import { answerCommand } from "./answer-command.ts";
import type { AskPermission } from "./ask-permission.ts";
import { audienceOf } from "./audience-of.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { localeOfReply } from "./choose-locale.ts";
import { MAX_ATTEMPTS } from "./deliver-answer.ts";
import type { createReplyDelivery } from "./deliver-reply.ts";
import type { DeliveryLedger } from "./delivery-ledger.ts";
import type { LoggableError } from "./loggable-error.ts";
import { placeOf, senderOf } from "./message-place.ts";
import { ownWords } from "./own-words.ts";
import type { Incoming } from "./read-message.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface CommandHandlingDependencies {
  readonly ledger: DeliveryLedger;
  readonly settings: ChatSettings;
  readonly readStatus: ReadStatus;
  /** @default none */
  readonly languageModelUse?: LanguageModelUse;
  /** Whoever may not ask may not look through the archive either. */
  readonly permit: AskPermission;
  readonly answerChatCommand: AnswerChatCommand;
  readonly answerArchiveCommand: ReturnType<typeof createArchiveCommands>;
  readonly deliverReply: ReturnType<typeof createReplyDelivery>;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/** Replies to claimed messages that are no questions; what fails gets an apology. Rejects when Telegram refuses the reply. */
export function createCommandHandling<C extends Context & { incoming?: Incoming }>(
  dependencies: CommandHandlingDependencies,
): MiddlewareFn<C> {
  const { ledger, settings, readStatus, permit, deliverReply, logger, toLoggable } = dependencies;
  const { answerChatCommand, answerArchiveCommand, languageModelUse = { kind: "none" } } = dependencies;

  return async ({ msg, incoming, me, update }) => {
    const entry = await ledger.find(update.update_id);
    if (msg === undefined || incoming === undefined || entry === undefined) return;
    if (incoming.kind === "question") return;
    const locale = localeOfReply(settings, msg);
    const place = placeOf(msg);
    const instead = incoming.kind === "archive-command" ? await permit(msg) : undefined;
    if (instead === "silence") return ledger.finish(update.update_id);
    if (instead !== undefined) return deliverReply(entry, place, async () => instead);
    const audience = audienceOf(msg);
    const sent = { place, audience, userId: senderOf(msg), updateId: entry.updateId };
    const reply = async (attempt: number) => {
      try {
        if (attempt > MAX_ATTEMPTS) return ownWords(phrasesFor(locale).failure);
        if (incoming.kind === "chat-command") return await answerChatCommand(incoming.name, msg);
        if (incoming.kind === "archive-command") {
          return await answerArchiveCommand({ ...incoming, ...sent, locale });
        }
        const context = { readStatus, audience, username: me.username, locale, languageModelUse };
        return await answerCommand(incoming, context);
      } catch (error) {
        logger.error({ chatId: place.chatId, error: toLoggable(error) }, "command failed");
        return ownWords(phrasesFor(locale).failure);
      }
    };
    await deliverReply(entry, place, reply);
  };
}
