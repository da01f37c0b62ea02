import { describe, expect, it } from "vitest";
import { pageIn, readSource } from "../support/read-source.ts";

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
