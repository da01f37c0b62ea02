import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import { answerMessage } from "../../src/render/answer-message.ts";
import { renderTelegram } from "../../src/render/render-telegram.ts";
import { renderPages } from "../../src/render/telegram-pages.ts";
import { answered, citation, QUOTE } from "./sample-answer.ts";

const BESIDE = "湘潭清退补贴35万元。";
const UNTOLD = "临武县未发现违规。";
const cited = (title: string, quote: string) =>
  citation({ articleId: title, title, quote, source: { file: `${title}.txt`, lines: [[1, 1]] } });
/** Three sources; the quote of the fact is told second, the last one not at all. */
const answer: Answer = answered({
  text: `${BESIDE}\n${QUOTE}`,
  citations: [cited("湘潭", BESIDE), cited("汝城", QUOTE), cited("临武", UNTOLD)],
});
const quoted = (length: "short" | "normal" | "long", of = answer) =>
  renderTelegram(of, { length })
    .plain.split("\n")
    .filter((line) => line.startsWith("> "));
const sources = (plain: string) => plain.slice(plain.indexOf("来源\n"));

describe("the length of an answer", () => {
  it("takes the one quote of the fact, those told, or all that are cited", () => {
    expect(quoted("short")).toEqual([`> ${QUOTE} [2]`]);
    expect(quoted("normal")).toEqual([`> ${BESIDE} [1]`, `> ${QUOTE} [2]`]);
    expect(quoted("long")).toEqual([`> ${BESIDE} [1]`, `> ${QUOTE} [2]`, `> ${UNTOLD} [3]`]);
  });

  it("leaves sources, headline and notices as they are", () => {
    const [short, normal, long] = (["short", "normal", "long"] as const).map(
      (length) => renderTelegram(answer, { length }).plain,
    );
    expect(sources(short ?? "")).toBe(sources(normal ?? ""));
    expect(sources(long ?? "")).toBe(sources(normal ?? ""));
    expect(short).toMatch(/^103\.31万元\n/);
    expect(sources(short ?? "")).toContain("3. 临武");
    const nothing = answered({ status: "not-found", text: "", citations: [], nearest: [] });
    expect(renderTelegram(nothing, { length: "short" })).toEqual(renderTelegram(nothing));
  });

  it("takes one line of quotes of one source that stand as one", () => {
    const joined = answered({
      text: `${BESIDE}\n${QUOTE}`,
      citations: [citation(), citation({ quote: BESIDE })],
    });
    expect(quoted("short", joined)).toEqual([`> ${QUOTE}`]);
    const factless = answered({ ...joined, fact: "" });
    expect(quoted("short", factless)).toEqual([`> ${BESIDE}`]);
  });

  it.each(["html", "rich"] as const)("leaves the way to all of a short one, as %s", (format) => {
    const told: boolean[] = [];
    const of = (length: "short" | "normal", shown = answer) => {
      told.length = 0;
      answerMessage(shown, { format, length }, (isCut) => {
        told.push(isCut);
        return [];
      });
      return told.includes(true);
    };
    expect(of("short")).toBe(true);
    expect(of("normal")).toBe(false);
    expect(of("short", answered())).toBe(false);
    const [page] = renderPages(answer, "short");
    expect(page?.plain).toContain(BESIDE);
    expect(page?.plain).toContain(QUOTE);
  });
});
