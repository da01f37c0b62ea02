import { describe, expect, it } from "vitest";
import { segmentPage } from "../../src/segment/segment-page.ts";
import { separateCells } from "../../src/segment/separate-cells.ts";

const TABLE = [
  "县        去年    今年",
  "桃溪县    1200    1350",
  "麻岭县            980",
  "青禾县     860     910",
];

describe("separateCells", () => {
  it("parts aligned columns by tabs, and leaves an empty cell where a row has none", () => {
    expect(separateCells(["各县产量：", ...TABLE, "产量有升有降。"])).toEqual([
      "各县产量：",
      "县\t去年\t今年",
      "桃溪县\t1200\t1350",
      "麻岭县\t\t980",
      "青禾县\t860\t910",
      "产量有升有降。",
    ]);
  });

  it("goes over a blank line between rows, not over two", () => {
    expect(separateCells(TABLE.flatMap((row) => [row, ""]))[0]).toContain("\t");
    expect(separateCells(TABLE.flatMap((row) => [row, "", ""]))[0]).not.toContain("\t");
  });

  it.each([
    { name: "names", lines: ["石 敏  覃若兰  骆志航", "谷立冬  尹 秋  盘振华", "祝一帆  邝素梅  韦明远"] },
    { name: "two lines alone", lines: ["桃溪县    1200", "麻岭县    980"] },
    { name: "a spaced headline", lines: ["公  示", "渡  口", "开  通"] },
    {
      name: "columns of running text",
      lines: [
        "青禾渡口换上两条新船，每天多开六班，来往的人    桃溪县到河湾村的山路全线通车，村民进城",
        "等船的人少了    只要四十分钟",
        "一半。    不再绕路。",
      ],
    },
  ])("leaves $name alone", ({ lines }) => {
    expect(separateCells(lines)).toEqual(lines);
  });

  it("makes a table of them within the article", () => {
    const story = "青禾市今年的柑橘又是一个好年成，各县的产量都已统计出来，果农忙着装车外运。";
    const [article] = segmentPage({
      file: "a.txt",
      lines: ["柑橘丰收", "", `本报讯（记者 石敏）${story}`, story, "（单位：吨）", ...TABLE, story],
      hints: {},
    });
    expect(article).toMatchObject({ kind: "news", tables: [{ unit: "吨" }] });
    const [, second] = article?.tables?.[0]?.rows ?? [];
    expect(second?.cells.map(({ header, text, unit }) => [header, text, unit])).toEqual([
      ["县", "麻岭县", undefined],
      ["今年", "980", "吨"],
    ]);
  });
});
