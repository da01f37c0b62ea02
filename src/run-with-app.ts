import { type App, createApp } from "./app.ts";
import { createIngestProgress } from "./cli/ingest-progress.ts";
import type { Output } from "./cli/output.ts";
import { type Configuration, loadConfiguration } from "./config.ts";
import { createLogger, type Logger } from "./logger.ts";

/** Options that every command has. */
export interface GlobalOptions {
  readonly index?: string;
}

/** What a command is given. */
export interface AppContext {
  readonly app: App;
  readonly configuration: Configuration;
  readonly logger: Logger;
}

/** For running commands with an app that is closed afterwards, whatever happens. */
export function createAppRunner(output: Output) {
  return async <Result>(
    { index }: GlobalOptions,
    run: (context: AppContext) => Promise<Result>,
  ): Promise<Result> => {
    const configuration = loadConfiguration(process.env);
    const logger = createLogger({ level: configuration.logLevel });
    const app = createApp({
      configuration,
      logger,
      ...(index === undefined ? {} : { location: index }),
      onFirstUse(paths) {
        output.note(`Indexing ${paths.join(", ")} for the first use …`);
        const progress = createIngestProgress(output);
        return {
          onProgress(state) {
            progress.update(state);
            if (state.bytesDone === state.bytesTotal) progress.stop();
          },
        };
      },
    });
    try {
      return await run({ app, configuration, logger });
    } finally {
      await app.close();
    }
  };
}
