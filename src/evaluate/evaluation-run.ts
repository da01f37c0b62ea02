import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ArchivistError } from "../errors.ts";
import { SYSTEMS } from "./rank-systems.ts";

export const WRITING_OUTCOMES = [
  "written",
  "reports-differ",
  "not-in-archive",
  "nothing-proven",
  "failed",
] as const;
/**
 * Judges of citations. `proof`: what proves every sentence before it is sent, so that of written sentences it finds all
 * supported. `nearness`: the embedding model, which filtered none.
 */
export const JUDGES = ["proof", "nearness"] as const;
export type Judge = (typeof JUDGES)[number];

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

/** What came of asking a language model to write an answer. */
const writingOutcomeSchema = z.object({
  outcome: z.enum(WRITING_OUTCOMES),
  /** In the reply. */
  sentences: z.int().nonnegative(),
  /** Why each sentence that is missing was dropped. */
  dropped: z.array(z.string()),
  /** Why it failed, or why nothing goes out though some of it is proven. */
  reason: z.string().optional(),
  promptVersion: z.int().positive(),
});
export type WritingOutcome = z.infer<typeof writingOutcomeSchema>;

/** Of all that a language model was asked for a question: to reword it for the search, and to answer. */
const tokenCountSchema = z.object({
  requests: z.int().positive(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  /** In the currency of the price, when there is one. */
  cost: z.number().optional(),
});
export type TokenCount = z.infer<typeof tokenCountSchema>;

/** How what an answer asserts is cited, claim by claim: `judge-citations`. */
const citationOutcomeSchema = z.object({
  language: z.string(),
  kind: z.enum(["quoted", "written"]),
  claims: z
    .array(
      z.object({
        sentence: z.string(),
        judged: z.record(
          z.enum(JUDGES),
          z.object({ supported: z.boolean(), relevant: z.array(z.boolean()) }),
        ),
      }),
    )
    .min(1),
});
export type CitationOutcome = z.infer<typeof citationOutcomeSchema>;

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
  /** Absent when no language model was asked. */
  writing: writingOutcomeSchema.optional(),
  /** Absent when none was asked, or nobody counts. */
  tokens: tokenCountSchema.optional(),
  /** Absent when nothing is asserted by quotes, and in runs of before. */
  citations: citationOutcomeSchema.optional(),
  said: z.object({ status: z.string(), headline: z.string().optional(), text: z.string() }),
});
export type AnswerOutcome = z.infer<typeof answerOutcomeSchema>;

/** One scoring of a labelled set, question by question: every figure is computed from it. */
export const evaluationRunSchema = z.object({
  version: z.literal(1),
  date: z.iso.datetime(),
  articles: z.int().nonnegative(),
  /** The language model that wrote answers; absent when they were quoted. */
  languageModel: z.string().optional(),
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
