import { z } from "zod";

const sentenceSchema = z.strictObject({
  text: z.string(),
  quotes: z.array(z.strictObject({ passage: z.int(), quote: z.string() })),
});
const replySchema = z.strictObject({
  /** Whether the passages answer the question. First, for while the reply is written nothing is told before it. */
  found: z.boolean(),
  /** The answer itself: a value, a name, a short clause. */
  answer: z.string(),
  sentences: z.array(sentenceSchema),
});
export type Reply = z.infer<typeof replySchema>;
export type ReplySentence = Reply["sentences"][number];

/** `undefined` for what is no sentence of a reply. */
export function readSentence(value: unknown): ReplySentence | undefined {
  return sentenceSchema.safeParse(value).data;
}

/** What is asked of the model, in the form that endpoints know. */
export const REPLY_SCHEMA = {
  name: "answer",
  schema: z.toJSONSchema(replySchema) as Record<string, unknown>,
};

/** What models write before their answer, when they think aloud. */
const THOUGHT = /<think(?:ing)?>.*?<\/think(?:ing)?>/gsu;
const THOUGHT_BEGINS = /<think(?:ing)?>/u;
/** The end of a thought that was begun by the endpoint's chat template, not by the model. */
const REST_OF_THOUGHT = /^\s*[^\s{`].*?<\/think(?:ing)?>/su;

/** A reply that is not whole yet, from the brace on with which its JSON begins; `undefined` before. */
export function fromFirstBrace(text: string): string | undefined {
  const told = text.replace(THOUGHT, "");
  const [start, thought] = [told.indexOf("{"), told.search(THOUGHT_BEGINS)];
  const isThought = thought >= 0 && thought < start;
  return start < 0 || isThought ? undefined : told.slice(start);
}

/**
 * Reads a model's reply: the JSON object in it, whatever stands around.
 * @throws Error that says what is wrong with it
 */
export function parseReply(text: string): Reply {
  const object = firstObject(text.replace(THOUGHT, "").replace(REST_OF_THOUGHT, ""));
  if (object === undefined) throw new Error("the reply holds no JSON object");
  const parsed = replySchema.safeParse(parseJson(object));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`the reply is not as asked for: ${issue?.path.join(".")} ${issue?.message}`);
}

/** From the first brace to the one that closes it, as `followReply` reads it: braces may stand in strings and behind. */
function firstObject(text: string): string | undefined {
  const start = text.indexOf("{");
  if (start < 0) return undefined;
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gsu)) {
    if (token === "{") depth += 1;
    if (token === "}") depth -= 1;
    if (depth === 0) return text.slice(start, start + index + token.length);
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("the reply is no valid JSON");
  }
}
