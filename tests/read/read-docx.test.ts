import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { pageIn, readSource } from "../support/read-source.ts";
import { docxOf, smallDocx } from "../support/small-docx.ts";

describe("readDocx", () => {
  it("makes a line of every paragraph", async () => {
    const lines = ["青禾渡口换上新船", "", "青禾渡口换上两条新船，每天多开六班。", "等船的人少了一半。"];
    const page = pageIn(await readSource("永岭日报_20220512_05.docx", smallDocx(lines)));
    expect(page).toMatchObject({ lines, hints: { newspaper: "永岭日报", page: "05" } });
  });

  it("keeps tabs, line breaks and rows of tables, and what tracked changes left", async () => {
    const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
    const cell = (words: string) => `<w:tc><w:p>${text(words)}</w:p></w:tc>`;
    const body = [
      "<w:p><w:r><w:t>渡口</w:t><w:tab/><w:t>两块</w:t><w:br/><w:t>开通</w:t></w:r></w:p>",
      `<w:p>${text("新船")}<w:del><w:r><w:delText>旧船</w:delText></w:r></w:del><w:ins>${text("两条")}</w:ins></w:p>`,
      `<w:tbl><w:tr>${cell("船名")}${cell("座位")}</w:tr><w:tr>${cell("青禾一号")}${cell("40")}</w:tr></w:tbl>`,
    ];
    const { lines } = pageIn(await readSource("a.docx", docxOf(body.join(""))));
    expect(lines).toEqual(["渡口\t两块", "开通", "新船两条", "船名\t座位", "青禾一号\t40"]);
  });

  it.each([
    { name: "no paragraph", bytes: smallDocx([]), reason: /without text/ },
    {
      name: "no document in it",
      bytes: zipSync({ "a.txt": strToU8("渡口") }),
      reason: /broken Word document/,
    },
    { name: "no zip inside", bytes: Buffer.from("plain"), reason: /no Word document/ },
    {
      name: "a bomb inside",
      bytes: zipSync({ "word/document.xml": new Uint8Array(40_000_000) }, { level: 9 }),
      reason: /bomb/,
    },
  ])("says why a document with $name cannot be read", async ({ bytes, reason }) => {
    expect(await readSource("a.docx", bytes)).toEqual({
      kind: "problem",
      reason: expect.stringMatching(reason),
    });
  });
});
