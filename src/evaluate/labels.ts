import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { ArchivistError } from "../errors.ts";
import { lineRangeSchema } from "../model/article.ts";

const id = z.union([z.string(), z.number()]).transform(String);
const names = z.array(z.string()).default([]);
/** Groups of alternatives: an answer must hold one string of every group. */
const needles = z.array(z.array(z.string()).nonempty());

/**
 * A question with what is right: the articles that answer it, by id or by the words that they must hold, and what the
 * answer must say; with the turns before it where it follows on them. `doc` and `answers` are the names that public reading-comprehension sets use.
 */
const questionSchema = z
  .object({
    id,
    question: z.string().min(1),
    earlier_turns: names,
    lang: z.string().optional(),
    type: z.string().optional(),
    style: z.string().optional(),
    articles: names,
    also_ok: names,
    doc: id.optional(),
    answer: z.string().optional(),
    evidence: z.string().optional(),
    evidence_parts: names,
    must_contain: needles.optional(),
    answers: names,
    unanswerable: z.boolean().default(false),
  })
  .transform(
    ({
      doc,
      earlier_turns,
      also_ok,
      evidence,
      evidence_parts,
      must_contain,
      answers,
      articles,
      ...label
    }) => ({
      ...label,
      earlierTurns: earlier_turns,
      articles: [...articles, ...(doc === undefined ? [] : [doc])],
      alsoRight: also_ok,
      evidence: [...(evidence ? [evidence] : []), ...evidence_parts],
      mustContain: must_contain ?? (answers.length > 0 ? [answers] : undefined),
    }),
  );
export type QuestionLabel = z.output<typeof questionSchema>;

const unanswerableSchema = z.object({ id, question: z.string().min(1), category: z.string().optional() });
export interface UnanswerableLabel {
  readonly id: string;
  readonly question: string;
  readonly category: string;
}

const followUpSchema = z.object({
  id,
  articles: names,
  turns: z
    .array(
      z.object({
        question: z.string().min(1),
        must_contain: needles.optional(),
        evidence: z.string().optional(),
      }),
    )
    .nonempty(),
});
export type FollowUpLabel = z.output<typeof followUpSchema>;

/** An article of a gold segmentation: the lines of the page that it stands on. */
const goldSchema = z.object({
  id,
  file: z.string(),
  lines: z.union([lineRangeSchema.transform((range) => [range]), z.array(lineRangeSchema)]),
});
export type GoldArticle = z.output<typeof goldSchema>;

/** Files of labels, JSON lines each, `.gz` as well. */
export interface LabelFiles {
  readonly questions: string;
  readonly unanswerable?: readonly string[];
  readonly followUps?: string;
  /** Gold segmentation, for archives whose articles have no ids of their own. */
  readonly gold?: string;
}

export interface Labels {
  readonly questions: readonly QuestionLabel[];
  readonly unanswerable: readonly UnanswerableLabel[];
  readonly followUps: readonly FollowUpLabel[];
  readonly gold: readonly GoldArticle[];
}

/**
 * Reads a labelled set. Questions that are marked unanswerable in a file of questions count among the unanswerable.
 * @throws ArchivistError that names the file and the line
 */
export async function readLabels({ questions, unanswerable, followUps, gold }: LabelFiles): Promise<Labels> {
  const asked = await readLines(questions, questionSchema);
  const refused = await Promise.all(
    (unanswerable ?? []).map(async (path) => {
      const rows = await readLines(path, unanswerableSchema);
      const own = basename(path).replace(/\..*$/, "");
      return rows.map((row) => ({ ...row, category: row.category ?? own }));
    }),
  );
  return {
    questions: asked.filter((label) => !label.unanswerable),
    unanswerable: [
      ...asked
        .filter((label) => label.unanswerable)
        .map((label) => ({ id: label.id, question: label.question, category: "of the set" })),
      ...refused.flat(),
    ],
    followUps: followUps === undefined ? [] : await readLines(followUps, followUpSchema),
    gold: gold === undefined ? [] : await readLines(gold, goldSchema),
  };
}

async function readLines<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>[]> {
  const text = await readText(path).catch((cause: unknown) => {
    throw new ArchivistError("path-missing", `The file of labels "${path}" cannot be read.`, {
      nextStep: "Check the path.",
      cause,
    });
  });
  const rows = text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    const problem = z.prettifyError(parsed.error).replaceAll("\n", " ");
    throw new ArchivistError("bad-usage", `Line ${index + 1} of "${path}" is no label: ${problem}.`, {
      nextStep: "eval/README.md gives the fields.",
    });
  });
  if (rows.length > 0) return rows;
  throw new ArchivistError("bad-usage", `The file of labels "${path}" is empty.`, {
    nextStep: "eval/README.md gives the fields.",
  });
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
