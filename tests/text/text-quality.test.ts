import { describe, expect, it } from "vitest";
import {
  isUncertainQuote,
  measureTextQuality,
  suspiciousShare,
  WEAK_TEXT_QUALITY,
} from "../../src/text/text-quality.ts";

const CLEAN = [
  "老渡口的木船修了整整一个冬天，换了九块船板，刷了三遍桐油。船好了吗?好了。",
  "坐船的乡亲每人收2.5元，5G手机、A股、K粉、GDP、“十四五”、Ⅴ类水，都写得出来。",
  "咨询电话：0700-5550101，网址：http://www.example.cn，邮箱 ferry@example.cn。",
  "姓名\t性别\t出生年月\n白小舟\t男\t1969.10",
  "The first boat leaves at 7.30 a.m.; the café on McAdam's quay opens on the 3rd. COVID-19 and F1 racing.",
];

describe("measureTextQuality", () => {
  it.each(CLEAN)("finds nothing wrong with %s", (text) => expect(measureTextQuality(text)).toBe(1));

  it.each([
    ["replacement characters", "老渡口的木\uFFFD修了整\uFFFD一个冬天，换了九块船板。"],
    ["private use", "老渡口的木\ue123修了整\ue456一个冬天，换了九块船板。"],
    ["lost characters", "老渡口的木?修了整?一个冬□，换了九块船板。"],
    ["another encoding", "è€æ¸¡å£çš„æœ¨èˆ¹ä¿®äº†"],
    ["GBK noise", "老渡口锟斤拷锟斤拷的木船修了整整一个冬天。"],
    ["bad recognition", "Th3 first b0at n0w leaves at sevcn, thc wthr hc1d and tbe tIde wns hIgh."],
    ["doubled marks", "老渡口，，的木船修、，了整整一个、、冬天。，换了九块船板，刷了。"],
  ])("sees %s", (_name, text) => expect(measureTextQuality(text)).toBeLessThan(WEAK_TEXT_QUALITY));

  it("counts paragraphs that begin or end where none can", () => {
    expect(measureTextQuality("换了九块船板，\n木船修好了。")).toBe(0.75);
    expect(measureTextQuality("，刷了三遍桐油。\n木船修好了，")).toBe(0.5);
  });

  it("is 1 for nothing and never below 0", () => {
    expect(measureTextQuality("")).toBe(1);
    expect(measureTextQuality("\uFFFD".repeat(50))).toBe(0);
    expect(suspiciousShare(" \n\t")).toBe(0);
  });
});

describe("isUncertainQuote", () => {
  it("is uncertain for a clean quote of a weak article, and for a weak quote of a good one", () => {
    const quote = "木船修了整整一个冬天。";
    expect(isUncertainQuote(quote, undefined)).toBe(false);
    expect(isUncertainQuote(quote, 0.95)).toBe(false);
    expect(isUncertainQuote(quote, WEAK_TEXT_QUALITY - 0.01)).toBe(true);
    expect(isUncertainQuote("木船修了整\uFFFD一个冬天。", 0.95)).toBe(true);
  });
});
