import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArchivistError } from "../errors.ts";
import type { Feedback } from "../model/kept-answer.ts";
import { feedbackIn } from "./level-kept-answers.ts";
import { openDatabase } from "./open-database.ts";

const COPY_ATTEMPTS = 20;

/**
 * All feedback in a bot's folder, also while the bot runs: what is read is a copy, for LevelDB lets one process in.
 * @throws ArchivistError `path-missing` when there is no such folder, `ledger-broken` when it cannot be read
 */
export async function* readFeedback(folder: string): AsyncGenerator<Feedback> {
  const copy = mkdtempSync(join(tmpdir(), "archivist-feedback-"));
  try {
    copyWhole(folder, copy);
    const database = await openDatabase(copy);
    try {
      yield* feedbackIn(database);
    } finally {
      await database.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * LevelDB only adds to the ends of its log and of its manifest, and changes no other file. So a copy during which no
 * file came or went and the manifest did not grow is a state that the database had.
 */
function copyWhole(from: string, to: string): void {
  for (let attempts = 0; attempts < COPY_ATTEMPTS; attempts += 1) {
    const before = stateOf(from);
    try {
      // LOCK is this process's own to make, and LOG is no data.
      for (const name of before.names.filter((each) => !/^LO/.test(each))) {
        copyFileSync(join(from, name), join(to, name));
      }
      if (JSON.stringify(stateOf(from)) === JSON.stringify(before)) return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    for (const name of readdirSync(to)) rmSync(join(to, name));
  }
  throw new ArchivistError("ledger-busy", `The bot's folder ${from} changed while it was read.`, {
    nextStep: "Try again; if it does not help, stop the bot for the time of the export.",
  });
}

function stateOf(folder: string): { readonly names: readonly string[]; readonly manifestBytes: number } {
  try {
    const names = readdirSync(folder).sort();
    const manifests = names.filter((name) => name.startsWith("MANIFEST"));
    return {
      names,
      manifestBytes: manifests.reduce((total, name) => total + statSync(join(folder, name)).size, 0),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new ArchivistError("path-missing", `There is no bot's folder ${folder}.`, {
      nextStep: "Set BOT_STATE_PATH and TELEGRAM_BOT_TOKEN as the bot has them.",
    });
  }
}
