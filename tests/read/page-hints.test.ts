import { describe, expect, it } from "vitest";
import type { PageHints } from "../../src/model/page.ts";
import { articlesOfLines } from "../../src/read/articles-of-lines.ts";
import { segmentPage } from "../../src/segment/segment-page.ts";
import { partsOf, readSource } from "../support/read-source.ts";
import { smallDocx } from "../support/small-docx.ts";
import { smallPdf } from "../support/small-pdf.ts";
import { altoPage } from "../support/small-scan.ts";

const TEXT = "青禾渡口换上两条新船，每天多开六班，等船的人比去年少了一半，赶集的日子再也不用排长队。";
const META =
  "<meta property='og:site_name' content='山乡网'><meta property='article:published_time' content='2020-02-02T08:00'>";
const WEB = `<html><head><title>渡口换新船</title>${META}</head><body><article><h1>渡口换新船</h1><p>${TEXT}</p><p>${TEXT}</p></article></body></html>`;
const PATH = "2022-05-12/永岭日报";
const FOLDER = { newspaper: "青禾报", date: "2021-01-01" };
const record = (fields: object) => JSON.stringify({ title: "渡口", text: TEXT, ...fields });

/** Sources of newspaper and date of a file's first article. */
async function sourcesOf(file: string, content: string | Uint8Array, folder?: PageHints) {
  const [part] = partsOf(await readSource(file, content, folder));
  const articles =
    part?.kind === "page" ? segmentPage(part.page) : part ? articlesOfLines(part.file, part.articles) : [];
  const [{ newspaper, newspaperEvidence, date, dateEvidence } = {}] = articles;
  expect([newspaperEvidence !== undefined, dateEvidence !== undefined]).toEqual([!!newspaper, !!date]);
  return [newspaperEvidence?.source, dateEvidence?.source];
}

describe("where newspaper and date were taken from", () => {
  it.each([
    { name: "a.txt", content: TEXT },
    { name: "a.md", content: TEXT },
    { name: "a.html", content: WEB },
    { name: "a.docx", content: smallDocx([TEXT]) },
    { name: "a.pdf", content: smallPdf([["The ferry gets two new boats."]]) },
    { name: "a.xml", content: altoPage({ B: [["The", "ferry", "sails."]] }) },
  ])("is the path, or archive.yaml, for $name", async ({ name, content }) => {
    expect(await sourcesOf(`${PATH}/${name}`, content)).toEqual(["path", "path"]);
    expect(await sourcesOf(`${PATH}/${name}`, content, FOLDER)).toEqual(["archive.yaml", "archive.yaml"]);
    expect(await sourcesOf(`${PATH}/${name}`, content, { date: "2021-01-01" })).toEqual([
      "path",
      "archive.yaml",
    ]);
  });

  it("is the front matter of a page or an article", async () => {
    for (const title of ["", "title: 渡口\n"])
      expect(await sourcesOf(`${PATH}/a.md`, `---\n${title}date: 2020-02-02\n---\n${TEXT}`, FOLDER)).toEqual([
        "archive.yaml",
        "front-matter",
      ]);
  });

  it("is what a web page says of itself only where nothing else does", async () => {
    expect(await sourcesOf("a.html", WEB)).toEqual(["html-metadata", "html-metadata"]);
    expect(await sourcesOf("a.html", WEB, { newspaper: "青禾报" })).toEqual([
      "archive.yaml",
      "html-metadata",
    ]);
  });

  it("is the record of an article, or archive.yaml", async () => {
    for (const name of ["a.json", "a.jsonl"]) {
      expect(await sourcesOf(name, record({ newspaper: "永岭日报" }), FOLDER)).toEqual([
        "record",
        "archive.yaml",
      ]);
      expect(await sourcesOf(name, record({ date: "2020-02-02" }))).toEqual([undefined, "record"]);
    }
  });
});
