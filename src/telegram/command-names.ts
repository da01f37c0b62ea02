/** Commands that the bot knows. */
export const COMMAND_NAMES = ["ask", "help", "about", "start"] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
