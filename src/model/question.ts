import { z } from "zod";

/** A question as it reaches the answering line: the text typed, and the earlier turns of its conversation. */
export interface Question {
  readonly text: string;
  /** Earlier questions of the same person in the same conversation, oldest first. */
  readonly earlierTurns?: readonly string[];
}

/** One line of a batch file: `{id, question}` or `{id, turns: [first, …, last]}`. */
export const batchQuestionSchema = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String),
    question: z.string().optional(),
    turns: z
      .array(z.union([z.string(), z.object({ question: z.string() }).transform((turn) => turn.question)]))
      .nonempty()
      .optional(),
  })
  .refine((line) => line.question !== undefined || line.turns !== undefined, {
    message: "needs a `question` or `turns`",
  })
  .transform(({ id, question, turns }): { id: string; question: Question } => {
    const [last, ...earlier] = [...(turns ?? [question ?? ""])].reverse();
    return { id, question: { text: last ?? "", earlierTurns: earlier.reverse() } };
  });
