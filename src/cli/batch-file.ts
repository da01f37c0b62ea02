import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ArchivistError } from "../errors.ts";
import { batchQuestionSchema } from "../model/question.ts";

export type BatchQuestion = z.output<typeof batchQuestionSchema>;

/**
 * Reads the questions of a batch file, one JSON object a line.
 * @throws ArchivistError that names the file and the line
 */
export async function readBatchFile(path: string): Promise<BatchQuestion[]> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new ArchivistError("path-missing", `The batch file "${path}" cannot be read.`, {
      nextStep: "Check the path.",
      cause,
    });
  });
  const questions = text.split(/\r?\n/).flatMap((line, index): BatchQuestion[] => {
    if (line.trim() === "") return [];
    const parsed = batchQuestionSchema.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    const problem = z.prettifyError(parsed.error).replaceAll("\n", " ");
    throw new ArchivistError("bad-usage", `Line ${index + 1} of "${path}" is no question: ${problem}.`, {
      nextStep: 'Each line is {"id": …, "question": "…"} or {"id": …, "turns": ["…", "…"]}.',
    });
  });
  if (questions.length > 0) return questions;
  throw new ArchivistError("bad-usage", `The batch file "${path}" holds no question.`, {
    nextStep: 'Each line is {"id": …, "question": "…"} or {"id": …, "turns": ["…", "…"]}.',
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
