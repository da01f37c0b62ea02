import { describe, expect, it } from "vitest";
import { withoutLinks } from "../../src/render/without-links.ts";
import { detectEntities } from "../support/bot-api/detect-entities.ts";

describe("withoutLinks", () => {
  it.each([
    "See https://evil.example/log?q=1 for more",
    "Go to evil.example now",
    "Ask @evil_bot or desk@evil.example",
    "Send /stop to leave",
    "tg://resolve?domain=evil",
  ])("leaves nothing to tap in %j", (text) => {
    const shown = withoutLinks(text);
    expect(detectEntities({ text: shown, entities: [] }).entities).toEqual([]);
    expect(shown.replaceAll("\u200b", "")).toBe(text);
    expect(withoutLinks(shown)).toBe(shown);
  });

  it.each(["It cost 4.2 million at 80 km/h.", "桥长1.5公里。详见第3版。", "Dr. Amos Reeve, U.S., 9 a.m."])(
    "changes nothing in %j",
    (text) => {
      expect(withoutLinks(text)).toBe(text);
    },
  );
});
