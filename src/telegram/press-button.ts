import type { CallbackQuery } from "grammy/types";
import type { Audience, FindArticle } from "../model/archive.ts";
import type { KeptAnswer } from "../model/kept-answer.ts";
import {
  answerButtons,
  type ButtonAction,
  citationButtons,
  citedIn,
  pageButtons,
  reasonButtons,
} from "../render/answer-buttons.ts";
import { answerMessage, type MessageFormat } from "../render/answer-message.ts";
import { phrasesFor } from "../render/phrases.ts";
import { renderContext, renderSource } from "../render/render-citation.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import { renderPages } from "../render/telegram-pages.ts";
import type { AnswerPress } from "./answer-press.ts";
import { audienceOf } from "./audience-of.ts";
import { callbackData, type Press, readCallbackData } from "./callback-data.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { chosenLocale, localeOfPerson } from "./choose-locale.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { ShowAnswer } from "./show-answer.ts";

export interface PressDependencies {
  readonly keptAnswers: KeptAnswers;
  readonly settings: ChatSettings;
  readonly findArticle: FindArticle;
  readonly showAnswer: ShowAnswer;
  readonly messageFormat: MessageFormat;
  readonly answerPress: AnswerPress;
}

/**
 * Does what a pressed button asks for, in the message that it stands under: no press makes another message. The press
 * itself is answered first, so that the button stops waiting. Rejects when Telegram refuses the edit.
 */
export function createPressing(dependencies: PressDependencies): (query: CallbackQuery) => Promise<void> {
  const { keptAnswers, settings, findArticle, showAnswer, messageFormat, answerPress } = dependencies;

  return async (query) => {
    const press = readCallbackData(query.data ?? "");
    const phrases = phrasesFor(localeOfPerson(settings, query.from, query.message?.chat.id)).buttons;
    const kept = await (press === undefined ? Promise.resolve(undefined) : takeNote(query, press)).catch(
      async (error: unknown) => {
        await answerPress(query, phrases.pressFailed);
        throw error;
      },
    );
    if (press === undefined || kept === undefined) return answerPress(query, phrases.forgotten);
    const told = answerPress(query, wordsFor(press.action, kept, query.from.id));
    await show(query, kept, press).finally(() => told);
  };

  /** Stores the vote, if it is one; `undefined` when the answer is not kept any more. */
  async function takeNote(
    query: CallbackQuery,
    { answerId, action }: Press,
  ): Promise<KeptAnswer | undefined> {
    const kept = await keptWhereItStands(query, answerId);
    if (kept === undefined) return undefined;
    if (action.kind === "vote") await keptAnswers.vote(answerId, query.from.id, action.vote);
    if (action.kind === "reason") await keptAnswers.vote(answerId, query.from.id, "down", action.reason);
    return kept;
  }

  /** The answer, if it is the one in the message: a client may name any answer, of any chat. */
  async function keptWhereItStands(query: CallbackQuery, answerId: string): Promise<KeptAnswer | undefined> {
    const kept = await keptAnswers.find(answerId);
    const placed = kept && (await keptAnswers.placed(kept));
    const { message } = query;
    const isThere =
      placed?.answerId === answerId &&
      placed.message.chatId === message?.chat.id &&
      placed.message.messageId === message.message_id;
    return isThere ? kept : undefined;
  }

  async function show(
    { message }: CallbackQuery,
    kept: KeptAnswer,
    { action, answerId }: Press,
  ): Promise<void> {
    if (message === undefined || (action.kind === "vote" && action.vote === "up")) return;
    const view = await viewOf(kept, { action, answerId }, audienceOf(message));
    await showAnswer({ chatId: message.chat.id, messageId: message.message_id }, view);
  }

  async function viewOf(
    { answer, chatId, userId }: KeptAnswer,
    { action, answerId }: Press,
    audience: Audience,
  ): Promise<TelegramMessage> {
    const encode = (each: ButtonAction) => callbackData(answerId, each);
    const labelled = { ...answer, locale: chosenLocale(settings, chatId, userId) ?? answer.locale };
    if ("citation" in action && action.citation < citedIn(answer)) {
      const { kind, citation } = action;
      const buttons = citationButtons(labelled, action, encode);
      if (kind === "source") return { ...renderSource(answer, citation), buttons };
      const article = await findArticle(answer.citations[citation]?.articleId ?? "", audience);
      return { ...renderContext(answer, citation, article), buttons };
    }
    const length = settings.of(chatId).answerLength;
    if (action.kind === "page") {
      const pages = renderPages(answer, length);
      const page = pages[action.page];
      if (page) return { ...page, buttons: pageButtons(labelled, action.page, pages.length, encode) };
    }
    return answerMessage(answer, { format: messageFormat, length }, (isCut) =>
      action.kind === "vote" ? reasonButtons(labelled, encode) : answerButtons(labelled, encode, isCut),
    );
  }

  function wordsFor(
    action: ButtonAction,
    { answer, chatId }: KeptAnswer,
    presserId: number,
  ): string | undefined {
    const phrases = phrasesFor(chosenLocale(settings, presserId, chatId) ?? answer.locale).buttons;
    if (action.kind === "reason") return phrases.noted;
    if (action.kind !== "vote") return undefined;
    return action.vote === "up" ? phrases.thanks : phrases.whatWasWrong;
  }
}
