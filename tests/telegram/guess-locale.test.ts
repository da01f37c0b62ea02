import { describe, expect, it } from "vitest";
import { guessLocale, localeOfClient } from "../../src/telegram/guess-locale.ts";

describe("localeOfClient", () => {
  it.each([
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-MO", "zh-Hant"],
    ["zh_tw", "zh-Hant"],
    ["zh-hant", "zh-Hant"],
    ["zh-Hant-HK", "zh-Hant"],
    ["zh-hant-raw", "zh-Hant"],
    ["zh_Hant_TW", "zh-Hant"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-hans", "zh-Hans"],
    ["zh-Hans-HK", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["en-GB", "en"],
    ["ja", "en"],
    ["", "en"],
    [undefined, "en"],
  ])("of %s is %s", (languageCode, locale) => {
    expect(localeOfClient(languageCode)).toBe(locale);
  });
});

describe("guessLocale", () => {
  it.each([
    ["誰追回的？", "en", "zh-Hant"],
    ["谁追回的？", "zh-hant", "zh-Hans"],
    ["汝城呢", "en", "zh-Hans"],
    ["Who?", "zh-hant", "en"],
    ["?", "zh-hant", "zh-Hant"],
    ["123", "zh", "zh-Hans"],
    ["", undefined, "en"],
  ])("of “%s” in %s is %s", (text, languageCode, locale) => {
    expect(guessLocale(text, languageCode)).toBe(locale);
  });
});
