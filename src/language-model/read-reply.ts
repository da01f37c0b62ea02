import type { OpenAI } from "openai";
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionCreateParamsNonStreaming,
} from "openai/resources/chat/completions";
import type { Completion } from "./language-model.ts";
import { LanguageModelError } from "./language-model-error.ts";
import type { RequestNotes } from "./run-request.ts";

export type ChatParameters = Omit<ChatCompletionCreateParamsNonStreaming, "stream">;

/** An endpoint that only looks like one may leave out anything. */
type Loose<Value> = { readonly [Key in keyof Value]?: Value[Key] | null };

/**
 * @throws LanguageModelError `cut-off` or `bad-reply`, or what the client throws
 */
export async function readWhole(
  client: OpenAI,
  parameters: ChatParameters,
  signal: AbortSignal,
  notes: RequestNotes,
): Promise<Completion> {
  const reply: Loose<ChatCompletion> | null = await client.chat.completions.create(parameters, { signal });
  noteUsage(notes, reply?.usage);
  const choice: Loose<ChatCompletion.Choice> | undefined = reply?.choices?.[0];
  return completed(choice?.message?.content ?? "", choice?.finish_reason ?? "stop", notes);
}

/**
 * @param tell is given every piece as it comes
 * @throws LanguageModelError `cut-off` or `bad-reply`, or what the client throws
 */
export async function readStream(
  client: OpenAI,
  parameters: ChatParameters,
  signal: AbortSignal,
  notes: RequestNotes,
  tell: (piece: string) => void,
): Promise<Completion> {
  const stream = await client.chat.completions.create({ ...parameters, stream: true }, { signal });
  let text = "";
  let finish: string | undefined;
  try {
    for await (const chunk of stream as AsyncIterable<Loose<ChatCompletionChunk>>) {
      noteUsage(notes, chunk.usage);
      const choice: Loose<ChatCompletionChunk.Choice> | undefined = chunk.choices?.[0];
      finish = choice?.finish_reason ?? finish;
      const piece = choice?.delta?.content;
      if (!piece) continue;
      text += piece;
      tell(piece);
    }
  } catch (error) {
    // A connection that breaks in the middle, which undici reports as a TypeError.
    if (text !== "" && error instanceof TypeError) throw cutOff("the connection broke");
    throw error;
  }
  return completed(text, finish, notes);
}

function completed(text: string, finish: string | undefined, { usage }: RequestNotes): Completion {
  if (finish === undefined) throw cutOff("the stream ended without saying that it is done");
  if (finish === "length") throw cutOff("it is longer than was allowed");
  // DeepSeek's.
  if (finish === "insufficient_system_resource") throw cutOff("the endpoint ran out of resources");
  if (["content_filter", "tool_calls", "function_call"].includes(finish))
    throw new LanguageModelError("bad-reply", `The reply is withheld or no text (${finish}).`);
  if (text.trim() === "") throw new LanguageModelError("bad-reply", "There is no text in the reply.");
  return { text, ...(usage ? { usage } : {}) };
}

function cutOff(why: string): LanguageModelError {
  return new LanguageModelError("cut-off", `The reply is not whole: ${why}.`);
}

function noteUsage(
  notes: RequestNotes,
  usage: { readonly prompt_tokens?: number; readonly completion_tokens?: number } | null | undefined,
): void {
  if (typeof usage?.prompt_tokens !== "number") return;
  notes.usage = { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens ?? 0 };
}
