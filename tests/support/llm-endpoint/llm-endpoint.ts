import { afterAll } from "vitest";
import type { Behaviour } from "./endpoint-reply.ts";
import { type LlmEndpoint, type LlmEndpointOptions, serveLlmEndpoint } from "./serve-llm-endpoint.ts";

export type { LlmEndpoint };

const open = new Set<LlmEndpoint>();
afterAll(async () => {
  await Promise.all([...open].map((endpoint) => endpoint.close()));
});

/** A double of an OpenAI-compatible endpoint over real HTTP, closed after the test file. */
export async function startLlmEndpoint(
  behaviour: Behaviour,
  options: LlmEndpointOptions = {},
): Promise<LlmEndpoint> {
  const served = await serveLlmEndpoint(behaviour, options);
  const endpoint: LlmEndpoint = {
    ...served,
    async close() {
      open.delete(endpoint);
      await served.close();
    },
  };
  open.add(endpoint);
  return endpoint;
}
