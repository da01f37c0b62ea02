import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { articlesOfLines } from "../../src/read/articles-of-lines.ts";
import { articlesIn, pageIn, partsOf, readSource } from "../support/read-source.ts";

const word = (content: string, left: number) =>
  `<String ID="s${left}" CONTENT="${content}" HPOS="${left}" VPOS="40" WIDTH="90" HEIGHT="20"/>`;
const ALTO = `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="P1" WIDTH="2000" HEIGHT="3000"><PrintSpace>
  <TextBlock ID="B1"><TextLine>${word("Ferry", 100)}<SP/>${word("gets", 200)}<SP/>${word("boats", 300)}</TextLine></TextBlock>
  <TextBlock ID="B2"><TextLine>${word("新船", 100)}${word("开通", 200)}</TextLine>
    <TextLine>${word("every", 100)}<SP/>${word("morn", 200)}<HYP CONTENT="-"/></TextLine></TextBlock>
</PrintSpace></Page></Layout></alto>`;

describe("readAlto", () => {
  it("reads lines as printed, a blank one between blocks", async () => {
    expect(pageIn(await readSource("2021-12-10/p3.xml", ALTO))).toMatchObject({
      lines: ["Ferry gets boats", "", "新船开通", "every morn-"],
      hints: { date: "2021-12-10", page: "3" },
    });
  });

  it("keeps where each word stands", async () => {
    const { words = [] } = pageIn(await readSource("p3.xml", ALTO));
    expect(words).toHaveLength(7);
    expect(words[3]).toEqual({ line: 3, text: "新船", box: { left: 100, top: 40, width: 90, height: 20 } });
  });

  it.each([
    { name: "other XML", xml: "<rss><channel/></rss>", reason: /not ALTO/ },
    { name: "no XML", xml: "渡口开通了", reason: /not ALTO/ },
    { name: "no text", xml: "<alto><Layout/></alto>", reason: /without text/ },
  ])("says why $name cannot be read", async ({ xml, reason }) => {
    expect(await readSource("a.xml", xml)).toEqual({
      kind: "problem",
      reason: expect.stringMatching(reason),
    });
  });
});

const block = (id: string, ...lines: string[]) =>
  `<TextBlock ID="${id}">${lines.map((line) => `<TextLine>${word(line, 100)}</TextLine>`).join("")}</TextBlock>`;
const PAGE = `<alto><Layout><Page><PrintSpace>${[
  block("B1", "Ferry gets new boats"),
  block("B2", "Two new boats cross the river", "every morn-", "ing since Monday."),
  block("B3", "Weather: rain"),
  block("B4", "The boats carry forty people."),
].join("")}</PrintSpace></Page></Layout></alto>`;
const METS = `<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink">
  <mets:fileSec><mets:fileGrp><mets:file ID="ALTO1"><mets:FLocat LOCTYPE="URL" xlink:href="file://./alto/p1.xml"/></mets:file></mets:fileGrp></mets:fileSec>
  <mets:structMap TYPE="LOGICAL"><mets:div TYPE="Newspaper"><mets:div TYPE="ARTICLE" LABEL="Ferry gets new boats">
    <mets:div TYPE="HEADING"><mets:fptr><mets:area FILEID="ALTO1" BETYPE="IDREF" BEGIN="B1"/></mets:fptr></mets:div>
    <mets:div TYPE="BODY"><mets:fptr><mets:area FILEID="ALTO1" BEGIN="B2"/></mets:fptr><mets:fptr><mets:area FILEID="ALTO1" BEGIN="B4"/></mets:fptr></mets:div>
  </mets:div></mets:div></mets:structMap></mets:mets>`;

describe("METS", () => {
  const issue = (mets: string) =>
    zipSync({ "issue/mets.xml": strToU8(mets), "issue/alto/p1.xml": strToU8(PAGE) });

  it("divides the pages beside it into articles, and leaves the rest to be segmented", async () => {
    const result = await readSource("1.zip", issue(METS));
    expect(partsOf(result).map(({ kind }) => kind)).toEqual(["articles", "page"]);
    expect(partsOf(result)[1]).toMatchObject({
      page: { lines: ["", "", "", "", "", "", "Weather: rain", "", ""] },
    });
    const [article] = articlesOfLines("1.zip/issue/alto/p1.xml", articlesIn(result));
    expect(article).toMatchObject({
      title: "Ferry gets new boats",
      text: "Two new boats cross the river every morning since Monday.\nThe boats carry forty people.",
      source: {
        lines: [
          [3, 5],
          [9, 9],
        ],
      },
    });
    const printed = article?.lineSpans.map(({ start, end }) => article.text.slice(start, end));
    expect(printed).toEqual([
      "Two new boats cross the river",
      "every morn",
      "ing since Monday.",
      "The boats carry forty people.",
    ]);
  });

  it("without articles leaves all of a page to be segmented", async () => {
    const result = await readSource("1.zip", issue(METS.replace('"ARTICLE"', '"SECTION"')));
    expect(pageIn(result).lines).toHaveLength(9);
  });

  it("by itself has nothing to read, and says what to do", async () => {
    expect(await readSource("mets.xml", METS)).toEqual({
      kind: "problem",
      reason: expect.stringMatching(/METS.*folder/),
    });
  });
});
