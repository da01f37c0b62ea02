import { describe, expect, it } from "vitest";
import { localeOf } from "../../src/text/locale-of.ts";

describe("localeOf", () => {
  it.each([
    { text: "汝城追回了多少錢？", language: "zh", locale: "zh-Hant" },
    { text: "汝城追回了多少钱？", language: "zh", locale: "zh-Hans" },
    { text: "汝城呢", language: "zh", locale: "zh-Hans" },
    { text: "汝城呢", earlierTurns: ["湘潭追回了多少錢？"], language: "zh", locale: "zh-Hant" },
    { text: "汝城呢", earlierTurns: ["湘潭追回多少錢？", "谁追回的？"], language: "zh", locale: "zh-Hans" },
    { text: "是誰？", earlierTurns: ["湘潭追回多少钱？"], language: "zh", locale: "zh-Hant" },
    { text: "What does 檔案 mean?", language: "en", locale: "en" },
  ] as const)("“$text” after $earlierTurns is answered in $locale", ({ language, locale, ...question }) => {
    expect(localeOf(question, language)).toBe(locale);
  });
});
