import { describe, expect, it } from "vitest";
import type { Locale } from "../../src/model/language.ts";
import type { RowComputation } from "../../src/model/row-computation.ts";
import { renderPlain } from "../../src/render/render-plain.ts";
import { renderTelegram } from "../../src/render/render-telegram.ts";
import { answered } from "./sample-answer.ts";

const rows = Array.from({ length: 14 }, (_, at) => ({ start: at * 10, end: at * 10 + 9 }));
const youngest: RowComputation = {
  kind: "highest",
  articleId: "a",
  of: "table",
  rows,
  conditions: [],
  compared: { column: 3, header: "出生年月", isDate: true },
  result: rows.slice(0, 1),
  answerColumns: [0],
};
const women = [{ column: 1, header: "性别", words: "女" }];
const counted: RowComputation = {
  kind: "count",
  articleId: "a",
  of: "table",
  rows,
  conditions: women,
  result: rows.slice(0, 3),
  answerColumns: [],
};

describe("what was computed over rows", () => {
  it.each<[Locale, RowComputation, string]>([
    ["zh-Hans", youngest, "据表中14行计算：“出生年月”最晚。"],
    ["en", youngest, "Computed from the 14 rows of the table: latest date of birth (出生年月)."],
    [
      "zh-Hans",
      { ...youngest, conditions: women, result: rows.slice(0, 2) },
      "据表中14行计算（只看性别“女”）：“出生年月”最晚，2行并列。",
    ],
    [
      "en",
      { ...youngest, conditions: women, result: rows.slice(0, 2) },
      "Computed from the 14 rows of the table, of those with sex (性别) “女”: latest date of birth (出生年月), shared by 2 rows.",
    ],
    ["zh-Hans", counted, "据表中14行统计：性别“女”的有3行。"],
    [
      "zh-Hant",
      { ...youngest, conditions: women, result: rows.slice(0, 2) },
      "依表格14列計算（只看性别「女」）：「出生年月」最晚，2列並列。",
    ],
    ["zh-Hant", counted, "依表格14列統計：性别「女」的有3列。"],
    ["en", counted, "Counted in the 14 rows of the table: 3 rows with sex (性别) “女”."],
    ["zh-Hans", { ...counted, of: "list", conditions: [], result: rows }, "据名单统计：印有14个名字。"],
    ["en", { ...counted, of: "list", conditions: [], result: rows }, "Counted: the list prints 14 names."],
    [
      "en",
      { ...counted, kind: "select" },
      "Read from the 14 rows of the table: 3 rows with sex (性别) “女”.",
    ],
    ["zh-Hans", { ...counted, kind: "select" }, "据表中14行查得：性别“女”的有3行。"],
  ])("is said in one line in %s, in a terminal and in Telegram", (locale, computation, line) => {
    const answer = answered({ locale, computation });
    expect(renderPlain(answer).split("\n")).toContain(line);
    for (const text of Object.values(renderTelegram(answer))) expect(text.split("\n")).toContain(line);
  });
});
