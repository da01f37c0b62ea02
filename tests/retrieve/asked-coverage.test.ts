import { describe, expect, it } from "vitest";
import { askedCoverage } from "../../src/retrieve/asked-coverage.ts";

const archive = { newspapers: [], earliestDate: "2019-02-01", latestDate: "2022-03-31", undated: 3 };

describe("askedCoverage", () => {
  it.each([
    "How much rent was won back in 2024?",
    "2024年追回了多少船租？",
    "二〇二四年追回了多少船租？",
    "What are the latest figures for boat rents?",
    "Who is currently head of the ferry station?",
    "去年追回了多少船租？",
    "渡口现在的站长是谁？",
    "最新的船租是多少？",
  ])("tells how far the archive reaches: %s", (question) => {
    expect(askedCoverage(question, archive)).toEqual({
      coverage: { earliestDate: "2019-02-01", latestDate: "2022-03-31", undated: 3 },
      isBefore: false,
    });
  });

  it("tells apart a time before the oldest article, of which a later one may tell", () => {
    expect(askedCoverage("1978年的渡口是谁修的？", archive)?.isBefore).toBe(true);
  });

  it.each(["渡口追回了多少船租？", "How much rent was won back in 2021?", "3月29日开了什么会？"])(
    "says nothing of a time within, or of none: %s",
    (question) => {
      expect(askedCoverage(question, archive)).toBeUndefined();
    },
  );

  it("has no dates to tell where no article carries one", () => {
    const undated = { newspapers: [], undated: 7 };
    expect(askedCoverage("2024年追回了多少船租？", undated)?.coverage).toEqual({ undated: 7 });
  });
});
