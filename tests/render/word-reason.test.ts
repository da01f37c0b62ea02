import { describe, expect, it } from "vitest";
import { phrasesFor } from "../../src/render/phrases.ts";
import { reasonsOfIngest } from "../support/reasons-of-ingest.ts";

const { reason: inChinese } = phrasesFor("zh-Hans").admin;

describe("reasons of ingest", () => {
  const reasons = reasonsOfIngest();

  it("are found in the code", () => {
    expect(reasons.length).toBeGreaterThan(45);
    expect(reasons).toContain("is binary, not text");
  });

  it.each(reasons)("are said in Chinese: %s", (reason) => {
    const said = inChinese(reason);
    expect(said === "不是 JSON" || /\p{Script=Han}/u.test(said)).toBe(true);
    expect(said).not.toMatch(/\b(?:is|has|holds|cannot|not)\b/);
  });

  it("keep values, and say what stands in them too", () => {
    const nested = 'holds nothing that can be read: "a.zip/b.bin" is binary, not text';
    expect(inChinese(nested)).toBe("里面没有可读的文件：“a.zip/b.bin”是二进制文件，不是文本");
    expect(inChinese("has 60000 lines, more than a page can: cut it into pages")).toContain("60000 行");
    expect(phrasesFor("zh-Hant").admin.reason("is binary, not text")).toBe("是二進位檔，不是文字");
  });

  it("are left as they are when they are not known", () => {
    expect(inChinese("is made of $1 cheese")).toBe("is made of $1 cheese");
  });
});
