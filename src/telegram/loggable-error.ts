import { GrammyError, HttpError } from "grammy";

export interface LoggableError {
  readonly name: string;
  readonly message: string;
  readonly method?: string;
  readonly errorCode?: number;
  readonly stack?: string;
  readonly cause?: LoggableError;
}

/**
 * An error as plain fields without the bot's token. Errors of the network carry the address they failed on,
 * and the token is part of every Bot API address; errors of the Bot API carry the payload, which is people's
 * own words. Neither belongs into a log.
 */
export function loggableError(error: unknown, token: string): LoggableError {
  const secrets = [token, token.slice(token.indexOf(":") + 1)].filter((secret) => secret !== "");
  return toFields(error, (text) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, "[token]"), text),
  );
}

function toFields(error: unknown, redact: (text: string) => string): LoggableError {
  if (!(error instanceof Error)) return { name: typeof error, message: redact(String(error)) };
  const { name, message } = error;
  if (error instanceof GrammyError) {
    return { name, message: redact(message), method: error.method, errorCode: error.error_code };
  }
  if (error instanceof HttpError) {
    return { name, message: redact(message), cause: toFields(error.error, redact) };
  }
  return {
    name,
    message: redact(message),
    ...(error.stack === undefined ? {} : { stack: redact(error.stack) }),
    ...(error.cause === undefined ? {} : { cause: toFields(error.cause, redact) }),
  };
}
