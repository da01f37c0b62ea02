import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { LanguageModel } from "../language-model/language-model.ts";
import type { Question } from "../model/question.ts";
import type { PromptTemplate } from "../text/prompt-template.ts";

export interface SearchPrompts {
  readonly system: PromptTemplate;
  readonly user: PromptTemplate;
}

/** Other wordings of a question to search for; none when there is no model to give them in time. */
export type Reword = (
  question: Question,
  waiting: { readonly signal?: AbortSignal | undefined; readonly sinceMs: number },
) => Promise<readonly string[]>;

const rewordingSchema = z.strictObject({ standalone: z.string(), chinese: z.string(), english: z.string() });
const SCHEMA = {
  name: "search",
  schema: z.toJSONSchema(rewordingSchema) as Readonly<Record<string, unknown>>,
};
const REPLY_TOKENS = 400;
const DELIMITER_BYTES = 8;
/** A question that comes back so much longer was answered, not reworded. */
const MOST_GROWTH = 4;
const LEAST_ROOM = 200;

/**
 * A question as a language model would search for it: complete in itself after the turns before, and in the other language
 * of the archive. These serve to search only: what is asked is what was typed.
 *
 * @returns without doubles and without the question itself
 * @throws what the model throws, and Error when its reply is not as asked for
 */
export async function rewordQuestion(
  { text, earlierTurns = [] }: Question,
  {
    languageModel,
    prompts,
    signal,
    sinceMs,
  }: {
    readonly languageModel: Pick<LanguageModel, "complete">;
    readonly prompts: SearchPrompts;
    readonly signal?: AbortSignal | undefined;
    /** When the question came, by `performance.now()`. */
    readonly sinceMs?: number | undefined;
  },
): Promise<string[]> {
  const delimiter = randomBytes(DELIMITER_BYTES).toString("hex");
  const turns = [...earlierTurns, text].map((turn, index) => `${index + 1}. ${turn.trim()}`).join("\n");
  const { text: reply } = await languageModel.complete(
    {
      messages: [
        { role: "system", content: prompts.system.render({ delimiter }).trim() },
        { role: "user", content: prompts.user.render({ delimiter, turns }).trim() },
      ],
      schema: SCHEMA,
      delimiter,
      maximumTokens: REPLY_TOKENS,
    },
    { sinceMs, ...(signal ? { signal } : {}) },
  );
  const { standalone, chinese, english } = rewordingSchema.parse(
    JSON.parse(reply.slice(reply.indexOf("{"), reply.lastIndexOf("}") + 1)),
  );
  const longest = Math.max(LEAST_ROOM, MOST_GROWTH * turns.length);
  return [...new Set([standalone, chinese, english].map((words) => words.trim()))].filter(
    (words) => words !== "" && words !== text.trim() && words.length <= longest,
  );
}
