import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTables } from "../../src/text/find-tables.ts";
import { findQuantities } from "../../src/text/quantities.ts";

const textOf = (...rows: readonly string[]) => rows.join("\n").replaceAll("|", "\t");
/** A table as its headers and its rows of "header: value". */
const shown = (text: string) =>
  findTables(text).map(({ headers, rows }) => ({
    headers: headers.map((header) => header.text),
    rows: rows.map(({ cells }) => cells.map(({ header = "", text: cell }) => `${header}=${cell}`).join(" ")),
  }));

const BOATS = textOf(
  "新船两条。",
  "各船如下：",
  "船名|座位|票价",
  "青禾一号|40|2元",
  "青禾二号||3元",
  "票价不变。",
);

describe("findTables", () => {
  it("gives every cell its header, and leaves out those that are empty", () => {
    expect(shown(BOATS)).toEqual([
      {
        headers: ["船名", "座位", "票价"],
        rows: ["船名=青禾一号 座位=40 票价=2元", "船名=青禾二号 票价=3元"],
      },
    ]);
    expect(findTables(BOATS)[0]?.caption?.text).toBe("各船如下：");
  });

  it.each([
    { name: "years above columns", rows: ["县|2020|2021年", "桃溪|12|15"], headers: 3, left: 1 },
    { name: "no headers", rows: ["桃溪|12", "麻岭|15"], headers: 0, left: 2 },
    { name: "pairs of words", rows: ["主办|青禾县文化馆", "地点|渡口广场"], headers: 0, left: 2 },
    { name: "a rule under numbers", rows: ["组|1|2", "---|---|---", "甲|3|4"], headers: 3, left: 1 },
    { name: "a rule above a total", rows: ["甲|1", "乙|2", "---|---", "计|3"], headers: 0, left: 3 },
    { name: "headers again", rows: ["县|吨", "桃溪|1", "县|吨", "麻岭|2"], headers: 2, left: 2 },
    {
      name: "headers in two rows",
      rows: ["县|产量|", "|去年|今年", "桃溪|1|2", "麻岭|3|4"],
      headers: 4,
      left: 2,
    },
    {
      name: "words alone",
      rows: ["姓名|单位|奖项", "石敏|渡口|一等奖", "覃兰|茶场|二等奖"],
      headers: 3,
      left: 2,
    },
  ])("reads $name", ({ rows, headers, left }) => {
    const [table] = findTables(textOf(...rows));
    expect([table?.headers.length, table?.rows.length]).toEqual([headers, left]);
  });

  it("joins the headers of a column", () => {
    const rows = textOf("县|产量|", "|去年|今年", "桃溪|1|2", "麻岭|3|4");
    expect(shown(rows)[0]?.rows[0]).toBe("县=桃溪 产量 去年=1 今年=2");
  });

  it("takes a line without a first cell for the rest of wrapped cells, unless it has numbers", () => {
    const wrapped = textOf(
      "姓名|职务|年龄",
      "石敏|桃溪县副县长、|41",
      "|县水利局局长|",
      "覃兰|书记|38",
      "|副书记|39",
    );
    expect(shown(wrapped)[0]?.rows).toEqual([
      "姓名=石敏 职务=桃溪县副县长、 年龄=41 职务=县水利局局长",
      "姓名=覃兰 职务=书记 年龄=38",
      "职务=副书记 年龄=39",
    ]);
  });

  it.each(["（单位：万元）", "各县收入 单位：万元", "(Unit: 万元)"])("takes the unit from «%s»", (line) => {
    const [table] = findTables(textOf(line, "序号|县|收入", "1|桃溪|103.31"));
    expect(table?.unit).toBe("万元");
    const [, , income] = table?.rows[0]?.cells ?? [];
    expect(findQuantities(`${income?.text}${income?.unit}`)).toMatchObject([{ value: "1033100" }]);
    expect(table?.rows[0]?.cells[0]).not.toHaveProperty("unit");
  });

  it("parts two tables that follow one another", () => {
    expect(shown(textOf("县|吨", "桃溪|1", "队|人|分", "水南|22|9"))).toHaveLength(2);
  });

  it("finds none in running text or a single row", () => {
    expect(findTables("渡口换上新船。\n每天多开六班。")).toEqual([]);
    expect(findTables("电话\t1234567\n欢迎来信。")).toEqual([]);
  });

  it("takes a damaged text of endless rows for none, and reads a long table", () => {
    expect(findTables(`${"1\t".repeat(5000)}\n${"2\t".repeat(5000)}`)).toEqual([]);
    const [table] = findTables(`县\t吨\n${"桃溪\t12\n".repeat(20_000)}`);
    expect(table?.rows).toHaveLength(20_000);
  });

  it("takes no time over cells that almost are numbers", () => {
    const cell = `${"1".repeat(39)}吨煤、二十吨木材和别的`;
    expect(findTables(`县\t货\n桃溪\t${cell}\n麻岭\t${"1".repeat(500)}甲`)[0]?.rows).toHaveLength(2);
  });

  it("names for every cell and header exactly where it stands", () => {
    const cell = fc.constantFrom("", "县", "桃溪", "12", "2021", "3.5万元", "---", "一 二", " ");
    const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join("\t"));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const text = rows.join("\n");
        for (const { headers, rows: found } of findTables(text)) {
          for (const { start, end, text: words } of [...headers, ...found.flatMap(({ cells }) => cells)])
            expect(text.slice(start, end)).toBe(words);
          for (const { start, end, cells } of found)
            expect(cells.every((inside) => inside.start >= start && inside.end <= end)).toBe(true);
        }
      }),
    );
  });
});
