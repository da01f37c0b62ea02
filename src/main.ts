/** The command line: parse, load the configuration, create the app, run one command. Signals and exit codes live here only. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { botFolder } from "./bot-folder.ts";
import { articlesCommand } from "./cli/articles-command.ts";
import { askCommand } from "./cli/ask-command.ts";
import { doctorCommand } from "./cli/doctor-command.ts";
import { type EvalFlags, evalCommand } from "./cli/eval-command.ts";
import { explainCommand } from "./cli/explain-command.ts";
import { feedbackExportCommand } from "./cli/feedback-export-command.ts";
import { ingestCommand } from "./cli/ingest-command.ts";
import { ingestWatch } from "./cli/ingest-watch.ts";
import { createOutput } from "./cli/output.ts";
import { requireQuestionOrBatch } from "./cli/require-question.ts";
import { searchCommand } from "./cli/search-command.ts";
import { statusCommand } from "./cli/status-command.ts";
import { INSTALLATION_ROOT, loadConfiguration } from "./config.ts";
import { diagnose } from "./diagnose.ts";
import { ArchivistError, describeError } from "./errors.ts";
import { createAppRunner, type GlobalOptions } from "./run-with-app.ts";
import { startProgram } from "./start-program.ts";
import { stopOnSignals } from "./stop-on-signals.ts";

const { version } = JSON.parse(readFileSync(join(INSTALLATION_ROOT, "package.json"), "utf8")) as {
  version: string;
};

const EXIT_ERROR = 1;
const EXIT_USAGE = 2;
const output = createOutput(process.stdout, process.stderr);
const withApp = createAppRunner(output);
const stopping = stopOnSignals((signal) =>
  output.note(`${signal}: finishing what runs; once more to stop at once.`),
);

interface IngestFlags extends GlobalOptions {
  readonly json: boolean;
  readonly dryRun?: true;
  readonly rebuild?: true;
  readonly watch?: true;
}

function positiveInteger(value: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value)) throw new InvalidArgumentError("It must be a whole number from 1 on.");
  return Number(value);
}

const INDEX_OPTION = [
  "--index <dir>",
  "folder or s3:// address of the index (default: ARCHIVE_URI or data/index)",
] as const;

function createProgram(): Command {
  const program = new Command("archivist")
    .description("Questions and answers over a newspaper archive, always with the source article.")
    .version(version, "--version", "the version of this program")
    .showHelpAfterError(false)
    .enablePositionalOptions();

  program
    .command("start", { isDefault: true })
    .description("the Telegram bot when TELEGRAM_BOT_TOKEN is set, otherwise a chat in the terminal")
    .option(...INDEX_OPTION)
    .action((options: GlobalOptions) =>
      withApp(options, (context) =>
        startProgram({ ...context, output, version, input: process.stdin, signal: stopping.signal }),
      ),
    );

  program
    .command("ingest")
    .description("files and folders into the index: new, changed and deleted pages")
    .argument("[path...]")
    .option(...INDEX_OPTION)
    .addOption(
      new Option("--dry-run", "tells what would be done and stores nothing").conflicts(["rebuild", "watch"]),
    )
    .addOption(
      new Option("--rebuild", "builds the index anew, of the files that it knows or of PATH; ids are kept"),
    )
    .addOption(
      new Option("--watch", "keeps running and follows the changes of the files").conflicts("rebuild"),
    )
    .option("--json", "the report as JSON", false)
    .action((paths: string[], { json, watch, ...options }: IngestFlags, command: Command) => {
      const { dryRun: isDryRun = false, rebuild: isRebuild = false } = options;
      if (paths.length === 0 && !isRebuild) command.error("error: missing required argument 'path'");
      const { signal } = stopping;
      return withApp(options, async ({ app }) => {
        const { ingest, location } = app;
        if (watch) await ingestWatch({ paths, location, json, signal }, { ingest, output });
        else {
          const wanted = { paths, json, isDryRun, isRebuild, signal };
          process.exitCode = await ingestCommand(wanted, { ingest, output });
        }
      });
    });

  program
    .command("articles")
    .description("the articles of the archive, in reading order")
    .option(...INDEX_OPTION)
    .option("--explain <file>", "how one page file is taken apart, line by line; needs no index")
    .option("--json", "one JSON object a line", false)
    .action(({ json, explain, ...options }: GlobalOptions & { json: boolean; explain?: string }) =>
      withApp(options, ({ app }) =>
        explain === undefined
          ? articlesCommand({ json }, { listArticles: app.listArticles, output })
          : explainCommand({ json, file: explain }, { explainPage: app.explainPage, output }),
      ),
    );

  program
    .command("search")
    .description("the passages found for a question, with their scores")
    .argument("[question...]")
    .option(...INDEX_OPTION)
    .option("--batch <file>", "questions as JSON lines")
    .option("--limit <n>", "passages to list", positiveInteger, 10)
    .option("--explain", "how the question was understood, and why each passage is where it is", false)
    .option("--json", "as JSON", false)
    .action(
      (
        words: string[],
        {
          batch,
          limit,
          json,
          explain,
          ...options
        }: GlobalOptions & { batch?: string; limit: number; json: boolean; explain: boolean },
      ) => {
        requireQuestionOrBatch(words, batch);
        const wanted = {
          question: words.join(" "),
          json,
          limit,
          explain,
          ...(batch === undefined ? {} : { batch }),
        };
        return withApp(options, ({ app }) => searchCommand(wanted, { search: app.search, output }));
      },
    );

  program
    .command("ask")
    .description("one question, or a batch file of them")
    .argument("[question...]")
    .option(...INDEX_OPTION)
    .option("--batch <file>", "questions as JSON lines: {id, question} or {id, turns}")
    .option("--json", "as JSON", false)
    .action(
      (words: string[], { batch, json, ...options }: GlobalOptions & { batch?: string; json: boolean }) => {
        requireQuestionOrBatch(words, batch);
        const wanted = { question: words.join(" "), json, ...(batch === undefined ? {} : { batch }) };
        return withApp(options, ({ app }) =>
          askCommand(wanted, { answerQuestion: app.answerQuestion, output }),
        );
      },
    );

  program
    .command("eval")
    .description("how good search and answers are, on labelled questions")
    .option("--articles <path>", "pages or articles to index, for this run unless --index is given")
    .requiredOption("--questions <file>", "labelled questions as JSON lines")
    .option("--unanswerable <file...>", "questions that must not be answered")
    .option("--follow-ups <file>", "conversations of which the last question is scored")
    .option("--gold <file>", "articles with the lines they stand on, for citations of pages")
    .option("--index <dir>", "index to score; with --articles it is brought up to date and kept")
    .option("--limit <n>", "score only so many questions, drawn by lot, always the same", positiveInteger)
    .option("--legs", "only the search: every leg, plain fusion, ours", false)
    .option("--answers", "only the answers", false)
    .option("--peer", "also the search of chunks of 1,000 characters by vectors alone", false)
    .addOption(
      new Option(
        "--answerer <which>",
        "what answers: the language model, or quotes without it (default: what is configured)",
      ).choices(["llm", "quotes"]),
    )
    .option("--save <file>", "keep the run, to compare later ones with")
    .option("--against <file>", "compare with a run that was kept")
    .option("--report <file>", "write the report as Markdown to a file too")
    .option("--json", "the report as JSON", false)
    .action((flags: EvalFlags) =>
      evalCommand(flags, {
        withArchive: (index, run) => withApp({ index }, ({ app }) => run(app)),
        output,
        signal: stopping.signal,
      }),
    );

  program
    .command("doctor")
    .description("whether configuration, models, index and bot are as they should be, and what to do")
    .option(...INDEX_OPTION)
    .option("--json", "as JSON", false)
    .action(({ json, ...options }: GlobalOptions & { json: boolean }) =>
      withApp(options, async (context) => {
        process.exitCode = await doctorCommand({ json }, { diagnose: () => diagnose(context), output });
      }),
    );

  program
    .command("status")
    .description("what the index holds and what it was built with")
    .option(...INDEX_OPTION)
    .option("--json", "as JSON", false)
    .action(({ json, ...options }: GlobalOptions & { json: boolean }) =>
      withApp(options, ({ app }) => statusCommand({ json }, { readStatus: app.status, output })),
    );

  program
    .command("feedback")
    .description("what people voted on the bot's answers, also while it runs")
    .addArgument(new Argument("<action>", "what to do with it").choices(["export"]))
    .option("--json", "one JSON object a line, as cases for eval", false)
    .action(async (_action: string, { json }: { json: boolean }) => {
      const folder = botFolder(loadConfiguration(process.env));
      const { readFeedback } = await import("./ledger/read-feedback.ts");
      await feedbackExportCommand({ json }, { readFeedback: () => readFeedback(folder), output });
    });

  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      // One line: what was wrong, and where the options stand.
      outputError: (text, write) => {
        const name = command === program ? "" : `${command.name()} `;
        const what = text.trim().replaceAll("\n", " ").replace(/\.?$/, ".");
        write(`${what} Run "npm start -- ${name}--help" for what there is.\n`);
      },
    });
  }
  return program;
}

/** Without this an unknown command would be an argument too many for the default one, which nobody wrote. */
function requireKnownCommand(program: Command, [word]: readonly string[]): void {
  if (word === undefined || word.startsWith("-") || word === "help") return;
  if (program.commands.some((command) => command.name() === word)) return;
  throw new ArchivistError("bad-usage", `There is no command "${word}".`, {
    nextStep: 'Run "npm start -- --help" for what there is; a question goes behind ask: ask "How much …?"',
  });
}

// A reader that has seen enough (`| head`) closes the pipe: that ends the work, and is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  process.loadEnvFile();
} catch {
  // No .env: the environment is the configuration.
}

try {
  const program = createProgram();
  requireKnownCommand(program, process.argv.slice(2));
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
  else {
    output.note(`error: ${describeError(error)}`);
    process.exitCode = error instanceof ArchivistError ? EXIT_USAGE : EXIT_ERROR;
    if (error === stopping.signal.reason) process.exitCode = stopping.exitCode();
    if (!(error instanceof ArchivistError) && process.env["LOG_LEVEL"] === "debug")
      output.note(String((error as Error).stack));
  }
}
