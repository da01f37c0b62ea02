/** Commands that the bot knows. */
export const COMMAND_NAMES = ["ask", "help", "about", "start"] as const;

/** Those of administrators, which no menu shows; for everybody else they say nothing. */
export const ACCESS_COMMAND_NAMES: readonly string[] = ["pair", "unpair"];

export type CommandName = (typeof COMMAND_NAMES)[number];
