import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { pageIn, readSource } from "../support/read-source.ts";
import { smallDocx } from "../support/small-docx.ts";

describe("readDocx", () => {
  it("makes a line of every paragraph", async () => {
    const lines = ["青禾渡口换上新船", "", "青禾渡口换上两条新船，每天多开六班。", "等船的人少了一半。"];
    const page = pageIn(await readSource("永岭日报_20220512_05.docx", smallDocx(lines)));
    expect(page).toMatchObject({ lines, hints: { newspaper: "永岭日报", page: "05" } });
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
