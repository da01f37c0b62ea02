import { describe, expect, it } from "vitest";
import { letteredText } from "../../src/retrieve/compare-excerpt.ts";
import { tellingChange } from "../../src/retrieve/telling-changes.ts";
import { alignLetters } from "../../src/text/align-letters.ts";

const PRINTED = "离小年还有五天，麻岭县劳动监察大队的院子里又排起了长队，来的都是工人。";

function changeIn(pasted: string, printed: string = PRINTED) {
  const [one, other] = [letteredText(pasted), letteredText(printed)];
  return tellingChange(
    one,
    other,
    alignLetters(one.letters.text, other.letters.text, () => 1_000),
  );
}

describe("tellingChange", () => {
  it.each([
    ["the name of a county", "永岭县"],
    ["the name of a county in the other script", "永嶺縣"],
  ])("finds %s", (_, county) => {
    expect(changeIn(PRINTED.replace("麻岭县", county))).toEqual({ pasted: "永", printed: "麻" });
  });

  it("takes a misread character for a slip, and the other script for the same", () => {
    expect(changeIn(PRINTED.replace("院子", "浣子").replace("岭县", "嶺縣"))).toBeUndefined();
  });
});
