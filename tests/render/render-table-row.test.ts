import { describe, expect, it } from "vitest";
import { cite } from "../../src/answer/cite.ts";
import { verifyQuotes } from "../../src/answer/verify/verify-quotes.ts";
import type { Answer } from "../../src/model/answer.ts";
import { renderPlain } from "../../src/render/render-plain.ts";
import { renderTableRow } from "../../src/render/render-table-row.ts";
import { renderTelegram } from "../../src/render/render-telegram.ts";
import { findTables } from "../../src/text/find-tables.ts";
import { articleOf } from "../support/article-of.ts";

const text = "（单位：万元）\n县\t收入\t负责人\n桃溪县\t103\t石敏、\n\t\t覃兰\n麻岭县\t<98>\t骆航";
const article = articleOf({ id: "a", text, tables: findTables(text) });
const row = (words: string) =>
  cite({ article, start: text.indexOf(words), end: text.indexOf(words) + words.length });
const answerOf = (words: string): Answer => ({
  status: "answered",
  language: "zh",
  locale: "zh-Hans",
  headline: "103万元",
  text: words,
  citations: [row(words)],
  nearest: [],
  timings: {},
});

describe("the row of a quoted cell", () => {
  it("is told as headers and values, with the unit, wrapped cells joined", () => {
    expect(renderTableRow(row("桃溪县\t103\t石敏、").tableRow ?? { cells: [] })).toBe(
      "县: 桃溪县; 收入: 103万元; 负责人: 石敏、覃兰",
    );
  });

  it("belongs to quotes inside one row, no others", () => {
    expect(row("覃兰").tableRow).toBeDefined();
    expect(row("县\t收入\t负责人\n桃溪县").tableRow).toBeUndefined();
    expect(row("单位：万元").tableRow).toBeUndefined();
  });

  it("stands below the quote, which stays as printed", () => {
    expect(renderPlain(answerOf("桃溪县\t103\t石敏、"))).toContain(
      "  │ 桃溪县 103 石敏、\n    (县: 桃溪县; 收入: 103万元; 负责人: 石敏、覃兰)",
    );
    const { html, plain } = renderTelegram(answerOf("麻岭县\t<98>\t骆航"));
    expect(html).toContain("</blockquote>\n(县: 麻岭县; 收入: &lt;98&gt;; 负责人: 骆航)");
    expect(plain).toContain("\n(县: 麻岭县; 收入: <98>; 负责人: 骆航)");
  });

  it("keeps the message within its length", () => {
    for (let maxLength = 120; maxLength < 400; maxLength += 7)
      expect(renderTelegram(answerOf("桃溪县\t103\t石敏、"), { maxLength }).plain.length).toBeLessThanOrEqual(
        maxLength,
      );
  });

  it("is proven: cells where they say, headers that the article prints", () => {
    const citation = row("桃溪县\t103\t石敏、");
    const rulesOf = (cells: object) =>
      verifyQuotes([{ ...citation, ...cells }], () => text).map(({ rule }) => rule);
    const [first, ...others] = citation.tableRow?.cells ?? [];
    expect(rulesOf({})).toEqual([]);
    for (const change of [{ text: "麻岭县" }, { header: "市" }, { unit: "亿元" }])
      expect(
        rulesOf({ tableRow: { ...citation.tableRow, cells: [{ ...first, ...change }, ...others] } }),
      ).toEqual(["row-not-in-article"]);
  });
});
