import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ArchivistError } from "../errors.ts";
import { SYSTEMS } from "./rank-systems.ts";

/** How a question was found: by system the 1-based ranks of its right articles, ascending, as far as they were listed. */
const retrievalOutcomeSchema = z.object({
  id: z.string(),
  question: z.string(),
  language: z.string(),
  type: z.string(),
  style: z.string().optional(),
  /** How many articles of the index are right; 0: the labelled one is not in it, or no article holds the evidence. */
  right: z.int().nonnegative(),
  ranks: z.partialRecord(z.enum(SYSTEMS), z.array(z.int().positive())),
});
export type RetrievalOutcome = z.infer<typeof retrievalOutcomeSchema>;

/** How a question was answered. What its label does not tell is absent. */
const answerOutcomeSchema = z.object({
  id: z.string(),
  question: z.string(),
  /** A language, `follow-ups`, or `refuse …` with the category of the unanswerable question. */
  group: z.string(),
  /** Headline and text, cut at 400 characters, hold what must be said. */
  fact: z.boolean().optional(),
  /** The headline alone does. */
  headline: z.boolean().optional(),
  /** The first citation stands in a right article. */
  cited: z.boolean().optional(),
  /** Status `answered`. */
  asserted: z.boolean(),
  /** Status not `answered`; of unanswerable questions only. */
  refused: z.boolean().optional(),
  milliseconds: z.number(),
  said: z.object({ status: z.string(), headline: z.string().optional(), text: z.string() }),
});
export type AnswerOutcome = z.infer<typeof answerOutcomeSchema>;

/** One scoring of a labelled set, question by question: every figure is computed from it. */
export const evaluationRunSchema = z.object({
  version: z.literal(1),
  date: z.iso.datetime(),
  articles: z.int().nonnegative(),
  retrieval: z.array(retrievalOutcomeSchema),
  answers: z.array(answerOutcomeSchema),
});
export type EvaluationRun = z.infer<typeof evaluationRunSchema>;

/**
 * Reads a run that was saved before.
 * @throws ArchivistError when the file is none
 */
export async function readEvaluationRun(path: string): Promise<EvaluationRun> {
  const nextStep = "Name a file that eval --save has written.";
  try {
    return evaluationRunSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    throw new ArchivistError("bad-usage", `"${path}" is no saved evaluation.`, { nextStep, cause });
  }
}
