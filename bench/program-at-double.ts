/** The program as it is started, a process of its own, at the Bot API double. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { INSTALLATION_ROOT } from "../src/config.ts";
import { type BotApiDouble, createBotApiDouble } from "../tests/support/bot-api/bot-api-double.ts";

export interface ProgramAtDouble {
  readonly double: BotApiDouble;
  /** What it logged above "info", in words: messages with their numbers. */
  complaints(): string;
  /** What it holds after a collection of garbage, in bytes. */
  memory(): Promise<NodeJS.MemoryUsage>;
  /** Stops it gracefully and resolves to its exit code; double and folder are gone then. */
  stop(): Promise<number | null>;
}

/** Compiling, and loading the models, on a busy machine. */
const START_TIMEOUT_MS = 120_000;
/** pino's number of the level "warn". */
const WARN_LEVEL = 40;

/** What is started: the whole program over an index (without one, over the sample), or only the bot, with given answers. */
export type Started = { readonly index: string | undefined } | "bot";

/**
 * Starts it with an empty folder of its own and its defaults, but for `environment`; of the caller's environment it gets
 * the PATH alone.
 */
export async function startProgramAtDouble(
  started: Started,
  environment: Readonly<Record<string, string>> = {},
): Promise<ProgramAtDouble> {
  const double = await createBotApiDouble();
  const folder = mkdtempSync(join(tmpdir(), "archivist-bench-"));
  const program = spawn(
    process.execPath,
    [
      "--expose-gc",
      ...["--import", pathToFileURL(join(INSTALLATION_ROOT, "bench/tell-memory.mjs")).href],
      ...argumentsFor(started),
    ],
    {
      cwd: folder,
      env: {
        PATH: process.env["PATH"],
        TELEGRAM_BOT_TOKEN: double.token,
        TELEGRAM_API_ROOT: double.apiRoot,
        LEDGER_BOT_TOKEN: double.token,
        LEDGER_BOT_API_ROOT: double.apiRoot,
        LEDGER_BOT_FOLDER: join(folder, "bot"),
        LEDGER_BOT_ANSWERS_AT_A_TIME: "4",
        ...environment,
      },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    },
  );
  const exit = once(program, "exit") as Promise<[number | null, string | null]>;
  const complaints = new Map<string, number>();
  let unfinishedLine = "";
  let lastLines: string[] = [];
  program.stderr?.on("data", (chunk) => {
    const lines = `${unfinishedLine}${chunk}`.split("\n");
    unfinishedLine = lines.pop() ?? "";
    lastLines = [...lastLines, ...lines].slice(-5);
    for (const message of lines.flatMap(complaintIn)) {
      complaints.set(message, (complaints.get(message) ?? 0) + 1);
    }
  });
  const ended = exit.then(([code]) => {
    throw new Error(`The program ended with ${code}:\n${lastLines.join("\n")}`);
  });
  ended.catch(() => {});
  const isUp = double.transcript.waitFor(({ calls }) => calls("setMyCommands")[0], START_TIMEOUT_MS);
  await Promise.race([isUp, ended]);

  return {
    double,
    complaints() {
      const counted = [...complaints].map(([message, count]) => `${count} × "${message}"`);
      return counted.length === 0 ? "no warnings logged" : `logged: ${counted.join(", ")}`;
    },
    async memory() {
      const told = once(program, "message") as Promise<[NodeJS.MemoryUsage]>;
      program.send("memory");
      const [memory] = await Promise.race([told, ended]);
      return memory;
    },
    async stop() {
      program.kill("SIGTERM");
      const [code] = await exit;
      await double.close();
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

function argumentsFor(started: Started): string[] {
  const at = (path: string) => join(INSTALLATION_ROOT, path);
  if (started === "bot") return ["--import", import.meta.resolve("tsx"), at("tests/support/ledger-bot.ts")];
  const { index } = started;
  return [at("bin/archivist.mjs"), "start", ...(index === undefined ? [] : ["--index", index])];
}

/** The message of a line of the log above "info"; what else stands on standard error is for whoever starts the program. */
function complaintIn(line: string): string[] {
  if (!line.startsWith("{")) return [];
  const { level, msg } = JSON.parse(line) as { readonly level: number; readonly msg: string };
  return level >= WARN_LEVEL ? [msg] : [];
}
