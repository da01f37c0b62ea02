import type { Api } from "grammy";
import type { InlineQuery, InlineQueryResultArticle, InlineQueryResultsButton } from "grammy/types";
import type { AnswerQuestion } from "../model/archive.ts";
import type { Locale } from "../model/language.ts";
import { type InlineResult, inlineResults } from "../render/inline-results.ts";
import { phrasesFor } from "../render/phrases.ts";
import type { AnsweringLine, Waiter } from "./answering-line.ts";
import { callSignal } from "./call-signal.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { localeOfPerson } from "./choose-locale.ts";
import { isUnparsable, MESSAGE_OPTIONS } from "./deliver-message.ts";
import type { LoggableError } from "./loggable-error.ts";
import { pause } from "./pause.ts";
import type { QuestionLimits } from "./question-limits.ts";
import { questionText } from "./question-text.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import { withinTime } from "./within-time.ts";

export interface InlineOptions {
  /** A query is answered when nothing more was typed for so long. @default 400 */
  readonly settleMs?: number;
  /** No longer is waited for an answer. @default 10_000 */
  readonly timeoutMs?: number;
  /** Whether what one person is offered must not be offered to others, as when not everybody may ask. @default false */
  readonly isPersonal?: boolean;
}

export interface InlineDependencies extends InlineOptions {
  readonly api: Api;
  readonly answerQuestion: AnswerQuestion;
  /** In which questions stand too; a query leaves it when it is given up. */
  readonly line: AnsweringLine;
  readonly limits: Pick<QuestionLimits, "takeInlineQuery">;
  readonly settings: ChatSettings;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
  /** Ends queries under way when the bot has to stop. */
  readonly signal: AbortSignal;
}

/** Telegram gives the same results to the same words for so long without asking. */
const CACHE_SECONDS = 300;
/** Clients do not wait longer, and Telegram refuses what comes much later. */
const TIMEOUT_MS = 10_000;
/** Fewer are no question yet; a Chinese character says as much as a word. */
const MIN_HAN = 4;
const MIN_LETTERS = 8;

/** Offers answers while somebody types a question behind the bot's name; of one person only the newest is answered. */
export function createInlineAnswering(
  dependencies: InlineDependencies,
): (query: InlineQuery, username: string, updateId: number) => Promise<void> {
  const { api, answerQuestion, line, limits, logger, toLoggable, signal, settleMs = 400 } = dependencies;
  const { settings, isPersonal = false, timeoutMs = TIMEOUT_MS } = dependencies;
  const newest = new Map<number, AbortController>();

  return async ({ id, from, query }, username, updateId) => {
    const controller = new AbortController();
    newest.get(from.id)?.abort();
    newest.set(from.id, controller);
    const stopping = controller.signal;
    const stop = () => controller.abort();
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
    try {
      const text = questionText(query, username);
      if (!isLongEnough(text)) return await offer(id, [], CACHE_SECONDS);
      await pause(settleMs, callSignal(stopping));
      if (stopping.aborted) return;
      if (!(await limits.takeInlineQuery(from.id)))
        return await offer(id, [], 0, wait(localeOfPerson(settings, from)));
      const results = await resultsFor(text, line.join(updateId, from.id), stopping);
      if (stopping.aborted) return;
      await (results === undefined ? offer(id, [], 0) : offer(id, results, CACHE_SECONDS));
    } catch (error) {
      logger.info({ error: toLoggable(error) }, "an inline query could not be answered");
    } finally {
      signal.removeEventListener("abort", stop);
      if (newest.get(from.id) === controller) newest.delete(from.id);
    }
  };

  /** `undefined` when there is no answer in time; a query that waits in line too long leaves it. */
  async function resultsFor(
    text: string,
    waiter: Waiter,
    stopping: AbortSignal,
  ): Promise<InlineResult[] | undefined> {
    const startMs = Date.now();
    let hasTurn = false;
    try {
      const answer = await withinTime(timeoutMs, [stopping], async (ending) => {
        hasTurn = await waiter.turn;
        ending.throwIfAborted();
        // It is sent to any chat, and offered to others who type the same.
        return answerQuestion({ text, earlierTurns: [] }, { audience: "shared", signal: ending });
      });
      logger.info({ status: answer.status, ms: Date.now() - startMs }, "inline query answered");
      return inlineResults(answer);
    } catch (error) {
      const ms = Date.now() - startMs;
      if (!stopping.aborted && !hasTurn) logger.info({ ms }, "inline query waited too long");
      else if (!stopping.aborted) logger.error({ ms, error: toLoggable(error) }, "inline query failed");
      return undefined;
    } finally {
      waiter.leave();
    }
  }

  async function offer(
    id: string,
    results: readonly InlineResult[],
    cacheSeconds: number,
    button?: InlineQueryResultsButton,
  ): Promise<void> {
    const options = {
      cache_time: cacheSeconds,
      is_personal: isPersonal || button !== undefined,
      ...(button === undefined ? {} : { button }),
    };
    // What comes later than clients wait is worth nothing.
    const inTime = () => callSignal(AbortSignal.timeout(TIMEOUT_MS));
    try {
      await api.answerInlineQuery(id, results.map(htmlArticle), options, inTime());
    } catch (error) {
      if (!isUnparsable(error)) throw error;
      await api.answerInlineQuery(id, results.map(plainArticle), options, inTime());
    }
  }
}

/** Words where results would be. A button must lead somewhere; this one leads to the bot, which says how to ask. */
function wait(locale: Locale): InlineQueryResultsButton {
  return { text: phrasesFor(locale).tooManyInline, start_parameter: "inline" };
}

function isLongEnough(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= MIN_HAN || text.length >= MIN_LETTERS;
}

function htmlArticle(result: InlineResult, place: number): InlineQueryResultArticle {
  const content = { message_text: result.message.html, parse_mode: "HTML" as const, ...MESSAGE_OPTIONS };
  return { ...article(result, place), input_message_content: content };
}

function plainArticle(result: InlineResult, place: number): InlineQueryResultArticle {
  const content = { message_text: result.message.plain, ...MESSAGE_OPTIONS };
  return { ...article(result, place), input_message_content: content };
}

function article({ title, description }: InlineResult, place: number) {
  return { type: "article", id: String(place), title, description } as const;
}
