import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectScript } from "../../src/text/detect-script.ts";

const TRADITIONAL_ONLY = [..."錢麼誰裡裏後為爲這們國說説臺灣龍關於嗎還會議員報紙檔資訊"];
const SIMPLIFIED_ONLY = [..."钱谁这们国说湾龙关吗还会议员报纸档资讯发书车马鱼鸟"];
/** Written in both, though the tables pair many of them with another form. */
const IN_BOTH = [..."里后干台面只云几余征岳松丑斗范乾徵著人大中文年月日万案"];
const NEUTRAL = fc.string({
  unit: fc.constantFrom(...IN_BOTH, "a", " ", "？", "7", "🀄", "𠮷"),
  maxLength: 12,
});

const mixed = (...pools: readonly (readonly string[])[]) =>
  fc
    .tuple(NEUTRAL, ...pools.map((pool) => fc.constantFrom(...pool)), NEUTRAL)
    .chain((pieces) => fc.shuffledSubarray(pieces, { minLength: pieces.length }))
    .map((pieces) => pieces.join(""));

describe("detectScript", () => {
  it.each([
    ["汝城追回了多少錢？", "Hant"],
    ["這條公路長多少公里？", "Hant"],
    ["汝城追回了多少钱？", "Hans"],
    ["广州发生了什么", "Hans"],
    ["那湘潭呢？", undefined],
    ["乾隆皇后", undefined],
    ["谁是冠軍？", undefined],
    ["How much?", undefined],
    ["", undefined],
  ])("“%s”: %s", (text, script) => {
    expect(detectScript(text)).toBe(script);
  });

  it("tells traditional by what only traditional script has, when nothing is simplified only", () => {
    fc.assert(fc.property(mixed(TRADITIONAL_ONLY), (text) => detectScript(text) === "Hant"));
  });

  it("tells simplified by what only simplified script has, when nothing is traditional only", () => {
    fc.assert(fc.property(mixed(SIMPLIFIED_ONLY), (text) => detectScript(text) === "Hans"));
  });

  it("tells nothing of a text that mixes them, or has what both have", () => {
    fc.assert(
      fc.property(
        fc.oneof(mixed(TRADITIONAL_ONLY, SIMPLIFIED_ONLY), NEUTRAL),
        (text) => detectScript(text) === undefined,
      ),
    );
  });
});
