import { expect, it } from "vitest";
import { inspectBot } from "../../src/telegram/inspect-bot.ts";
import { callDouble } from "../support/bot-api/call-double.ts";
import { startDouble } from "./bot-under-test.ts";

const HOOK = "https://bot.example/secret-path";

it.each([
  { name: "polling as configured", set: undefined, webhookUrl: undefined, state: "ok", says: /no webhook/ },
  { name: "the configured webhook", set: HOOK, webhookUrl: HOOK, state: "ok", says: /bot\.example/ },
  {
    name: "one that the next start sets",
    set: undefined,
    webhookUrl: HOOK,
    state: "ok",
    says: /next start sets/,
  },
  {
    name: "another one",
    set: "https://old.example",
    webhookUrl: HOOK,
    state: "failure",
    says: /old\.example/,
  },
  {
    name: "one where the bot is to poll",
    set: HOOK,
    webhookUrl: undefined,
    state: "failure",
    says: /not the/,
  },
])("tells of $name", async ({ set, webhookUrl, state, says }) => {
  const double = await startDouble();
  if (set !== undefined) await callDouble(double, "setWebhook", { url: set });
  const { token, apiRoot } = double;
  const findings = await inspectBot({ token, apiRoot, ...(webhookUrl ? { webhookUrl } : {}) });

  expect(findings[1]).toMatchObject({ state, told: expect.stringMatching(says) });
  expect(JSON.stringify(findings)).not.toContain("secret-path");
});

it("tells that with privacy mode off a group may choose to have all questions answered", async () => {
  const { token, apiRoot } = await startDouble({ canReadAllGroupMessages: true });
  const findings = await inspectBot({ token, apiRoot });

  expect(findings[2]).toMatchObject({
    state: "ok",
    told: expect.stringMatching(/off: .* unless .* \/settings/),
  });
});
