import { fileURLToPath } from "node:url";
import { z } from "zod";
import { optionalAddress, optionalText, wholeNumber } from "./environment-values.ts";
import { ArchivistError } from "./errors.ts";
import {
  type LanguageModelConfiguration,
  languageModelOf,
  languageModelVariables,
} from "./language-model-configuration.ts";

/** The folder that the program is installed in; bundled things (model, sample, dictionary) are found from here. */
export const INSTALLATION_ROOT = fileURLToPath(new URL("../", import.meta.url));

const DEFAULT_PORT = 3000;
const DEFAULT_BOT_STATE_PATH = "data/bot";
const DEFAULT_UPLOADS_PATH = "data/uploads";
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const MESSAGE_FORMATS = ["html", "rich"] as const;
const ACCESS_MODES = ["open", "list", "pairing"] as const;

/** Groups have negative numbers, supergroups such as -1001234567890. */
const telegramIds = optionalText
  .refine(
    (ids) => ids === undefined || /^-?\d{1,15}(?:[\s,;]+-?\d{1,15})*$/.test(ids),
    "is not a list of numbers, such as 12345678, -1001234567890",
  )
  .transform((ids) => ids?.split(/[\s,;]+/).map(Number) ?? []);

/** Names have spaces, but no commas. */
const names = optionalText.transform(
  (value) =>
    value
      ?.split(/[,，]/)
      .map((name) => name.trim())
      .filter((name) => name !== "") ?? [],
);

const environmentSchema = z.object({
  TELEGRAM_BOT_TOKEN: optionalText.refine(
    (token) => token === undefined || /^\d+:[\w-]+$/.test(token),
    "is not a bot token (digits, a colon, letters): copy it whole from @BotFather",
  ),
  TELEGRAM_API_ROOT: optionalAddress,
  TELEGRAM_WEBHOOK_URL: optionalAddress,
  TELEGRAM_WEBHOOK_SECRET: optionalText.refine(
    (secret) => secret === undefined || /^[\w-]{1,256}$/.test(secret),
    'is not a secret that Telegram takes: 1 to 256 letters, digits, "_" and "-"',
  ),
  PORT: wholeNumber(1, 65_535),
  BOT_STATE_PATH: optionalText,
  ACCESS: optionalText.pipe(z.enum(ACCESS_MODES, { error: "is not open, list or pairing" }).optional()),
  ALLOWED_IDS: telegramIds,
  ADMIN_IDS: telegramIds,
  PRIVATE_COLLECTIONS: names,
  ANSWERS_AT_A_TIME: wholeNumber(1),
  MAX_WAITING: wholeNumber(0),
  QUESTIONS_PER_MINUTE: wholeNumber(1),
  CHAT_QUESTIONS_PER_MINUTE: wholeNumber(1),
  INLINE_QUERIES_PER_MINUTE: wholeNumber(1),
  PRESSES_PER_MINUTE: wholeNumber(1),
  MESSAGE_FORMAT: optionalText.pipe(
    z.enum(MESSAGE_FORMATS, { error: "is neither html nor rich" }).optional(),
  ),
  ARCHIVE_PATH: optionalText,
  UPLOADS_PATH: optionalText,
  ARCHIVE_URI: optionalText,
  EMBEDDING_MODEL: optionalText,
  PROMPTS_PATH: optionalText,
  LLM_REWORDING: optionalText.pipe(z.enum(["on", "off"], { error: "is neither on nor off" }).optional()),
  READER: optionalText.pipe(z.enum(["on", "off"], { error: "is neither on nor off" }).optional()),
  ...languageModelVariables,
  LOG_LEVEL: optionalText.pipe(z.enum(LOG_LEVELS).optional()),
});

export interface Configuration {
  /** Absent: `start` chats in the terminal. */
  readonly telegramBotToken?: string;
  readonly telegramApiRoot?: string;
  /** Absent: the bot polls. */
  readonly webhook?: { readonly url: string; readonly secret: string; readonly port: number };
  /** Folder in which the bot remembers what was asked and answered, in a folder for each bot. */
  readonly botStatePath: string;
  /** Who may ask the bot. */
  readonly access: (typeof ACCESS_MODES)[number];
  /** Numbers of people and chats. */
  readonly allowedIds: readonly number[];
  readonly adminIds: readonly number[];
  /** Collections that the bot tells of in private chats alone. */
  readonly privateCollections: readonly string[];
  readonly answersAtATime: number;
  /** Questions that wait beside those that are answered. */
  readonly maxWaiting: number;
  readonly questionsPerMinute: number;
  readonly chatQuestionsPerMinute: number;
  readonly inlineQueriesPerMinute: number;
  readonly pressesPerMinute: number;
  /** How the bot shows answers. */
  readonly messageFormat: (typeof MESSAGE_FORMATS)[number];
  /** Pages to index on first use; absent means the sample archive. */
  readonly archivePath?: string;
  /** Folder for what administrators send to the bot; made when the first comes. */
  readonly uploadsPath: string;
  /** Folder or `s3://…` / `db://…` address of the index. */
  readonly archiveUri?: string;
  /** Absent: the bundled model. Otherwise a local folder or a model hub name. */
  readonly embeddingModel?: string;
  /** Folder of the prompts for a language model; absent: the bundled ones. */
  readonly promptsPath?: string;
  /** Whether a language model, where there is one, rewords questions for the search. */
  readonly usesRewording: boolean;
  /** Whether the learned reader is loaded. */
  readonly usesReader: boolean;
  /** Absent: answers are quoted, not written. */
  readonly languageModel?: LanguageModelConfiguration;
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
  const access = values.ACCESS ?? "open";
  requireSomebody(access, values.ALLOWED_IDS, values.ADMIN_IDS);
  const languageModel = languageModelOf(values);
  const storageOptions = Object.fromEntries(
    STORAGE_VARIABLES.flatMap((name) => {
      const value = environment[name];
      return value ? [[name.toLowerCase(), value] as const] : [];
    }),
  );
  return {
    ...(values.TELEGRAM_BOT_TOKEN ? { telegramBotToken: values.TELEGRAM_BOT_TOKEN } : {}),
    ...(values.TELEGRAM_API_ROOT ? { telegramApiRoot: values.TELEGRAM_API_ROOT } : {}),
    ...webhookOf(values.TELEGRAM_WEBHOOK_URL, values.TELEGRAM_WEBHOOK_SECRET, values.PORT),
    botStatePath: values.BOT_STATE_PATH ?? DEFAULT_BOT_STATE_PATH,
    access,
    allowedIds: values.ALLOWED_IDS,
    adminIds: values.ADMIN_IDS,
    privateCollections: values.PRIVATE_COLLECTIONS,
    answersAtATime: values.ANSWERS_AT_A_TIME ?? 4,
    maxWaiting: values.MAX_WAITING ?? 200,
    questionsPerMinute: values.QUESTIONS_PER_MINUTE ?? 10,
    chatQuestionsPerMinute: values.CHAT_QUESTIONS_PER_MINUTE ?? 20,
    inlineQueriesPerMinute: values.INLINE_QUERIES_PER_MINUTE ?? 10,
    pressesPerMinute: values.PRESSES_PER_MINUTE ?? 30,
    messageFormat: values.MESSAGE_FORMAT ?? "html",
    ...(values.ARCHIVE_PATH ? { archivePath: values.ARCHIVE_PATH } : {}),
    uploadsPath: values.UPLOADS_PATH ?? defaultUploadsPath(values.ARCHIVE_PATH),
    ...(values.ARCHIVE_URI ? { archiveUri: values.ARCHIVE_URI } : {}),
    ...(values.EMBEDDING_MODEL ? { embeddingModel: values.EMBEDDING_MODEL } : {}),
    ...(values.PROMPTS_PATH ? { promptsPath: values.PROMPTS_PATH } : {}),
    usesReader: values.READER !== "off",
    usesRewording: values.LLM_REWORDING === "on",
    ...(languageModel ? { languageModel } : {}),
    storageOptions,
    logLevel: values.LOG_LEVEL ?? "info",
  };
}

/**
 * Beside the archive and not in it: an archive may be mounted to be read only, and its `archive.yaml` says nothing of a
 * page that came from elsewhere.
 */
function defaultUploadsPath(archivePath: string | undefined): string {
  return archivePath === undefined ? DEFAULT_UPLOADS_PATH : `${archivePath.replace(/[\\/]+$/, "")}-uploads`;
}

/** A bot that lets in nobody is a mistake, and so is a list that is not heeded. */
function requireSomebody(
  access: Configuration["access"],
  allowedIds: readonly number[],
  adminIds: readonly number[],
): void {
  const wrong =
    access === "pairing" && adminIds.length === 0
      ? "ACCESS=pairing needs ADMIN_IDS: the people who get codes by /pair"
      : access === "list" && allowedIds.length + adminIds.length === 0
        ? "ACCESS=list needs ALLOWED_IDS: the people and chats that may ask"
        : access === "open" && allowedIds.length > 0
          ? "ALLOWED_IDS has no effect with ACCESS=open; set ACCESS=list or ACCESS=pairing"
          : undefined;
  if (wrong === undefined) return;
  throw new ArchivistError("bad-configuration", `The configuration is wrong: ${wrong}.`, {
    nextStep:
      "Correct it in the environment or in .env; the log tells the number of everybody who is refused.",
  });
}

function webhookOf(
  url: string | undefined,
  secret: string | undefined,
  port = DEFAULT_PORT,
): Pick<Configuration, "webhook"> {
  if (url === undefined) return {};
  if (secret !== undefined) return { webhook: { url, secret, port } };
  throw new ArchivistError(
    "bad-configuration",
    "The configuration is wrong: TELEGRAM_WEBHOOK_URL is set without TELEGRAM_WEBHOOK_SECRET.",
    {
      nextStep:
        "Make one up, with `openssl rand -hex 32` for example, and put it into the environment or .env.",
    },
  );
}
