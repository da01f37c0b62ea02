import { rm } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cite } from "../../src/answer/cite.ts";
import type { Article } from "../../src/model/article.ts";
import { boxesOfSpan } from "../../src/text/word-boxes.ts";
import { altoPage, metsOfArticle } from "../support/small-scan.ts";
import { archiveUnderTest } from "./archive-under-test.ts";

const FIRST = altoPage({
  H: [["Ferry", "gets", "boats"]],
  B1: [
    ["Two", "new", "boats", "cross", "the", "river", "every", "morn-"],
    ["ing", "since", "Monday."],
  ],
  W: [["Rain", "is", "expected", "in", "the", "hills", "until", "Friday", "evening."]],
});
const SECOND = altoPage({
  X: [["Oranges", "sold", "out", "within", "two", "days", "at", "the", "market."]],
  B2: [["The", "boats", "carry", "forty", "people", "each."]],
});
const METS = metsOfArticle(["alto/p1.xml#B1", "alto/p2.xml#B2"], { heading: "alto/p1.xml#H" });
const ISSUE = { "2021/mets.xml": METS, "2021/alto/p1.xml": FIRST, "2021/alto/p2.xml": SECOND };
const titled = (articles: readonly Article[]) => articles.find(({ title }) => title === "Ferry gets boats");
const span = ({ text }: Article, words: string) =>
  [text.indexOf(words), text.indexOf(words) + words.length] as const;

describe("buildIndex on METS and ALTO", () => {
  it("makes one article of its parts on two pages, and leaves the rest of both", async () => {
    const archive = await archiveUnderTest(ISSUE);
    expect(await archive.ingest()).toMatchObject({ added: 2, skipped: [] });
    const articles = await archive.store.listArticles();
    expect(titled(articles)).toMatchObject({
      text: "Two new boats cross the river every morning since Monday.\nThe boats carry forty people each.",
      source: {
        file: "2021/alto/p1.xml",
        lines: [[3, 4]],
        continuedIn: [{ file: "2021/alto/p2.xml", lines: [[3, 3]] }],
      },
    });
    const others = articles.filter((article) => article !== titled(articles)).map(({ text }) => text);
    expect(others).toHaveLength(2);
    expect(others.join()).toMatch(/Rain is expected.*Oranges sold out/);
  });

  it("cites each quote from the page on which it is printed, and shows where it stands there", async () => {
    const archive = await archiveUnderTest(ISSUE);
    await archive.ingest();
    const article = titled(await archive.store.listArticles()) as Article;
    const cited = (words: string) => {
      const [start, end] = span(article, words);
      return cite({ article, start, end }).source;
    };
    expect(cited("cross the river")).toEqual({ file: "2021/alto/p1.xml", lines: [[3, 3]] });
    expect(cited("forty people")).toEqual({ file: "2021/alto/p2.xml", lines: [[3, 3]] });
    expect(cited("since Monday.\nThe boats")).toEqual({
      file: "2021/alto/p1.xml",
      lines: [[4, 4]],
      continuedIn: [{ file: "2021/alto/p2.xml", lines: [[3, 3]] }],
    });
    const size = { width: 2000, height: 3000, unit: "mm10", image: "scan.tif", boxWidth: 90, boxHeight: 20 };
    expect(boxesOfSpan(article, ...span(article, "morning"))).toEqual([
      { file: "2021/alto/p1.xml", ...size, left: 800, top: 60 },
      { file: "2021/alto/p1.xml", ...size, left: 100, top: 90 },
    ]);
    expect(boxesOfSpan(article, ...span(article, "forty people"))).toEqual([
      { file: "2021/alto/p2.xml", ...size, left: 400, top: 60 },
      { file: "2021/alto/p2.xml", ...size, left: 500, top: 60 },
    ]);
    expect(boxesOfSpan({ ...article, wordBoxes: [] }, 0, 99)).toEqual([]);
  });

  it("reads pages again when METS changes, or the page on which an article goes on", async () => {
    const archive = await archiveUnderTest(ISSUE);
    await archive.ingest();
    expect(await archive.ingest()).toMatchObject({ updated: 0, unchanged: 2 });
    await archive.write({ "2021/mets.xml": METS.replace('LABEL=""', 'LABEL="Boats at last"') });
    expect(await archive.ingest()).toMatchObject({ updated: 2 });
    expect((await archive.store.listArticles()).map(({ title }) => title)).toContain("Boats at last");
    await archive.write({ "2021/alto/p2.xml": SECOND.replace("forty", "fifty") });
    expect(await archive.ingest()).toMatchObject({ updated: 2 });
    expect(await archive.textOf("2021/alto/p1.xml")).toContain("fifty people");
    await rm(join(archive.folder, "2021/mets.xml"));
    expect(await archive.ingest()).toMatchObject({ updated: 2 });
    expect((await archive.store.listArticles()).some(({ source }) => source.continuedIn)).toBe(false);
  });

  it("reports a page that is missing where an article goes on, and keeps what there is", async () => {
    const archive = await archiveUnderTest({ "mets.xml": METS, "alto/p1.xml": FIRST });
    expect(await archive.ingest()).toMatchObject({
      added: 1,
      skipped: [
        { file: "alto/p1.xml", reason: expect.stringMatching(/goes on in "alto\/p2\.xml".*left out/) },
      ],
    });
    expect(titled(await archive.store.listArticles())?.text).toMatch(/since Monday\.$/);
  });

  it("makes the same of a zip archive", async () => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(ISSUE).map(([name, text]) => [name, strToU8(text)])),
    );
    const archive = await archiveUnderTest({ "issue.zip": bytes });
    await archive.ingest();
    expect(titled(await archive.store.listArticles())?.source).toEqual({
      file: "issue.zip/2021/alto/p1.xml",
      lines: [[3, 4]],
      continuedIn: [{ file: "issue.zip/2021/alto/p2.xml", lines: [[3, 3]] }],
    });
  });

  it("follows composed blocks, and takes a block that is pointed at twice once", async () => {
    const archive = await archiveUnderTest({
      "mets.xml": metsOfArticle(["p1.xml#ALL", "p1.xml#B1"], { label: "All of it" }),
      "p1.xml": FIRST,
    });
    await archive.ingest();
    const [article, ...others] = await archive.store.listArticles();
    expect(others).toEqual([]);
    expect(article?.text.split("\n")).toHaveLength(3);
  });
});
