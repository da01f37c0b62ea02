import { describe, expect, it } from "vitest";
import { pageIn, partsOf, readSource } from "../support/read-source.ts";
import { chinesePdf, smallPdf } from "../support/small-pdf.ts";

const FERRY = ["Ferry gets two new boats", "The Qinghe ferry runs six more", "trips every day since Monday."];

describe("readPdf", () => {
  it("makes a page of every page, named by its number", async () => {
    const result = await readSource(
      "nanling-gazette-2021-12-10.pdf",
      smallPdf([FERRY, ["Oranges sold out"]]),
    );
    expect(partsOf(result)).toMatchObject([
      {
        page: {
          file: "nanling-gazette-2021-12-10.pdf#1",
          lines: FERRY,
          hints: { newspaper: "Nanling Gazette", date: "2021-12-10", page: "1" },
        },
      },
      {
        page: { file: "nanling-gazette-2021-12-10.pdf#2", lines: ["Oranges sold out"], hints: { page: "2" } },
      },
    ]);
  });

  it("believes the path for the number of an only page", async () => {
    expect(pageIn(await readSource("2021-12-10/A07.pdf", smallPdf([FERRY]))).hints.page).toBe("A07");
  });

  it("points to the page of the scan", async () => {
    const folder = { url: "https://example.org/scans/book.pdf" };
    const parts = partsOf(await readSource("book.pdf", smallPdf([FERRY, FERRY]), folder));
    expect(parts[1]).toMatchObject({ page: { hints: { url: "https://example.org/scans/book.pdf#page=2" } } });
  });

  it("parts columns and paragraphs by blank lines, and joins what stands on one line", async () => {
    const lines = [
      { text: "Left", x: 72, y: 700 },
      { text: "column", x: 100, y: 700 },
      { text: "goes on", x: 72, y: 686 },
      { text: "after a gap", x: 72, y: 640 },
      { text: "Right column", x: 320, y: 700 },
    ];
    expect(pageIn(await readSource("a.pdf", smallPdf([lines]))).lines).toEqual([
      "Left column",
      "goes on",
      "",
      "after a gap",
      "",
      "Right column",
    ]);
  });

  it("reports a page that is only a picture and keeps the others", async () => {
    const result = await readSource("a.pdf", smallPdf([FERRY, []]));
    expect(partsOf(result)).toHaveLength(1);
    expect(result).toMatchObject({
      problems: [{ file: "a.pdf#2", reason: expect.stringMatching(/text layer.*OCR/) }],
    });
  });

  it.each([
    { name: "a password", bytes: smallPdf([FERRY], { locked: true }), reason: /password/ },
    { name: "no text at all", bytes: smallPdf([[], []]), reason: /no text layer.*OCR/ },
    {
      name: "Chinese fonts that are not embedded",
      bytes: chinesePdf("青禾渡口"),
      reason: /fonts are not embedded/,
    },
    { name: "an end too early", bytes: smallPdf([FERRY]).subarray(0, 60), reason: /broken PDF/ },
    { name: "another content", bytes: Buffer.from("no PDF at all"), reason: /broken PDF/ },
    { name: "no bytes", bytes: new Uint8Array(), reason: /0 bytes/ },
  ])("says in one line why a PDF with $name cannot be read", async ({ bytes, reason }) => {
    const result = await readSource("a.pdf", bytes);
    expect(result).toEqual({ kind: "problem", reason: expect.stringMatching(reason) });
    expect(JSON.stringify(result)).not.toContain("\\n");
  });
});
