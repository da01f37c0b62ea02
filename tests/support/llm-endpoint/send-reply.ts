import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { countTokens } from "../../../src/language-model/count-tokens.ts";
import type { EndpointMessage, EndpointReply } from "./endpoint-reply.ts";

const dropped = new WeakSet<ServerResponse>();

/** Whether the connection was broken from our side. */
export const wasDropped = (response: ServerResponse): boolean => dropped.has(response);

/**
 * Sends a reply in the form that the request asks for, whole or as events.
 *
 * @param gone aborted when the asker has gone away
 */
export async function sendReply(
  response: ServerResponse,
  reply: EndpointReply,
  body: Readonly<Record<string, unknown>>,
  gone: AbortSignal,
): Promise<void> {
  if (reply.kind === "drop") return drop(response);
  if (reply.kind === "raw") {
    response.writeHead(reply.status, { "content-type": reply.type }).end(reply.body);
    return;
  }
  if (reply.kind === "error") {
    response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
    response.end(JSON.stringify({ error: reply.error }));
    return;
  }
  if (reply.delayMs) await delay(reply.delayMs, undefined, { signal: gone }).catch(() => {});
  if (gone.aborted) return;
  const limit = Number(body["max_tokens"] ?? body["max_completion_tokens"] ?? Number.POSITIVE_INFINITY);
  const text = firstTokens(reply.text, limit);
  const finish = text === reply.text ? (reply.finish ?? "stop") : "length";
  const usage = usageOf(body, text);
  const head = { id: "chatcmpl-double", created: 1_700_000_000, model: body["model"] };
  if (body["stream"] !== true) {
    response.writeHead(200, { "content-type": "application/json" }).end(
      JSON.stringify({
        ...head,
        object: "chat.completion",
        choices: [
          {
            index: 0,
            message: { role: "assistant", content: text, refusal: null },
            logprobs: null,
            finish_reason: finish,
          },
        ],
        usage,
      }),
    );
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  const sendEvent = async (event: object | "[DONE]") => {
    const bytes = Buffer.from(`data: ${typeof event === "string" ? event : JSON.stringify(event)}\n\n`);
    // In two writes, wherever that cuts: networks respect neither events nor characters.
    response.write(bytes.subarray(0, bytes.length / 2));
    await delay(0);
    response.write(bytes.subarray(bytes.length / 2));
  };
  const chunk = (delta: object, finishReason: string | null) => ({
    ...head,
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
  });
  await sendEvent(chunk({ role: "assistant", content: "" }, null));
  const pieces = text.match(/[\s\S]{1,12}/gu) ?? [];
  for (const piece of reply.breaksBy ? pieces.slice(0, Math.ceil(pieces.length / 2)) : pieces) {
    if (reply.pieceDelayMs) await delay(reply.pieceDelayMs, undefined, { signal: gone }).catch(() => {});
    if (gone.aborted) return;
    await sendEvent(chunk({ content: piece }, null));
  }
  if (reply.breaksBy === "drop") return drop(response);
  if (reply.breaksBy !== "end") {
    await sendEvent(chunk({}, finish));
    const options = body["stream_options"] as { include_usage?: boolean } | undefined;
    if (options?.include_usage)
      await sendEvent({ ...head, object: "chat.completion.chunk", choices: [], usage });
    await sendEvent("[DONE]");
  }
  response.end();
}

function drop(response: ServerResponse): void {
  dropped.add(response);
  response.socket?.destroy();
}

function usageOf({ messages }: Readonly<Record<string, unknown>>, text: string) {
  const asked = (messages as readonly EndpointMessage[]).reduce(
    (sum, { content }) => sum + countTokens(content) + 4,
    0,
  );
  const written = countTokens(text);
  return { prompt_tokens: asked, completion_tokens: written, total_tokens: asked + written };
}

/** As much of a text as the limit allows. */
function firstTokens(text: string, limit: number): string {
  if (countTokens(text) <= limit) return text;
  const characters = [...text];
  while (characters.length > 1 && countTokens(characters.join("")) > limit)
    characters.length = Math.floor(characters.length * 0.8);
  return characters.join("");
}
