import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/text/detect-language.ts";

describe("detectLanguage", () => {
  it("knows Chinese with Latin names in it", () => {
    expect(detectLanguage("渡口装上了Starlink和GPS两套设备")).toBe("zh");
  });
  it("knows English with a Chinese name in it", () => {
    expect(detectLanguage("The ferry 渡口号 left at nine and came back at noon")).toBe("en");
  });
  it("falls back where there are no letters", () => {
    expect(detectLanguage("12345", "en")).toBe("en");
  });
});
