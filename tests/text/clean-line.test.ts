import { describe, expect, it } from "vitest";
import { cleanRunningLine, cleanSpacedLine, cleanTableRow } from "../../src/text/clean-line.ts";

describe("cleanRunningLine", () => {
  const rows = [
    { name: "letter-spaced text", line: "雨 停 了 ，渡 口 的 船 才 开", clean: "雨停了，渡口的船才开" },
    {
      name: "spaces around digits",
      line: "收茶 3400 斤，卖出 12.5 万 元",
      clean: "收茶3400斤，卖出12.5万元",
    },
    { name: "full-width indent", line: "　　渡口老了。", clean: "渡口老了。" },
    { name: "Latin words keep their space", line: "用 Open Source 软件", clean: "用Open Source软件" },
    { name: "per cent", line: "a rise of 5 %", clean: "a rise of 5%" },
    { name: "invisible characters", line: "\ufeff渡\u200b口", clean: "渡口" },
    {
      name: "names of reporters stay apart",
      line: "渡口日报讯（记者 白小舟 通讯员 岳 青）今 晨",
      clean: "渡口日报讯（记者 白小舟 通讯员 岳青）今晨",
    },
    {
      name: "names of a sign-off stay apart",
      line: "船开了。 (白小舟 岳 青)",
      clean: "船开了。(白小舟 岳青)",
    },
  ];
  for (const { name, line, clean } of rows) {
    it(name, () => expect(cleanRunningLine(line)).toBe(clean));
  }
});

describe("cleanSpacedLine", () => {
  const rows = [
    { name: "headline parts stay apart", line: "渡口修好了　 老船工笑了", clean: "渡口修好了 老船工笑了" },
    { name: "a space beside a digit goes", line: "今年 修 3 座桥", clean: "今年 修3座桥" },
    { name: "spread name", line: "岳 青 白小舟", clean: "岳青 白小舟" },
    { name: "letter-spaced headline", line: "停 水 通 告", clean: "停水通告" },
    {
      name: "letter-spaced parts with a wide gap",
      line: "渡 口 修 好  船 工 笑 了",
      clean: "渡口修好 船工笑了",
    },
  ];
  for (const { name, line, clean } of rows) {
    it(name, () => expect(cleanSpacedLine(line)).toBe(clean));
  }
});

describe("cleanTableRow", () => {
  it("keeps cells apart by tabs and parts inside a cell by a space", () => {
    expect(cleanTableRow(" 白小舟\t 大学 理学学士\t12 岁 ")).toBe("白小舟\t大学 理学学士\t12岁");
  });
});
