import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reader } from "../../src/reader/reader.ts";

const FERRY = {
  title: "渡口换新船",
  text: "渡口从三月起停航十天。新船共花费128.6万元，其中省里补助60万元。",
};
const LIBRARY = {
  title: "",
  text: "The county library lent 12,400 books in 2019. It is closed on Mondays.",
};
const SCHOOL = { title: "运动会", text: "中心小学举行春季运动会，三百名学生参加。" };

/** Any text: Chinese, full width, digits, emoji made of several code points, combining marks, controls. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "渡口",
        "１２８．６万元",
        "㎡",
        "👩‍🌾",
        "🇨🇳",
        "é",
        "ﬁ",
        "…",
        "\u3000",
        "  ",
        "\n",
        "</s>",
        "한국",
        "３",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(""));

/** What every reader behind the port has to do. */
export function readerContract(name: string, load: () => Promise<Reader>): void {
  describe(`${name} as a reader`, () => {
    let reader: Reader;

    beforeAll(async () => {
      reader = await load();
    });
    afterAll(() => reader.close());

    it.each([
      { question: "新船花费了多少钱？", windows: [SCHOOL, FERRY, LIBRARY], best: 1, held: "128.6万元" },
      {
        question: "How many books did the library lend?",
        windows: [LIBRARY, FERRY],
        best: 0,
        held: "12,400",
      },
      { question: "多少学生参加运动会？", windows: [FERRY, LIBRARY, SCHOOL], best: 2, held: "三百名" },
    ])("finds the window and the words that answer: $question", async ({ question, windows, best, held }) => {
      const readings = await reader.read(question, windows);
      const order = readings.map(({ answerable }) => answerable);
      expect(order.indexOf(Math.max(...order))).toBe(best);
      const { start, end } = readings[best] ?? { start: 0, end: 0 };
      expect(windows[best]?.text.slice(start, end)).toContain(held);
    });

    it("gives a reading for every window, in the order given", async () => {
      const windows = [FERRY, SCHOOL, LIBRARY, FERRY];
      const readings = await reader.read("渡口停航几天？", windows);
      expect(readings).toHaveLength(windows.length);
      expect(readings[3]?.start).toBe(readings[0]?.start);
      expect(readings[3]?.answerable).toBeCloseTo(readings[0]?.answerable ?? Number.NaN, 5);
    });

    it("reads nothing in nothing", async () => {
      expect(await reader.read("渡口停航几天？", [])).toEqual([]);
    });

    it("reads a window and a question far beyond the model's length", async () => {
      const long = { title: "渡口".repeat(200), text: FERRY.text.repeat(60) };
      const [reading] = await reader.read("渡口停航几天？".repeat(80), [long]);
      expect(reading?.end).toBeLessThanOrEqual(long.text.length);
      expect(Number.isFinite(reading?.answerable)).toBe(true);
    });

    it("keeps to whole characters of the window, whatever it holds", async () => {
      await fc.assert(
        fc.asyncProperty(anyText, anyText, async (question, text) => {
          const [reading] = await reader.read(question, [{ title: "", text }]);
          const { start = -1, end = -1, spanScore = Number.NaN } = reading ?? {};
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(text === "" ? -1 : start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(spanScore).not.toBeNaN();
          for (const at of [start, end]) {
            const cut = text.slice(Math.max(0, at - 1), at + 1);
            expect(at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(cut)).toBe(false);
          }
        }),
        { numRuns: 60 },
      );
    }, 60_000);
  });
}
