import { describe, expect, it } from "vitest";
import { classifyLines } from "../../src/segment/classify-lines.ts";
import { readPrintedLines } from "../../src/segment/printed-line.ts";
import { settleLines } from "../../src/segment/settle-lines.ts";

const kinds = (text: string) =>
  settleLines(classifyLines(readPrintedLines(text.split("\n")))).map(
    ({ kind, number }) => `${number} ${kind}`,
  );
const paragraph =
  "老渡口的船每天早上七点开，坐船的多半是挑菜进城的乡亲，船老大认得他们每一个人，也认得他们的扁担和竹筐。";

describe("classifyLines and settleLines", () => {
  it("tells headline, subtitle, by-line and text in a wrapped column", () => {
    const page = `老渡口的新船票\n\n——白水河边走笔\n 岳 青\n清早的渡口站满了要过河\n的人，船老大吹响了哨子，\n大家排着队上船，谁也不\n挤，船上还有一只大黄狗\n和两筐青菜。\n让船跑得更稳\n船是新的，桨也是新的，\n掌舵的还是那位老船工，\n他在这条河上跑了三十一\n年。`;
    expect(kinds(page)).toEqual([
      "1 heading",
      "3 subtitle",
      "4 byline",
      ...[5, 6, 7, 8, 9].map((line) => `${line} text`),
      "10 heading",
      ...[11, 12, 13, 14].map((line) => `${line} text`),
    ]);
  });

  it("knows a headline that fills its column by the paragraph that begins below", () => {
    const page =
      "清早的渡口站满了要过河\n的人，船老大吹响了哨子。\n白水老渡口添了三条新船\n下河的船上装满青\n菜和鸡蛋，两筐萝卜挤在\n船头，撑船的人站在船尾\n唱着山歌，一天跑三趟。";
    expect(kinds(page)[2]).toBe("3 heading");
  });

  it("takes the greeting of a letter, the guide to the paper and named details for no headings", () => {
    expect(kinds(`渡口来信\n\n尊敬的乡亲：\n\n${paragraph}`)[1]).toBe("3 text");
    expect(kinds("本版导读\n\n渡口又开船…………2版\n新茶上市…………3版").slice(1)).toEqual(["3 field", "4 field"]);
    expect(
      kinds("报名时间：三月八日\n\n报名地点：白水镇渡口街十\n\n七号楼\n联系电话：0700-5550101").at(-1),
    ).toBe("6 field");
  });

  it("takes what stands alone in the gap of a picture for its caption, and no report", () => {
    expect(kinds(`${paragraph}\n\n\n\n乡亲们在渡口等候当天的头班船\n\n\n\n${paragraph}`)[1]).toBe(
      "5 caption",
    );
    expect(kinds(`${paragraph}\n\n\n\n本报讯 老渡口昨天开船。\n\n${paragraph}`)[1]).toBe("5 text");
    expect(
      kinds(
        `${paragraph}\n\n\n\n三月八日，乡亲们\n\n在老渡口等候开\n\n船。岳青 摄\n\n\n\n${paragraph}`,
      ).slice(1, 4),
    ).toEqual(["5 caption", "7 caption", "9 caption"]);
  });

  it("does not take a line that a column break cut off for a heading", () => {
    expect(kinds(`${paragraph}\n\n同时，该村把渡口两头的路也修\n\n通了，${paragraph}`)).toEqual([
      "1 text",
      "3 text",
      "5 text",
    ]);
    expect(kinds(`${paragraph}\n\n渡口村口那块“最美渡\n\n口”的牌子又挂上了。`)).toEqual([
      "1 text",
      "3 text",
      "5 text",
    ]);
  });

  it("takes a short line between finished paragraphs for a heading", () => {
    expect(kinds(`${paragraph}\n\n渡口新添三盏灯\n\n${paragraph}`)).toEqual([
      "1 text",
      "3 heading",
      "5 text",
    ]);
  });

  it("finds sub-heads that fill their column by their series", () => {
    const text = "渡口边上的人家早早起了床，\n挑着担子往河边走去，船还\n没有来，他们就坐在石头上\n说话。";
    const page = `${text}\n守住老渡口，留住乡间“慢时光”\n\n${text}\n修好旧木船，找回河上“老号子”\n\n${text}`;
    expect(kinds(page).filter((line) => line.endsWith("heading"))).toEqual(["5 heading", "11 heading"]);
  });

  it("finds captions by their credit, and in the middle of a sentence by the gap of the picture", () => {
    expect(kinds(`${paragraph}\n\n船工在河边修补旧船。\n白小舟 摄\n\n${paragraph}`)).toEqual([
      "1 text",
      "3 caption",
      "4 credit",
      "6 text",
    ]);
    expect(
      kinds(
        `${paragraph}他们说，这件事引起了注\n\n\n\n船工们正在修补旧船\n\n意，${paragraph}\n\n${paragraph}`,
      ),
    ).toEqual(["1 text", "5 caption", "7 text", "9 text"]);
  });

  it("finds a caption whose credit is broken over two narrow lines", () => {
    const page = `${paragraph}\n\n5月 2日,船工\n\n在河边修补旧\n\n船。（渡口村\n\n供图）`;
    expect(kinds(page)).toEqual(["1 text", "3 caption", "5 caption", "7 caption", "9 caption"]);
  });

  it("reads the signature of a notice, its fields, tables and names", () => {
    const page = `停航通告\n\n${paragraph}\n\n咨询电话：0700-5550101\n\n船名\t开船\n白水号\t7点\n\n岳青 白小舟 苗小禾 龙一帆\n詹大有 麦小田 韦平\n\n渡口村航运站\n2021年5月6日`;
    expect(kinds(page)).toEqual([
      "1 heading",
      "3 text",
      "5 field",
      "7 table",
      "8 table",
      "10 names",
      "11 names",
      "13 signature",
      "14 signature",
    ]);
  });

  it("reads an English page: headline over two lines, by-line, text, photo credit", () => {
    const page = `Old ferry gets\na new timetable\n\nBy Ada Marsh\n\nDUKOU — The first boat now\nleaves at seven, an hour ear-\nlier than it used to, and the\nlast one returns at dusk.\n\nPassengers wait on the stones\nby the landing.\nPhoto by Ada Marsh`;
    expect(kinds(page)).toEqual([
      "1 heading",
      "2 heading",
      "4 byline",
      ...[6, 7, 8, 9].map((line) => `${line} text`),
      "11 caption",
      "12 caption",
      "13 credit",
    ]);
  });
});
