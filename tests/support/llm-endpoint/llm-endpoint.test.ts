/** The double itself, spoken to by plain fetch. */
import { describe, expect, it } from "vitest";
import { good, invalidJson, lying, saying } from "./behaviours.ts";
import { changedDigits } from "./falsehoods.ts";
import { startLlmEndpoint } from "./llm-endpoint.ts";
import type { MakeReply } from "./written-reply.ts";

const QUESTION =
  '<passage-d number="1" title="t" date="">\n共128万元\n</passage-d>\n<question-d>\n多少？\n</question-d>';
const BODY = { model: "m", messages: [{ role: "user", content: QUESTION }] };

const makeReply: MakeReply = ({ passages }) => ({
  found: true,
  answer: "128万元",
  sentences: [{ text: "共128万元", quotes: [{ passage: 1, quote: passages[0]?.text ?? "" }] }],
});

async function post(baseUrl: string, body: object, path = "/chat/completions") {
  const response = await fetch(`${baseUrl}${path}`, { method: "POST", body: JSON.stringify(body) });
  return { status: response.status, text: await response.text() };
}

const contentOf = (text: string): string => JSON.parse(text).choices[0].message.content;

describe("an endpoint double", () => {
  it("writes what the reply is made of the prompt, false where that is wanted, or no JSON", async () => {
    const endpoint = await startLlmEndpoint(good(makeReply));
    const reply = async () => contentOf((await post(endpoint.baseUrl, BODY)).text);
    expect(JSON.parse(await reply())).toEqual({
      found: true,
      answer: "128万元",
      sentences: [{ text: "共128万元", quotes: [{ passage: 1, quote: "共128万元" }] }],
    });
    endpoint.use(lying(changedDigits, makeReply));
    expect(JSON.parse(await reply())).toMatchObject({ answer: "121万元" });
    endpoint.use(invalidJson(good(makeReply)));
    const broken = await reply();
    expect(() => JSON.parse(broken)).toThrow();
    expect(endpoint.requests.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("streams events that end with usage where it is wanted, and with [DONE]", async () => {
    const { baseUrl } = await startLlmEndpoint(saying("渡口换新船，共花费128万元。"));
    const body = { ...BODY, stream: true, stream_options: { include_usage: true } };
    const events = (await post(baseUrl, body)).text.trim().split("\n\n");
    expect(events.at(-1)).toBe("data: [DONE]");
    const chunks = events.slice(0, -1).map((event) => JSON.parse(event.replace("data: ", "")));
    expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("")).toBe(
      "渡口换新船，共花费128万元。",
    );
    expect(chunks.at(-2).choices[0].finish_reason).toBe("stop");
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: expect.any(Number) } });
  });

  it("stops at the tokens that are allowed", async () => {
    const { baseUrl } = await startLlmEndpoint(saying("one two three four five six"));
    const { choices, usage } = JSON.parse((await post(baseUrl, { ...BODY, max_tokens: 2 })).text);
    expect(choices[0].finish_reason).toBe("length");
    expect("one two three four five six").toContain(choices[0].message.content);
    expect(usage.completion_tokens).toBeLessThanOrEqual(2);
  });

  it.each([
    ["no model", { model: undefined }],
    ["no messages", { messages: [] }],
    ["a message without words", { messages: [{ role: "user" }] }],
    ["usage of no stream", { stream_options: { include_usage: true } }],
    ["a format of no name", { response_format: { type: "json_schema", json_schema: { schema: {} } } }],
    [
      "an open schema that is to be strict",
      {
        response_format: {
          type: "json_schema",
          json_schema: { name: "a", strict: true, schema: { type: "object", properties: {}, required: [] } },
        },
      },
    ],
    [
      "a strict schema that does not require all",
      {
        response_format: {
          type: "json_schema",
          json_schema: {
            name: "a",
            strict: true,
            schema: { type: "object", properties: { a: {} }, required: [], additionalProperties: false },
          },
        },
      },
    ],
  ])("refuses %s", async (_name, part) => {
    const { baseUrl } = await startLlmEndpoint(saying("yes"));
    const { status, text } = await post(baseUrl, { ...BODY, ...part });
    expect(status).toBe(400);
    expect(JSON.parse(text).error).toMatchObject({
      type: "invalid_request_error",
      message: expect.any(String),
    });
  });

  it("is at one address, and knows its key", async () => {
    const { baseUrl } = await startLlmEndpoint(saying("yes"), { apiKey: "k" });
    expect((await post(baseUrl, BODY, "/completions")).status).toBe(404);
    expect((await post(baseUrl, BODY)).status).toBe(401);
  });
});
