import type { Api } from "grammy";
import type { CallbackQuery, UserFromGetMe } from "grammy/types";
import type { AdministrationOptions } from "./administration.ts";
import { type AnswerChatCommand, createChatCommands } from "./answer-chat-command.ts";
import type { AnswerPress } from "./answer-press.ts";
import { type AskPermission, createAskPermission } from "./ask-permission.ts";
import { createChatAdministrators } from "./chat-administrators.ts";
import { readForgetData } from "./forget-data.ts";
import { createPersonForgetting, type PersonForgettingDependencies } from "./forget-person.ts";
import type { LoggableError } from "./loggable-error.ts";
import { createForgetPressing } from "./press-forget.ts";
import { createSettingsPressing, createSettingsViews, type PublishMenu } from "./press-settings.ts";
import { publishChatCommands } from "./publish-commands.ts";
import type { QuestionLimits } from "./question-limits.ts";
import { readSettingsData } from "./settings-data.ts";
import type { ShowAnswer } from "./show-answer.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface ChatControlsDependencies extends PersonForgettingDependencies {
  readonly api: Api;
  readonly botInfo: () => UserFromGetMe;
  /** Of the bot itself. */
  readonly administration?: Pick<AdministrationOptions, "adminIds">;
  readonly limits: QuestionLimits;
  readonly showAnswer: ShowAnswer;
  readonly answerPress: AnswerPress;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/** What people choose for a chat, and what they have deleted of themselves. */
export interface ChatControls {
  readonly permit: AskPermission;
  readonly answerCommand: AnswerChatCommand;
  /** Does what a button asks for; `undefined` for a button of something else. */
  press(query: CallbackQuery): Promise<void> | undefined;
}

export function createChatControls(dependencies: ChatControlsDependencies): ChatControls {
  const { api, botInfo, settings, logger, toLoggable } = dependencies;
  const adminIds = dependencies.administration?.adminIds ?? [];
  const administrators = createChatAdministrators(api);
  const viewSettings = createSettingsViews({
    settings,
    seesAll: async (chatId) =>
      botInfo().can_read_all_group_messages || administrators.includeBot(chatId, botInfo().id),
  });
  const publishMenu: PublishMenu = (chat) =>
    publishChatCommands(chat, { ...dependencies, adminIds }).catch((error: unknown) => {
      logger.warn({ chatId: chat.id, error: toLoggable(error) }, "the menu of a chat could not be set");
    });
  const pressing = { ...dependencies, administrators, publishMenu };
  const pressSettings = createSettingsPressing({ ...pressing, viewSettings });
  const pressForget = createForgetPressing({
    ...pressing,
    forgetPerson: createPersonForgetting(dependencies),
  });

  return {
    permit: createAskPermission({ ...dependencies, administrators }),
    answerCommand: createChatCommands({ settings, administrators, viewSettings }),
    press(query) {
      const { data = "" } = query;
      const ofSettings = readSettingsData(data);
      if (ofSettings !== undefined) return pressSettings(query, ofSettings);
      const ofForgetting = readForgetData(data);
      return ofForgetting === undefined ? undefined : pressForget(query, ofForgetting);
    },
  };
}
