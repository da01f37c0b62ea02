/** A bot that can be killed, at the Bot API double. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { openLevelDeliveryLedger } from "../../src/ledger/level-delivery-ledger.ts";
import type { LedgerEntry } from "../../src/telegram/delivery-ledger.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { CrashPoint } from "../support/crashing-ledger.ts";

const MAIN = fileURLToPath(new URL("../support/ledger-bot.ts", import.meta.url));

export interface BotProcess {
  /** Messages that it logged. */
  readonly log: string[];
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
  /** Stops it gracefully and resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Resolves to the signal that ended it. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

export interface BotProcessOptions {
  /** Of its ledger. */
  readonly folder: string;
  readonly crashPoint?: CrashPoint;
  /** Between two calls that write messages, where Telegram's limit is not the subject. */
  readonly messageGapMs?: number;
}

/** Starts a bot process; it is gone when the test ends. */
export function startBotProcess(
  { token, apiRoot }: BotApiDouble,
  { folder, crashPoint, messageGapMs }: BotProcessOptions,
): BotProcess {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN], {
    cwd: PROJECT_ROOT,
    env: {
      ...process.env,
      LEDGER_BOT_TOKEN: token,
      LEDGER_BOT_API_ROOT: apiRoot,
      LEDGER_BOT_FOLDER: folder,
      ...(messageGapMs === undefined ? {} : { LEDGER_BOT_MESSAGE_GAP_MS: String(messageGapMs) }),
      ...(crashPoint === undefined ? {} : { LEDGER_BOT_CRASH_POINT: crashPoint }),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const log: string[] = [];
  let unfinishedLine = "";
  child.stderr.on("data", (chunk) => {
    const lines = `${unfinishedLine}${chunk}`.split("\n");
    unfinishedLine = lines.pop() ?? "";
    log.push(...lines.map(messageOf));
  });
  const exit = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return (await exit)[0];
  };
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    log,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
    ended: exit.then(([, signal]) => signal),
  };
}

/** What a ledger that no process has open any more holds. */
export async function unfinishedIn(folder: string): Promise<readonly LedgerEntry[]> {
  const ledger = await openLevelDeliveryLedger({ folder });
  try {
    return await ledger.unfinished();
  } finally {
    await ledger.close();
  }
}

/** The message of a line of the log; of what is none, such as a stack, the line itself. */
function messageOf(line: string): string {
  try {
    return (JSON.parse(line) as { msg: string }).msg;
  } catch {
    return line;
  }
}
