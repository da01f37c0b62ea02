import { describe, expect, it } from "vitest";
import { compareCellValues, readColumnValues } from "../../src/text/cell-values.ts";

const order = (cells: readonly string[], unit?: string) => {
  const values = readColumnValues(cells.map((text) => ({ text, ...(unit === undefined ? {} : { unit }) })));
  return values
    ?.map((value, index) => ({ value, text: cells[index] }))
    .sort((a, b) => compareCellValues(a.value, b.value))
    .map(({ text }) => text);
};

describe("readColumnValues", () => {
  it.each([
    ["months", ["1983.02", "1969.10", "1978.9"], ["1969.10", "1978.9", "1983.02"]],
    ["days", ["2021年5月3日", "2021-05-01"], ["2021-05-01", "2021年5月3日"]],
    ["English dates", ["4 May 2021", "March 3, 2021"], ["March 3, 2021", "4 May 2021"]],
    ["running times", ["2分11秒", "1小时2分", "2分08秒41"], ["2分08秒41", "2分11秒", "1小时2分"]],
    ["clock times", ["12:05", "9:30"], ["9:30", "12:05"]],
    ["numbers", ["1,204", "98.5", "-3"], ["-3", "98.5", "1,204"]],
    ["amounts", ["3万元", "9000元"], ["9000元", "3万元"]],
  ])("puts %s in order", (_, cells, ordered) => {
    expect(order(cells)).toEqual(ordered);
  });

  it.each([
    ["a cell without a value", ["12", "—"]],
    ["two units", ["12元", "12吨"]],
    ["two precisions", ["1983.02", "1983年"]],
    ["a span", ["3至5人", "4人"]],
    ["an approximation", ["近30人", "40人"]],
    ["words", ["大学", "大专"]],
    ["an empty cell", ["12", ""]],
  ])("does not compare a column with %s", (_, cells) => {
    expect(readColumnValues(cells.map((text) => ({ text })))).toBeUndefined();
  });
});
