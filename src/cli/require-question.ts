import { ArchivistError } from "../errors.ts";

/** @throws ArchivistError `bad-usage` when there is neither a question nor a file of questions. */
export function requireQuestionOrBatch(words: readonly string[], batch: string | undefined): void {
  if (words.join("").trim() !== "" || batch !== undefined) return;
  throw new ArchivistError("bad-usage", "There is no question.", {
    nextStep:
      'Write it behind the command in quotes, or name a file with --batch: ask "How much did Rucheng recover?"',
  });
}
