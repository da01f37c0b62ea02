import { describe, expect, it } from "vitest";
import { explainPage, segmentPage } from "../../src/segment/segment-page.ts";
import { pageOf } from "./page-of.ts";

const ferry = [
  "老渡口的木船修了整整一个冬天，换了九块船板，刷了三遍桐油，船老大试了两回水才放心。",
  "坐船的乡亲每人收两元，学生和老人不收钱，赶集的日子加开四班，天黑以前最后一班靠岸。",
];
const tea = [
  "后山的茶园今年采茶六千斤，茶农把鲜叶送到合作社，炒茶师傅三班倒，铁锅昼夜不熄火。",
  "合作社给每户茶农分红八千元，明年还想添一台烘干机，把秋茶也卖到省城的茶叶市场去。",
];
const outline = (text: string) => segmentPage(pageOf(text)).map(({ title, kind }) => `${kind} ${title}`);

describe("segmentPage: whose headline is it", () => {
  it("gives two headlines to the texts below them", () => {
    const page = `渡口的木船修好了\n\n${ferry.join("\n\n")}\n\n茶园采茶六千斤\n\n${tea.join("\n\n")}`;
    expect(outline(page)).toEqual(["news 渡口的木船修好了", "news 茶园采茶六千斤"]);
  });

  it("gives headlines that stand below their texts, behind a sign-off, to the texts above", () => {
    const page = `${ferry.join("\n\n")}\n\n（白小舟）\n\n渡口的木船修好了\n\n${tea.join("\n\n")}\n\n（岳 青）\n\n茶园采茶六千斤`;
    const articles = segmentPage(pageOf(page));
    expect(articles.map(({ title, byline }) => [title, byline])).toEqual([
      ["渡口的木船修好了", "白小舟"],
      ["茶园采茶六千斤", "岳青"],
    ]);
    expect(articles[0]?.source.lines).toEqual([
      [7, 7],
      [1, 5],
    ]);
  });

  it("keeps a series of sub-heads inside its article", () => {
    const page = `渡口茶园一年间\n\n本报记者 白小舟\n\n${ferry[0]}\n\n修好木船，渡口“热起来”\n\n${ferry[1]}\n\n管好茶园，茶农“富起来”\n\n${tea.join("\n\n")}`;
    expect(outline(page)).toEqual(["news 渡口茶园一年间"]);
  });

  it("parts two articles where a second writer signs", () => {
    const page = `渡口的木船修好了\n\n本报记者 白小舟\n\n${ferry.join("\n\n")}\n\n${tea.join("\n\n")}\n\n（岳 青）\n\n茶园采茶六千斤`;
    const articles = segmentPage(pageOf(page));
    expect(articles.map(({ title, byline }) => [title, byline])).toEqual([
      ["渡口的木船修好了", "白小舟"],
      ["茶园采茶六千斤", "岳青"],
    ]);
    expect(articles[1]?.text.startsWith("后山的茶园")).toBe(true);
  });

  it("puts a detached lead in front of its story", () => {
    const lead = "换九块船板，刷三遍桐油；木船修了一个冬天，渡口又有船了……";
    const page = `${ferry.join("\n\n")}\n\n渡口的木船修好了\n\n茶园采茶六千斤\n\n${tea.join("\n\n")}\n\n（岳 青）\n\n白小舟\n\n${lead}`;
    const [story] = segmentPage(pageOf(page));
    expect(story?.title).toBe("渡口的木船修好了");
    expect(story?.byline).toBe("白小舟");
    expect(story?.text.split("\n")[0]).toBe(lead);
  });

  it("takes a paragraph from above the headline that speaks of what stands below it", () => {
    const stray =
      "炒茶师傅说，鲜叶当天采当天炒，茶农和合作社按等级结账，铁锅里的茶叶一夜要翻上千遍，秋茶明年也要送到省城的茶叶市场，烘干机";
    const page = `渡口的木船修好了\n\n${ferry.join("\n\n")}\n\n${stray}\n\n茶园采茶六千斤\n\n${tea.join("\n\n")}`;
    const [first, second] = segmentPage(pageOf(page));
    expect(first?.text).toBe(ferry.join("\n"));
    expect(second?.text.split("\n")).toEqual([tea[0], stray, tea[1]]);
    expect(second?.source.lines).toEqual([
      [9, 11],
      [7, 7],
      [13, 13],
    ]);
  });

  it("labels an article whose headline is lost with its own first words", () => {
    const [article] = segmentPage(pageOf(`白小舟 岳 青\n\n${ferry.join("\n\n")}`));
    expect(article).toMatchObject({ titleIsOurs: true, byline: "白小舟 岳青" });
    expect(article?.text.startsWith(article.title.replace("…", ""))).toBe(true);
  });
});

describe("segmentPage: clean text", () => {
  it("rejoins wrapped, double-spaced and letter-spaced lines and breaks paragraphs", () => {
    const page = `渡口又开船\n\n清 早 的 渡 口 站 满 了 要 过 河\n\n的人，船老大吹响了哨子，大\n\n家排着队上船，谁也不挤。\n\n今天卖出船票 125 张，收入\n\n250元。`;
    expect(segmentPage(pageOf(page))[0]?.text).toBe(
      "清早的渡口站满了要过河的人，船老大吹响了哨子，大家排着队上船，谁也不挤。\n今天卖出船票125张，收入250元。",
    );
  });

  it("rejoins English lines and words", () => {
    const page =
      "Old ferry is back\n\nBy Ada Marsh\n\nThe first boat now leaves\nat seven, an hour ear-\nlier than it used to, and\nthe last one returns late.";
    expect(segmentPage(pageOf(page))[0]).toMatchObject({
      title: "Old ferry is back",
      byline: "Ada Marsh",
      language: "en",
      text: "The first boat now leaves at seven, an hour earlier than it used to, and the last one returns late.",
    });
  });

  it("lifts a caption out of the middle of a word", () => {
    const page = `渡口的木船修好了\n\n本报讯 ${ferry[0]}这件事引起了大家的注\n\n\n\n船工们正在给木船刷油\n\n意，${ferry[1]}`;
    const [story, caption] = segmentPage(pageOf(page));
    expect(story?.text).toContain("引起了大家的注意，坐船的乡亲");
    expect(caption).toMatchObject({ kind: "caption", text: "船工们正在给木船刷油", titleIsOurs: true });
  });

  it("keeps rows of tables and lists, and the signature of a notice", () => {
    const page = `停航通告\n\n因河水上涨，下列船只停航：\n\n船名\t停航日\n白水号\t5月6日\n青石号\t5月7日\n\n咨询电话：0700-5550101\n\n渡口村航运站\n2021年5月5日`;
    expect(segmentPage(pageOf(page))[0]).toMatchObject({
      kind: "notice",
      date: "2021-05-05",
      text: "因河水上涨，下列船只停航：\n船名\t停航日\n白水号\t5月6日\n青石号\t5月7日\n咨询电话：0700-5550101\n渡口村航运站\n2021年5月5日",
    });
  });

  it("prints once what the page prints twice, and keeps the lines", () => {
    const [article] = segmentPage(pageOf(`渡口的木船修好了\n\n${ferry.join("\n\n")}\n\n${ferry[0]}`));
    expect(article?.text).toBe(ferry.join("\n"));
    expect(article?.source.lines.flat()).toContain(7);
  });
});

describe("segmentPage: date, newspaper and page", () => {
  const body = `渡口的木船修好了\n\n本报讯（记者 白小舟）${ferry[0]}`;
  it("takes them from the masthead, which is no news", () => {
    const articles = segmentPage(pageOf(`渡口日报 2021年5月6日 星期四 第3版\n\n${body}`));
    expect(articles.map(({ kind }) => kind)).toEqual(["masthead", "news"]);
    expect(articles[1]).toMatchObject({
      newspaper: "渡口日报",
      date: "2021-05-06",
      page: "3",
      byline: "白小舟",
    });
  });
  it("takes them from the path before the masthead", () => {
    expect(
      segmentPage(pageOf(body, { date: "2021-05-07", newspaper: "白水报", page: "A02" }))[0],
    ).toMatchObject({
      newspaper: "白水报",
      date: "2021-05-07",
      page: "A02",
    });
  });
  it("invents none", () => {
    const [article] = segmentPage(pageOf(`渡口的木船修好了\n\n5月6日，${ferry[0]}`));
    expect(article).not.toHaveProperty("date");
    expect(article).not.toHaveProperty("newspaper");
  });
});

describe("explainPage", () => {
  it("has a reason for every printed line and every article", () => {
    const page = pageOf(`渡口的木船修好了\n\n${ferry.join("\n\n")}\n\n茶园采茶六千斤\n\n${tea.join("\n\n")}`);
    const { articles, lines, decisions } = explainPage(page);
    expect(lines.map(({ line }) => line)).toEqual([1, 3, 5, 7, 9, 11]);
    expect(
      lines.every(({ reason, articleId }) => reason !== "" && articles.some(({ id }) => id === articleId)),
    ).toBe(true);
    expect(decisions.map(({ articleId }) => articleId)).toEqual(articles.map(({ id }) => id));
  });
});
