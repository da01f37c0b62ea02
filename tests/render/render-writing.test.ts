import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_MESSAGE_LENGTH } from "../../src/render/render-telegram.ts";
import { renderWriting } from "../../src/render/render-writing.ts";
import { parseHtml } from "../support/bot-api/parse-html.ts";

describe("renderWriting", () => {
  it("begins like a stub, and says that it goes on", () => {
    expect(renderWriting(["新船共花费128万元。", " It is <24> m & long.\u202e\n", " "])).toBe(
      "🔎 新船共花费128万元。\n\nIt is &lt;24&gt; m &amp; long. …",
    );
  });

  it("is HTML without a tag that Telegram takes, whatever was written, and never too long", () => {
    const anything = fc.array(
      fc.oneof(fc.string({ unit: "binary", maxLength: 3000 }), fc.constant("<b>&".repeat(1500))),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(anything, (sentences) => {
        const { text, entities } = parseHtml(renderWriting(sentences));
        expect(entities).toEqual([]);
        expect(text.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
        expect(text).toMatch(/^🔎 [\s\S]*…$/u);
      }),
      { numRuns: 30 },
    );
  });
});
