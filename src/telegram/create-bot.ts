import { sequentialize } from "@grammyjs/runner";
import { Bot, type Context, type Middleware } from "grammy";
import type { AnswerQuestion, Audience, FindArticle, ReadStatus } from "../model/archive.ts";
import type { BrowserFor } from "../model/archive-browsing.ts";
import type { LanguageModelUse } from "../model/language-model-use.ts";
import type { MessageFormat } from "../render/answer-message.ts";
import { phrasesFor } from "../render/phrases.ts";
import { type AdministrationOptions, createAdministration } from "./administration.ts";
import type { Admission } from "./admission.ts";
import { createArchiveCommands } from "./answer-archive-command.ts";
import { createGuestAnswering } from "./answer-guest.ts";
import { createAnswering } from "./answer-incoming.ts";
import { createInlineAnswering, type InlineOptions } from "./answer-inline-query.ts";
import { createPressAnswering } from "./answer-press.ts";
import { type AnsweringLineOptions, createAnsweringLine } from "./answering-line.ts";
import { type AskedQuestion, askedBy } from "./asked-question.ts";
import { createBotStatistics } from "./bot-statistics.ts";
import { isNotWelcome, isRefusedForGood } from "./call-outcome.ts";
import { createChatControls } from "./chat-controls.ts";
import type { ChatMoves } from "./chat-moves.ts";
import type { ChatSettings } from "./chat-settings.ts";
import type { ConversationMemory } from "./conversation-memory.ts";
import { createConversationTurns } from "./conversation-turns.ts";
import { createAnswerDelivery } from "./deliver-answer.ts";
import { createDelivery } from "./deliver-message.ts";
import { createReplyDelivery } from "./deliver-reply.ts";
import type { DeliveryLedger } from "./delivery-ledger.ts";
import { followMoves } from "./follow-moves.ts";
import type { AlbumOptions } from "./gather-albums.ts";
import { guessLocale } from "./guess-locale.ts";
import { createCommandHandling } from "./handle-command.ts";
import { createAnswerKeeping } from "./keep-answer.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { KeptListings } from "./kept-listings.ts";
import { readListingData } from "./listing-data.ts";
import { loggableError } from "./loggable-error.ts";
import { conversationKey, conversationOf, placeOf } from "./message-place.ts";
import { createPlaceNoting } from "./note-place.ts";
import { createListingOpening } from "./open-listing.ts";
import type { Importance } from "./outgoing-call.ts";
import { type PaceOptions, paceCalls } from "./pace-calls.ts";
import { createPressing } from "./press-button.ts";
import type { QuestionLimits } from "./question-limits.ts";
import { createQuestionsUnderWay } from "./questions-under-way.ts";
import { createMessageReading, type Incoming } from "./read-message.ts";
import { createQueryRefusing } from "./refuse-query.ts";
import { type RetryOptions, retryCalls } from "./retry-calls.ts";
import { createSearching } from "./search-in-line.ts";
import { createStubSending } from "./send-stub.ts";
import { createShowing } from "./show-answer.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import { createPositionTelling, type TellPositionOptions } from "./tell-position.ts";
import { createStatusTelling } from "./tell-status.ts";
import { createWritingTelling, type TellWritingOptions } from "./tell-writing.ts";
import { createTurningAway } from "./turn-away.ts";
import { createListingTurning } from "./turn-listing.ts";
import { createAlbumUniting } from "./unite-albums.ts";
import { createAnswerUpdating } from "./update-answer.ts";
import { createListingViews } from "./view-listing.ts";

export interface BotOptions {
  readonly token: string;
  /** A Bot API server other than Telegram's own. */
  readonly apiRoot?: string;
  readonly answerQuestion: AnswerQuestion;
  readonly readStatus: ReadStatus;
  readonly findArticle: FindArticle;
  readonly browserFor: BrowserFor;
  /** Told by /privacy. @default none */
  readonly languageModelUse?: LanguageModelUse;
  readonly ledger: DeliveryLedger;
  readonly keptAnswers: KeptAnswers;
  readonly memory: ConversationMemory;
  readonly chatMoves: ChatMoves;
  readonly keptListings: KeptListings;
  readonly settings: ChatSettings;
  /** Noted with every answer that is kept. */
  readonly programVersion: string;
  readonly admission: Admission;
  readonly limits: QuestionLimits;
  /** How answers are shown. @default "html" */
  readonly messageFormat?: MessageFormat;
  readonly logger: TelegramLogger;
  /** Ends waiting and questions under way at once; a graceful stop does not need it. */
  readonly signal?: AbortSignal;
  /** @default 120_000 */
  readonly answerTimeoutMs?: number;
  /** @default 4_500 */
  readonly typingIntervalMs?: number;
  readonly retry?: RetryOptions;
  readonly pace?: PaceOptions;
  readonly line?: LineOptions;
  readonly writing?: TellWritingOptions;
  /** Absent when there are no administrators. */
  readonly administration?: AdministrationOptions;
  readonly inline?: InlineOptions;
  readonly album?: AlbumOptions;
}

export type LineOptions = Omit<AnsweringLineOptions, "signal"> & TellPositionOptions;

type BotContext = Context & { incoming?: Incoming; superseded?: AbortSignal };

/** Seconds after which a call that hangs counts as failed; a long poll takes half of it. */
const CALL_TIMEOUT_SECONDS = 60;

/**
 * The bot with everything it does on a message that the ledger has, not yet receiving any: see `startPolling`.
 * A message that the ledger does not have open, it leaves alone.
 */
export function createBot(options: BotOptions): Bot<BotContext> {
  const { token, apiRoot, answerQuestion, ledger, keptAnswers, settings, admission, logger } = options;
  const { signal = new AbortController().signal, answerTimeoutMs = 120_000 } = options;
  const { messageFormat = "html" } = options;
  const toLoggable = (error: unknown) => loggableError(error, token);

  const client = {
    timeoutSeconds: CALL_TIMEOUT_SECONDS,
    ...(apiRoot === undefined ? {} : { apiRoot: apiRoot.replace(/\/+$/, "") }),
  };
  const bot = new Bot<BotContext>(token, { client });
  const retry = { ...options.retry, logger, toLoggable, signal };
  bot.api.config.use(
    paceCalls({ ...options.pace, logger, signal }),
    retryCalls(retry),
    followMoves({ ...options, toLoggable }),
  );

  const { api } = bot;
  const { administration } = options;
  const statistics = createBotStatistics();
  const answer = createAnswering({
    ...options,
    api,
    statistics,
    presentAnswer: createAnswerKeeping({ ...options, messageFormat, toLoggable }),
    tellWriting: createWritingTelling({ ...options.writing, api }),
    toLoggable,
    signal,
    answerTimeoutMs,
  });
  /** After a press. */
  const showAnswer = createShowing({ api, importance: "reply", logger });
  // One for all that ask the archive: questions, edited ones and inline queries.
  const line = createAnsweringLine({ ...options.line, signal });
  const delivery = {
    ledger,
    sendStub: createStubSending({ ...retry, api }),
    showAnswer: createShowing({ api, importance: "answer", logger }),
    tellPosition: createPositionTelling({ ...options.line, api }),
    logger,
  };
  const deliverAnswer = createAnswerDelivery<AskedQuestion>({
    ...delivery,
    line,
    wordingOf: ({ text, locale }) => phrasesFor(locale ?? guessLocale(text)),
    answer,
    notePlace: createPlaceNoting(keptAnswers),
  });
  const replyDelivery = (importance: Importance) =>
    createReplyDelivery({ ledger, deliver: createDelivery({ api, importance, logger }), logger, toLoggable });
  const deliverReply = replyDelivery("reply");

  // The one place where what could not be handled is logged. Being thrown out of a chat is no defect.
  bot.use(async (context, next) => {
    const updateId = context.update.update_id;
    try {
      await next();
    } catch (error) {
      const fields = { updateId, chatId: context.chat?.id, error: toLoggable(error) };
      if (isNotWelcome(error)) logger.info(fields, "not allowed to write");
      else if (signal.aborted && !isRefusedForGood(error)) logger.info(fields, "left for the next start");
      else logger.error(fields, "update could not be handled");
      if (isRefusedForGood(error)) await ledger.finish(updateId);
    }
  });

  const read = createMessageReading(settings);
  const messages = bot.on(["message", "guest_message"]).filter((context) => {
    const incoming = read(context.msg, context.me);
    if (incoming !== undefined) context.incoming = incoming;
    return incoming !== undefined;
  });

  const turnAway = createTurningAway<BotContext>({ admission, ledger, deliverReply: replyDelivery("stub") });
  messages.use(turnAway);

  if (administration !== undefined) {
    const tellStatus = createStatusTelling({ ...options, statistics, line });
    const telegram = { api, delivery, deliverReply };
    messages.use(
      createAdministration<BotContext>({ ...options, ...retry, ...administration, ...telegram, tellStatus }),
    );
  }

  messages.use(createAlbumUniting<BotContext>({ ...options.album, ledger, signal }));
  const answerPress = createPressAnswering({ api, logger, toLoggable });
  const controls = createChatControls({
    ...options,
    api,
    botInfo: () => bot.botInfo,
    showAnswer,
    answerPress,
    toLoggable,
  });
  const { permit } = controls;

  const isQuestion = (context: BotContext) => context.incoming?.kind === "question";
  const questions = messages.filter(isQuestion);

  // The questions of one conversation wait for each other, for a turn builds on the one before; nobody else waits.
  const inConversation = createConversationTurns();
  const underWay = createQuestionsUnderWay();
  const inTurn: Middleware<BotContext> = async (context, next) => {
    if (context.msg === undefined) return;
    const { superseded, place, end } = underWay.begin(context.msg, context.update.update_id);
    context.superseded = superseded;
    await inConversation(conversationKey(conversationOf(context.msg)), place, next).finally(end);
  };
  const answerGuest = createGuestAnswering({ line, answer, deliverReply: replyDelivery("answer") });
  questions.use(inTurn);
  questions.use(async ({ msg, guestMessage, incoming, update, superseded }) => {
    // What waited behind a question that was given up is left for the next start.
    if (signal.aborted) return;
    const entry = await ledger.find(update.update_id);
    if (incoming?.kind !== "question" || entry === undefined) return;
    const instead = await permit(msg);
    if (instead === "silence" || (instead && incoming.isUnasked)) return ledger.finish(update.update_id);
    if (instead !== undefined) return deliverReply(entry, placeOf(msg), async () => instead);
    const asked = askedBy(msg, incoming, settings, superseded);
    if (!asked.isUnasked) statistics.noteAsked(asked.conversation);
    await (guestMessage === undefined ? deliverAnswer(entry, asked) : answerGuest(entry, asked));
  });

  const updateAnswer = createAnswerUpdating({ ledger, keptAnswers, deliverAnswer });
  const edits = bot.on("edited_message").filter((context) => {
    const incoming = read(context.editedMessage, context.me);
    if (incoming !== undefined) context.incoming = incoming;
    return incoming?.kind === "question";
  });
  // An edit that is not admitted withdraws no question.
  edits.use(turnAway, inTurn, async ({ editedMessage, incoming, update, superseded }) => {
    if (signal.aborted) return;
    const entry = await ledger.find(update.update_id);
    if (editedMessage === undefined || incoming?.kind !== "question" || entry === undefined) return;
    if ((await permit(editedMessage)) !== undefined) return ledger.finish(update.update_id);
    await updateAnswer(entry, askedBy(editedMessage, incoming, settings, superseded));
  });

  bot.on(
    ["callback_query", "inline_query"],
    createQueryRefusing<BotContext>({ admission, api, logger, toLoggable }),
  );

  const answerInlineQuery = createInlineAnswering({
    api,
    answerQuestion,
    line,
    limits: options.limits,
    settings,
    logger,
    toLoggable,
    signal,
    ...options.inline,
  });
  bot.on("inline_query", ({ inlineQuery, me, update }) =>
    answerInlineQuery(inlineQuery, me.username, update.update_id),
  );

  const press = createPressing({ ...options, showAnswer, messageFormat, answerPress });
  const viewsFor = (audience: Audience) => createListingViews(options.browserFor(audience));
  const turnListing = createListingTurning({ ...options, viewsFor, showAnswer, answerPress });
  bot.on("callback_query").use(
    sequentialize(({ msg }) => `press/${msg?.chat.id}/${msg?.message_id}`),
    ({ callbackQuery }) => {
      const ofListing = readListingData(callbackQuery.data ?? "");
      if (ofListing !== undefined) return turnListing(callbackQuery, ofListing);
      return controls.press(callbackQuery) ?? press(callbackQuery);
    },
  );

  messages.use(
    createCommandHandling<BotContext>({
      ...options,
      permit,
      deliverReply,
      answerChatCommand: controls.answerCommand,
      answerArchiveCommand: createArchiveCommands({
        search: createSearching({ ...options, api, line, signal, answerTimeoutMs }),
        open: createListingOpening(viewsFor, options.keptListings),
      }),
      toLoggable,
    }),
  );

  // Claimed when it was for us, and for nobody now: the bot has another name, or another version reads it otherwise.
  bot.use(({ update }) => ledger.finish(update.update_id));

  return bot;
}
