/** The part of a pino logger that the bot uses: facts as fields, then a constant message. */
export interface TelegramLogger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
