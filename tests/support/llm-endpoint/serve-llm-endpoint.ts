import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { checkRequest } from "./check-request.ts";
import { type Behaviour, type EndpointMessage, type EndpointRequest, errorReply } from "./endpoint-reply.ts";
import { sendReply, wasDropped } from "./send-reply.ts";

export interface LlmEndpoint {
  readonly baseUrl: string;
  /** All that came, refused ones too. */
  readonly requests: readonly EndpointRequest[];
  /** Requests whose asker went away before the reply was whole. */
  readonly withdrawn: () => number;
  /** Behaves otherwise from now on; the requests go on counting. */
  readonly use: (behaviour: Behaviour) => void;
  readonly close: () => Promise<void>;
}

export interface LlmEndpointOptions {
  /** Without it every key is taken. */
  readonly apiKey?: string;
  /** @default a free one */
  readonly port?: number;
}

/** A double of an OpenAI-compatible endpoint over real HTTP. */
export async function serveLlmEndpoint(
  behaviour: Behaviour,
  { apiKey, port = 0 }: LlmEndpointOptions = {},
): Promise<LlmEndpoint> {
  const requests: EndpointRequest[] = [];
  let behave = behaviour;
  let withdrawn = 0;
  /** What a behaviour throws is a mistake of the test: it fails, and nobody waits for the reply. */
  const behaviourOf = async (request: EndpointRequest, response: ServerResponse) => {
    try {
      return await behave(request);
    } catch (error) {
      response.destroy();
      throw error;
    }
  };
  const server = createServer(async (incoming, response) => {
    const gone = new AbortController();
    response.on("close", () => {
      if (response.writableFinished) return;
      if (!wasDropped(response)) withdrawn += 1;
      gone.abort();
    });
    const { authorization } = incoming.headers;
    const text = await readBody(incoming);
    if (incoming.method !== "POST" || incoming.url !== "/v1/chat/completions")
      return sendReply(
        response,
        errorReply(404, `Invalid URL (${incoming.method} ${incoming.url})`),
        {},
        gone.signal,
      );
    const body = parsed(text);
    const request: EndpointRequest = {
      number: requests.length + 1,
      messages: (Array.isArray(body["messages"]) ? body["messages"] : []) as EndpointMessage[],
      body,
      ...(authorization ? { authorization } : {}),
    };
    requests.push(request);
    const isKnown = apiKey === undefined || authorization === `Bearer ${apiKey}`;
    const reply = isKnown
      ? (checkRequest(body) ?? (await behaviourOf(request, response)))
      : errorReply(401, "Incorrect API key provided.", { code: "invalid_api_key" });
    await sendReply(response, reply, body, gone.signal);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    withdrawn: () => withdrawn,
    use: (next) => {
      behave = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
