import { z } from "zod";
import { articleKindSchema, evidenceSchema, sourceSchema } from "../../src/model/article.ts";
import { languageSchema } from "../../src/model/language.ts";
import { tableSchema } from "../../src/model/table.ts";

const isoDate = z.iso.date();

/** One line of `articles --json`, as the design promises it. */
export const articleLine = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  subtitle: z.string().optional(),
  newspaper: z.string().optional(),
  newspaperEvidence: evidenceSchema.optional(),
  date: isoDate.optional(),
  dateEvidence: evidenceSchema.optional(),
  page: z.string().optional(),
  byline: z.string().optional(),
  places: z.array(z.string()).optional(),
  kind: articleKindSchema,
  language: languageSchema,
  quality: z.number().min(0).max(1).optional(),
  source: sourceSchema,
  text: z.string().min(1),
  tables: z.array(tableSchema).optional(),
});

/** One line of `search --json`. */
export const searchLine = z.strictObject({
  id: z.string().nullable(),
  results: z.array(
    z.strictObject({
      articleId: z.string(),
      passageId: z.string(),
      score: z.number(),
      scores: z.object({ dense: z.number(), lexical: z.number(), bridge: z.number(), pinyin: z.number() }),
      text: z.string().min(1),
    }),
  ),
});

/** One line of `ask --json`; those of a batch have an id. */
export const answerLine = z.object({
  id: z.string().optional(),
  status: z.enum(["answered", "closest", "not-found"]),
  language: languageSchema,
  headline: z.string().max(80).nullable(),
  text: z.string(),
  citations: z.array(
    z.object({
      articleId: z.string(),
      title: z.string(),
      newspaper: z.string().nullable(),
      date: isoDate.nullable(),
      source: sourceSchema,
      quote: z.string().min(1),
      alsoIn: z
        .array(z.object({ articleId: z.string(), title: z.string(), source: sourceSchema }))
        .nonempty()
        .optional(),
    }),
  ),
  computed: z
    .object({
      kind: z.enum(["count", "list", "first", "latest"]),
      subject: z.string().min(1),
      articles: z.int().nonnegative(),
      of: z.int().nonnegative(),
      words: z.array(z.object({ word: z.string(), articles: z.int().positive() })),
    })
    .optional(),
  several: z
    .object({
      kind: z.enum(["compared", "reports-differ"]),
      values: z.array(z.object({ value: z.string(), citation: z.int().nonnegative() })).min(2),
    })
    .optional(),
  coverage: z
    .object({
      earliestDate: isoDate.optional(),
      latestDate: isoDate.optional(),
      undated: z.int().nonnegative(),
    })
    .optional(),
  nearest: z.array(z.object({ articleId: z.string(), title: z.string() })).max(3),
  timings: z.record(z.string(), z.number()),
});
export type AnswerLine = z.infer<typeof answerLine>;
