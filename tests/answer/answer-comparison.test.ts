import { describe, expect, it } from "vitest";
import { createExtractiveAnswerer } from "../../src/answer/extractive-answerer.ts";
import { articleOf, inputFor } from "./evidence-of.ts";

const danhe = articleOf(
  "danhe",
  "丹河县替船工讨薪",
  "丹河县劳动监察大队一年追回拖欠工资86.4万元。大队还向社会公布了举报电话。",
);
const bailu = articleOf(
  "bailu",
  "白鹭县替船工讨薪",
  "白鹭县劳动监察大队一年追回拖欠工资31.2万元，为拆旧码头花去1200万元。",
);
const both = articleOf("both", "两县送书", "丹河县和白鹭县今年分别送出手册6000本和5000本，另送小扇300把。");
const answerer = createExtractiveAnswerer();
const ask = (question: string, ...articles: (typeof danhe)[]) =>
  answerer.answer(inputFor(question, articles));

describe("a comparison", () => {
  it("tells the larger first, each from the article that names it", async () => {
    expect(await ask("Which county recovered more wages, Danhe or Bailu?", danhe, bailu)).toMatchObject({
      status: "answered",
      headline: "Larger: Danhe, CNY 864,000 (86.4万元); Bailu, CNY 312,000 (31.2万元)",
    });
  });

  it("gives the values of one sentence in the order of the names", async () => {
    const { headline, quotes } = await ask("丹河县和白鹭县各送出手册多少本？", both);
    expect(headline).toBe("丹河县：6000本；白鹭县：5000本");
    expect(quotes).toHaveLength(1);
  });

  it("gives a noun the value beside it, printed with or without its ending", async () => {
    expect((await ask("丹河县送书，手册和扇子各送出多少？", both)).headline).toContain("扇：300把");
  });

  it("names no larger one of rounded amounts, or where the sentences tell different things", async () => {
    const rounded = articleOf("bailu", "白鹭县替船工讨薪", "白鹭县劳动监察大队一年追回拖欠工资约31万元。");
    expect((await ask("丹河和白鹭哪个追回的工资多？", danhe, rounded)).several?.by).toBeUndefined();
    const other = articleOf("bailu", "白鹭县拆码头", "白鹭县为拆旧码头花去1200万元。");
    expect((await ask("丹河和白鹭哪个追回的工资多？", danhe, other)).status).not.toBe("answered");
  });
});
