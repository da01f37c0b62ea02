import { describe, expect, it } from "vitest";
import { articleSchema } from "../../src/model/article.ts";
import { segmentPage } from "../../src/segment/segment-page.ts";
import { pageOf } from "./page-of.ts";

const ferry = "老渡口的木船修了整整一个冬天，换了九块船板，刷了三遍桐油，船老大试了两回水才放心。";
const tea = "后山的茶园今年采茶六千斤，茶农把鲜叶送到合作社，炒茶师傅三班倒，铁锅昼夜不熄火。";
const headed = (opening: string) => `渡口的木船修好了\n\n${opening}${ferry}`;
const only = (text: string, hints = {}) => segmentPage(pageOf(text, hints)).at(-1);

describe("where date and newspaper come from", () => {
  it("says path for what the path says", () => {
    expect(only(headed(""), { date: "2021-05-07", newspaper: "白水报" })).toMatchObject({
      dateEvidence: { source: "path" },
      newspaperEvidence: { source: "path" },
    });
  });

  it("says masthead, with its line, and prefers the path", () => {
    const page = `渡口日报 2021年5月6日 星期四 第3版\n\n${headed("")}`;
    expect(only(page)).toMatchObject({
      date: "2021-05-06",
      dateEvidence: { source: "masthead", line: 1 },
      newspaperEvidence: { source: "masthead", line: 1 },
    });
    expect(only(page, { date: "2021-05-07" })).toMatchObject({
      date: "2021-05-07",
      dateEvidence: { source: "path" },
      newspaperEvidence: { source: "masthead", line: 1 },
    });
  });

  it("says signature for the date under a notice", () => {
    const notice = `停航通告\n\n因河水上涨，木船停航三天，开航时间另行通知。\n\n渡口村航运站\n2021年5月5日`;
    expect(only(notice)).toMatchObject({
      date: "2021-05-05",
      dateEvidence: { source: "signature", line: 6 },
    });
  });

  it("marks the newspaper as inferred for an article that does not name it itself", () => {
    const page = `渡口的木船修好了\n\n渡口日报讯（记者 白小舟）${ferry}\n\n茶园采茶六千斤\n\n本报讯（记者 岳青）${tea}`;
    expect(
      segmentPage(pageOf(page)).map(({ newspaper, newspaperEvidence }) => [newspaper, newspaperEvidence]),
    ).toEqual([
      ["渡口日报", { source: "own-mark", line: 3 }],
      ["渡口日报", { source: "own-mark", line: 3, isInferred: true }],
    ]);
  });

  it.each([
    ["新华社青石3月3日电（记者 白小舟）", ["青石"], undefined],
    ["新华社青石2021年3月3日电（记者 白小舟）", ["青石"], "2021-03-03"],
    ["本报白水、青石讯（记者 白小舟）", ["白水", "青石"], undefined],
    ["本报讯（记者 白小舟）", undefined, undefined],
    ["", undefined, undefined],
  ])("reads the dateline %s", (opening, places, date) => {
    const article = only(headed(opening));
    expect([article?.places, article?.date]).toEqual([places, date]);
    expect(article?.dateEvidence).toEqual(date && { source: "dateline", line: 3 });
  });

  it("reads an English dateline", () => {
    const page = "Old ferry is back\n\nDUKOU, March 3, 2021 — The first boat now leaves at seven.";
    expect(only(page)).toMatchObject({ places: ["DUKOU"], date: "2021-03-03" });
  });
});

describe("articles stored before there was evidence", () => {
  it("still parse", () => {
    const { quality: _, ...stored } = only(headed("")) ?? {};
    expect(articleSchema.safeParse(stored).success).toBe(true);
  });
});
