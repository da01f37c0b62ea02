import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createOpenAiLanguageModel } from "../../src/language-model/openai-language-model.ts";
import { withCircuitBreaker } from "../../src/language-model/with-circuit-breaker.ts";
import { contextOf, failing, saying, slow } from "../support/llm-endpoint/behaviours.ts";
import type { Behaviour } from "../support/llm-endpoint/endpoint-reply.ts";
import { startLlmEndpoint } from "../support/llm-endpoint/llm-endpoint.ts";

const REST_MS = 500;
/** The breaker reads a clock of whole milliseconds. */
const RESTED_MS = REST_MS + 50;
const REQUEST = { messages: [{ role: "user", content: "新船花了多少钱？" }], maximumTokens: 200 } as const;
const GOOD = saying("128万元");
const DOWN = failing({}, GOOD);

async function modelAt(behaviour: Behaviour) {
  const endpoint = await startLlmEndpoint(behaviour);
  const model = withCircuitBreaker(
    createOpenAiLanguageModel({
      baseUrl: endpoint.baseUrl,
      model: "test-model",
      contextTokens: 8192,
      timeoutMs: 400,
      maximumRetries: 0,
    }),
    { failures: 3, restMs: REST_MS },
  );
  const ask = () =>
    model.complete(REQUEST).then(
      ({ text }) => text,
      ({ failure }) => failure as string,
    );
  return { endpoint, ask, asked: () => endpoint.requests.length };
}

describe("a model behind a circuit breaker", () => {
  it("is left alone after three failures, and asked again when it has rested", async () => {
    const { endpoint, ask, asked } = await modelAt(DOWN);
    expect([await ask(), await ask(), await ask()]).toEqual(["server", "server", "server"]);
    expect([await ask(), await ask()]).toEqual(["not-asked", "not-asked"]);
    expect(asked()).toBe(3);
    await delay(RESTED_MS);
    expect([await ask(), await ask()]).toEqual(["server", "not-asked"]);
    expect(asked()).toBe(4);
    endpoint.use(GOOD);
    await delay(RESTED_MS);
    expect([await ask(), await ask()]).toEqual(["128万元", "128万元"]);
  });

  it("lets nobody wait for the one call that is let through", async () => {
    const { endpoint, ask } = await modelAt(DOWN);
    for (let failures = 0; failures < 3; failures += 1) await ask();
    endpoint.use(slow(10_000, GOOD));
    await delay(RESTED_MS);
    const letThrough = ask();
    expect(await ask()).toBe("not-asked");
    expect(await letThrough).toBe("time-out");
  });

  it("counts failures in a row, and none that is the question's own", async () => {
    const { endpoint, ask } = await modelAt(DOWN);
    for (const behaviour of [DOWN, DOWN, GOOD, DOWN, DOWN]) {
      endpoint.use(behaviour);
      expect(await ask()).not.toBe("not-asked");
    }
    endpoint.use(contextOf(1, "openai", GOOD));
    for (let times = 0; times < 4; times += 1) expect(await ask()).toBe("too-long");
    endpoint.use(GOOD);
    expect(await ask()).toBe("128万元");
  });
});
