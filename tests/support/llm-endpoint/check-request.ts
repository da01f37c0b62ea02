import { type EndpointReply, errorReply } from "./endpoint-reply.ts";

/** What OpenAI refuses about a request before any model sees it; undefined when it is in order. */
export function checkRequest(body: Readonly<Record<string, unknown>>): EndpointReply | undefined {
  const { model, messages, response_format: format } = body;
  if (typeof model !== "string" || model === "") return errorReply(400, "you must provide a model parameter");
  const isInOrder = (message: unknown) => {
    const { role, content } = (message ?? {}) as Readonly<Record<string, unknown>>;
    return ["system", "user", "assistant"].includes(String(role)) && typeof content === "string";
  };
  if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isInOrder))
    return errorReply(400, "Invalid 'messages'.", { param: "messages" });
  if (body["stream_options"] && body["stream"] !== true)
    return errorReply(400, "The 'stream_options' parameter is only allowed when 'stream' is enabled.", {
      param: "stream_options",
    });
  const refused = format === undefined ? undefined : formatComplaint(format);
  return refused === undefined ? undefined : errorReply(400, refused, { param: "response_format" });
}

function formatComplaint(format: unknown): string | undefined {
  const { type, json_schema: named } = format as { type?: unknown; json_schema?: Record<string, unknown> };
  if (type === "text" || type === "json_object") return undefined;
  if (type !== "json_schema") return `Invalid value for 'response_format.type': ${String(type)}`;
  if (!/^[\w-]{1,64}$/.test(String(named?.["name"] ?? "")))
    return "Invalid 'response_format.json_schema.name'.";
  return named?.["strict"] === true ? schemaComplaint(named["schema"]) : undefined;
}

/** Strict schemas close every object and require all of it. */
function schemaComplaint(schema: unknown): string | undefined {
  if (typeof schema !== "object" || schema === null) return undefined;
  const { type, properties, required, additionalProperties } = schema as Readonly<Record<string, unknown>>;
  if (type === "object") {
    if (additionalProperties !== false)
      return "Invalid schema for response_format: 'additionalProperties' is required to be supplied and to be false.";
    const missing = Object.keys(properties ?? {}).find(
      (name) => !(required as string[] | undefined)?.includes(name),
    );
    if (missing !== undefined)
      return `Invalid schema for response_format: 'required' is required to include every key. Missing '${missing}'.`;
  }
  for (const part of Object.values(schema)) {
    const complaint = schemaComplaint(part);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}
