import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ArchivistError } from "./errors.ts";

/** The folder that the program is installed in; bundled things (model, sample, dictionary) are found from here. */
export const INSTALLATION_ROOT = fileURLToPath(new URL("../", import.meta.url));

const DEFAULT_BOT_STATE_PATH = "data/bot";
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** An empty value in `.env` means "not set", as people expect of a line such as `LLM_API_KEY=`. */
const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();

const environmentSchema = z.object({
  TELEGRAM_BOT_TOKEN: optionalText.refine(
    (token) => token === undefined || /^\d+:[\w-]+$/.test(token),
    "is not a bot token (digits, a colon, letters): copy it whole from @BotFather",
  ),
  TELEGRAM_API_ROOT: optionalText.pipe(
    z.url({ protocol: /^https?$/, error: "is not an http(s) address" }).optional(),
  ),
  BOT_STATE_PATH: optionalText,
  ARCHIVE_PATH: optionalText,
  ARCHIVE_URI: optionalText,
  EMBEDDING_MODEL: optionalText,
  READER: optionalText.pipe(z.enum(["on", "off"], { error: "is neither on nor off" }).optional()),
  LOG_LEVEL: optionalText.pipe(z.enum(LOG_LEVELS).optional()),
});

export interface Configuration {
  /** Absent: `start` chats in the terminal. */
  readonly telegramBotToken?: string;
  readonly telegramApiRoot?: string;
  /** Folder in which the bot remembers what was asked and answered, in a folder for each bot. */
  readonly botStatePath: string;
  /** Pages to index on first use; absent means the sample archive. */
  readonly archivePath?: string;
  /** Folder or `s3://…` / `db://…` address of the index. */
  readonly archiveUri?: string;
  /** Absent: the bundled model. Otherwise a local folder or a model hub name. */
  readonly embeddingModel?: string;
  /** Whether the learned reader is loaded. */
  readonly usesReader: boolean;
  /** Storage options for an object store, passed to LanceDB under its own lower-case names. */
  readonly storageOptions: Readonly<Record<string, string>>;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/**
 * Environment variables that an object store needs, as LanceDB names them in lower case.
 * Source: LanceDB, "Configuring storage".
 */
const STORAGE_VARIABLES = [
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "AWS_REGION",
  "AWS_ENDPOINT",
  "ALLOW_HTTP",
] as const;

/**
 * Reads the configuration from an environment.
 * @throws ArchivistError `bad-configuration` that names every wrong variable.
 */
export function loadConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues
      .map((issue) => `${issue.path.join(".")} ${issue.message}`)
      .join("; ");
    throw new ArchivistError("bad-configuration", `The configuration is wrong: ${problems}.`, {
      nextStep: "Correct it in the environment or in .env; .env.example shows every key.",
    });
  }
  const values = parsed.data;
  const storageOptions = Object.fromEntries(
    STORAGE_VARIABLES.flatMap((name) => {
      const value = environment[name];
      return value ? [[name.toLowerCase(), value] as const] : [];
    }),
  );
  return {
    ...(values.TELEGRAM_BOT_TOKEN ? { telegramBotToken: values.TELEGRAM_BOT_TOKEN } : {}),
    ...(values.TELEGRAM_API_ROOT ? { telegramApiRoot: values.TELEGRAM_API_ROOT } : {}),
    botStatePath: values.BOT_STATE_PATH ?? DEFAULT_BOT_STATE_PATH,
    ...(values.ARCHIVE_PATH ? { archivePath: values.ARCHIVE_PATH } : {}),
    ...(values.ARCHIVE_URI ? { archiveUri: values.ARCHIVE_URI } : {}),
    ...(values.EMBEDDING_MODEL ? { embeddingModel: values.EMBEDDING_MODEL } : {}),
    usesReader: values.READER !== "off",
    storageOptions,
    logLevel: values.LOG_LEVEL ?? "info",
  };
}
