import { mkdirSync } from "node:fs";
import { ClassicLevel } from "classic-level";
import { ArchivistError } from "../errors.ts";

/**
 * Opens a bot's folder, which is made when it does not exist, if that is not forbidden; one process at a time may have it
 * open.
 * @throws ArchivistError `ledger-busy` when another process has it open, `ledger-broken` when it cannot be read
 */
export async function openDatabase(
  folder: string,
  { createIfMissing = true }: { readonly createIfMissing?: boolean } = {},
): Promise<ClassicLevel<string, string>> {
  const database = new ClassicLevel<string, string>(folder, { createIfMissing });
  try {
    if (createIfMissing) mkdirSync(folder, { recursive: true });
    await database.open();
    return database;
  } catch (error) {
    throw cannotOpen(folder, error);
  }
}

function cannotOpen(folder: string, error: unknown): ArchivistError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && "code" in cause && cause.code === "LEVEL_LOCKED") {
    return new ArchivistError("ledger-busy", `Another program has the bot's ledger ${folder} open.`, {
      nextStep:
        "Stop the other instance of this bot; one token serves one program at a time. " +
        "For another folder set BOT_STATE_PATH.",
      cause: error,
    });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ArchivistError("ledger-broken", `The bot's ledger ${folder} cannot be opened (${reason}).`, {
    nextStep:
      "Look at the rights of the folder and the room on the disk. If the ledger is damaged, put the folder " +
      "aside: the bot then begins a new one, and answers that were under way are lost.",
    cause: error,
  });
}
