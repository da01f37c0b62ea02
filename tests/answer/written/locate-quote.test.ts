import { describe, expect, it } from "vitest";
import { locateQuote } from "../../../src/answer/written/locate-quote.ts";

const TEXT =
  "渡口去年停了。白鹭县劳动局查处46件，为312名司机追回工资208.6万元，另有17人还在等。\n船工会送来锦旗。";
const ENGLISH =
  "The ferry closed in 2019. It had carried 1,204 people a day, the harbour office said; nobody misses it.";

function found(
  quote: string,
  text: string = TEXT,
  within = { start: 0, end: text.length },
): string | undefined {
  const range = locateQuote(quote, text, within);
  return range && text.slice(range.start, range.end);
}

describe("locateQuote", () => {
  it("takes whole clauses, so that no figure is cut", () => {
    expect(found("追回工资208")).toBe("为312名司机追回工资208.6万元，");
    expect(found("carried 1,204 people", ENGLISH)).toBe("It had carried 1,204 people a day,");
  });

  it.each([
    ["a wrong digit", "为312名司机追回工资218.6万元"],
    ["a word left out", "为312名司机追回208.6万元"],
    ["other marks and blanks", "为 312 名司机，追回工资 208.6 万元。"],
    ["traditional characters", "為312名司機追回工資208.6萬元"],
  ])("puts a quote with %s as it is printed", (_, quote) => {
    expect(found(quote)).toBe("为312名司机追回工资208.6万元，");
  });

  it("goes over what an ellipsis leaves out", () => {
    expect(found("查处46件…追回工资208.6万元")).toBe("白鹭县劳动局查处46件，为312名司机追回工资208.6万元，");
  });

  it.each(["桥修好了，通车那天放了鞭炮", "追", "", "……"])("finds no %j", (quote) => {
    expect(found(quote)).toBeUndefined();
  });

  it("stays within the stretch", () => {
    expect(found("船工会送来锦旗", TEXT, { start: 0, end: 20 })).toBeUndefined();
  });
});
