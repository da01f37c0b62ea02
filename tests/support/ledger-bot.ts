/**
 * A bot as a process of its own, so that it can be killed: the real bot with its real ledger, over an archive that
 * answers soon. It is told by the environment where to go; SIGTERM stops it gracefully.
 */
import { openBotState } from "../../src/ledger/open-bot-state.ts";
import { createLogger } from "../../src/logger.ts";
import { runBot } from "../../src/telegram/run-bot.ts";
import { type CrashPoint, crashingLedger } from "./crashing-ledger.ts";
import { answerTo, NOTHING_TO_BROWSE, STATUS } from "./quick-answers.ts";

const { LEDGER_BOT_TOKEN: token = "", LEDGER_BOT_API_ROOT: apiRoot = "" } = process.env;
const { LEDGER_BOT_FOLDER: folder = "", LEDGER_BOT_CRASH_POINT: crashPoint } = process.env;
const { LEDGER_BOT_ANSWERS_AT_A_TIME: answersAtATime = "50" } = process.env;
const { LEDGER_BOT_MESSAGE_GAP_MS: messageGapMs } = process.env;
/** The longest; so spread that a kill finds questions in every state. */
const ANSWER_MS = 300;

const stopping = new AbortController();
process.on("SIGTERM", () => stopping.abort());

const logger = createLogger({ level: "info" });
const { ledger, close, ...state } = await openBotState({ folder });
try {
  const bot = await runBot({
    token,
    apiRoot,
    ledger: crashPoint === undefined ? ledger : crashingLedger(ledger, crashPoint as CrashPoint),
    answerQuestion: async ({ text, earlierTurns = [] }) => {
      logger.info(`asked after: ${earlierTurns.join(" ")}`);
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS * Math.random()));
      return answerTo(text);
    },
    findArticle: async () => undefined,
    ...state,
    browserFor: () => NOTHING_TO_BROWSE,
    programVersion: "0.1.0",
    readStatus: async () => STATUS,
    logger,
    signal: stopping.signal,
    retry: { firstPauseMs: 20 },
    ...(messageGapMs === undefined ? {} : { pace: { messageGapMs: Number(messageGapMs) } }),
    maxWaiting: 1_000,
    line: { answersAtATime: Number(answersAtATime) },
    polling: { longPollSeconds: 5, firstPauseMs: 20 },
  });
  await bot.finished;
  await bot.stop();
} finally {
  await close();
}
