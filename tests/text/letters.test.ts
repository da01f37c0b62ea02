import { describe, expect, it } from "vitest";
import { lettersOf } from "../../src/text/letters.ts";

describe("lettersOf", () => {
  it.each([
    ["marks and blanks make no difference", "“渡口”， 换 新船！", "渡口换新船"],
    ["a point inside a number stays", "花了2.1万元。", "花了2.1万元"],
    ["also where the number begins the text", "2.1万元", "2.1万元"],
    ["also behind a wrap", "2.\n1万元", "2.1万元"],
    ["a point behind a number goes", "共21. 另有", "共21另有"],
  ])("%s", (_, text, letters) => {
    expect(lettersOf(text).text).toBe(letters);
  });

  it("knows where each letter stands", () => {
    const { text, offsets } = lettersOf("（2.1）万");
    expect([...text].map((_letter, at) => offsets[at])).toEqual([1, 2, 3, 5]);
  });
});
