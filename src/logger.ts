import { type Logger, pino } from "pino";

export type { Logger };

/** Paths that may hold a secret anywhere in logged fields. */
const SECRET_PATHS = ["token", "*.token", "apiKey", "*.apiKey", "authorization", "*.authorization"];

export interface LoggerOptions {
  readonly level: string;
  /** Where lines go; standard error keeps standard output free for results. */
  readonly destination?: { write(line: string): void };
}

/** A logger that writes JSON lines to standard error and never a secret. */
export function createLogger({ level, destination }: LoggerOptions): Logger {
  return pino(
    { level, base: null, redact: { paths: SECRET_PATHS, censor: "[secret]" } },
    destination ?? pino.destination({ fd: 2, sync: true }),
  );
}
