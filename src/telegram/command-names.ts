/** Commands that show the archive itself. */
export const ARCHIVE_COMMAND_NAMES = ["search", "latest", "sources", "article"] as const;
export type ArchiveCommandName = (typeof ARCHIVE_COMMAND_NAMES)[number];

/** Commands about what is chosen for a chat, and what is kept of a person. */
export const CHAT_COMMAND_NAMES = ["language", "settings", "forget"] as const;
export type ChatCommandName = (typeof CHAT_COMMAND_NAMES)[number];

/** Commands that the bot knows, in the order of its menu. */
export const COMMAND_NAMES = [
  "ask",
  ...ARCHIVE_COMMAND_NAMES,
  ...CHAT_COMMAND_NAMES,
  "privacy",
  "help",
  "about",
  "start",
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Those of administrators, which no menu shows; for everybody else they say nothing. */
export const ACCESS_COMMAND_NAMES: readonly string[] = ["pair", "unpair"];

/**
 * What the menu of a group offers to its administrators: there nobody starts the bot, and a number is at hand only under an
 * article.
 */
export const GROUP_ADMINISTRATOR_COMMAND_NAMES = COMMAND_NAMES.filter(
  (name) => name !== "start" && name !== "article",
);

/** What it offers to everybody else. */
export const GROUP_COMMAND_NAMES = GROUP_ADMINISTRATOR_COMMAND_NAMES.filter(
  (name) => name !== "language" && name !== "settings",
);

/** Commands of the bot's own administrators; to everybody else they are unknown ones. */
export const ADMIN_COMMAND_NAMES = ["stats", "ingest", "reload"] as const;

export type AdminCommandName = (typeof ADMIN_COMMAND_NAMES)[number];
