import type { ChatCompletionCreateParamsBase } from "openai/resources/chat/completions";
import type { CompletionRequest } from "./language-model.ts";

/** What of the interface an endpoint takes: OpenAI's own newest models and local servers take different things. */
export interface EndpointDialect {
  readonly responseFormat: "json_schema" | "json_object" | "none";
  readonly limit: "max_tokens" | "max_completion_tokens";
  readonly takesTemperature: boolean;
  /** Whether a stream may be asked to end with its usage. */
  readonly takesStreamOptions: boolean;
}

export const RICHEST_DIALECT: EndpointDialect = {
  responseFormat: "json_schema",
  limit: "max_tokens",
  takesTemperature: true,
  takesStreamOptions: true,
};

export type DialectParameters = Pick<
  ChatCompletionCreateParamsBase,
  "response_format" | "max_tokens" | "max_completion_tokens" | "temperature" | "stream_options"
>;

/** The parameters of a request, as far as the dialect has them. */
export function parametersIn(
  dialect: EndpointDialect,
  { schema, maximumTokens }: Pick<CompletionRequest, "schema" | "maximumTokens">,
  { isStreamed }: { readonly isStreamed: boolean },
): DialectParameters {
  return {
    ...(schema && dialect.responseFormat === "json_schema"
      ? {
          response_format: {
            type: "json_schema",
            json_schema: { name: schema.name, schema: { ...schema.schema }, strict: true },
          },
        }
      : {}),
    ...(schema && dialect.responseFormat === "json_object"
      ? { response_format: { type: "json_object" } }
      : {}),
    [dialect.limit]: maximumTokens,
    ...(dialect.takesTemperature ? { temperature: 0 } : {}),
    ...(isStreamed && dialect.takesStreamOptions ? { stream_options: { include_usage: true } } : {}),
  };
}

/**
 * The next dialect to try after an endpoint refused a request in this one.
 *
 * @param sent the parameters that it refused
 * @param complaint the refused parameter's name and what the endpoint said
 * @returns undefined when the complaint is about none of what may be left out
 */
export function simplerDialect(
  dialect: EndpointDialect,
  sent: DialectParameters,
  complaint: string,
): EndpointDialect | undefined {
  if (sent.stream_options && /stream_options|include_usage/i.test(complaint))
    return { ...dialect, takesStreamOptions: false };
  if (sent.max_tokens !== undefined && /max_(?:completion_)?tokens/i.test(complaint))
    return { ...dialect, limit: "max_completion_tokens" };
  if (sent.temperature !== undefined && /temperature/i.test(complaint))
    return { ...dialect, takesTemperature: false };
  if (sent.response_format && /response_?format|json|schema|grammar|guided|structured/i.test(complaint))
    return { ...dialect, responseFormat: dialect.responseFormat === "json_schema" ? "json_object" : "none" };
  return undefined;
}
