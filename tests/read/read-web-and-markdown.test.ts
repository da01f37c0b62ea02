import { describe, expect, it } from "vitest";
import { legacyBytes } from "../support/legacy-bytes.ts";
import { articlesIn, pageIn, readSource } from "../support/read-source.ts";

const FIRST = "青禾渡口换上两条新船，每天多开六班，等船的人比去年少了一半，赶集的日子再也不用排长队。";
const SECOND = "船工老石说，新船能坐四十个人，下雨天也照样开，过河只要五分钟，票价还是两块钱。";
const web = (head: string, body: string) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const ARTICLE = web(
  "<title>青禾渡口换上新船</title><meta name='author' content='石敏'>",
  `<nav><a href="/">首页</a></nav><article><h1>青禾渡口换上新船</h1><p>${FIRST}</p><p>${SECOND}</p></article>
   <footer>版权所有</footer><script>track()</script>`,
);

describe("readHtml", () => {
  it("finds title, writer and paragraphs of an article, each on a line", async () => {
    const [article] = articlesIn(await readSource("2022-05-12/a.html", ARTICLE));
    expect(article).toMatchObject({
      title: "青禾渡口换上新船",
      byline: "石敏",
      date: "2022-05-12",
      text: `${FIRST}\n${SECOND}`,
      paragraphLines: [1, 2],
    });
  });

  it("reads the encoding that the page declares", async () => {
    const bytes = legacyBytes("gb18030", ARTICLE.replace("<head>", '<head><meta charset="gb2312">'));
    const result = await readSource("a.htm", bytes);
    expect(articlesIn(result)[0]?.text).toContain(FIRST);
    expect(result).toMatchObject({ encodings: [{ file: "a.htm", encoding: "GB2312" }] });
  });

  it("falls back to the visible text", async () => {
    const page = pageIn(
      await readSource("a.html", "<p>渡口 <b>开通</b></p><table><tr><td>船</td><td>2</td></tr></table>"),
    );
    expect(page.lines).toEqual(["渡口 开通", "船\t2"]);
  });

  it.each(["th", "td"])("keeps the rows of a small table in an article, headed by %s", async (heading) => {
    const table = `<table><tr><${heading}>船名</${heading}><${heading}>座位</${heading}></tr>
      <tr><td>青禾一号</td><td><p>40</p></td></tr><tr><td colspan="2">备用</td><td>36</td></tr></table>`;
    const page = web(
      "<title>青禾渡口换上新船</title>",
      `<article><p>${FIRST}</p>${table}<p>${SECOND}</p></article>`,
    );
    const [article] = articlesIn(await readSource("a.html", page));
    expect(article?.text).toBe(`${FIRST}\n船名\t座位\n青禾一号\t40\n备用\t\t36\n${SECOND}`);
  });

  it("takes no table that lays out the page for one of facts", async () => {
    const page = `<table><tr><td>首页</td><td><p>${FIRST}</p><p>${SECOND}${FIRST}${SECOND}${FIRST}</p></td></tr></table>`;
    expect(pageIn(await readSource("a.html", page)).lines).toEqual([
      "首页",
      FIRST,
      `${SECOND}${FIRST}${SECOND}${FIRST}`,
    ]);
  });

  it("says that a page without text has none", async () => {
    expect(await readSource("a.html", web("<script>x</script>", "<img src='a.png'>"))).toEqual({
      kind: "problem",
      reason: "is a web page without text",
    });
  });
});

describe("a page that nests too deep", () => {
  it.each(["a.html", "a.xml"])(
    "is refused at once in %s",
    async (file) => {
      const text = `${"<div>".repeat(200_000)}渡口${"</div>".repeat(200_000)}`;
      expect(await readSource(file, text)).toEqual({
        kind: "problem",
        reason: expect.stringContaining("deeper"),
      });
    },
    2_000,
  );
});

describe("readMarkdown", () => {
  const matter = [
    "---",
    "title: 青禾渡口换上新船",
    "newspaper: 永岭日报",
    "date: 2022-05-12",
    "page: 05",
    "byline: 石敏",
  ];

  it("makes an article of a file with a title, its paragraphs on the lines of the file", async () => {
    const [article] = articlesIn(
      await readSource(
        "a.md",
        [...matter, "tags: [船]", "---", "", "# 青禾渡口换上新船", "", FIRST, "", `**${SECOND}**`].join("\n"),
      ),
    );
    expect(article).toMatchObject({
      title: "青禾渡口换上新船",
      newspaper: "永岭日报",
      date: "2022-05-12",
      byline: "石敏",
      text: `${FIRST}\n${SECOND}`,
      paragraphLines: [12, 14],
    });
    expect(article).not.toHaveProperty("tags");
  });

  it("makes a page of a file without a title, with the line numbers of the file", async () => {
    const page = pageIn(
      await readSource("2022-05-12/a.md", `---\nnewspaper: 永岭日报\n---\n## 渡口\n${FIRST}`),
    );
    expect(page).toMatchObject({
      lines: ["", "", "", "渡口", FIRST],
      hints: { newspaper: "永岭日报", date: "2022-05-12" },
    });
  });

  it("makes rows of tables, and only of tables", async () => {
    const rows = ["| 船名 | 座位 |", "|:--|--:|", "| 青禾\\|一号 | 40 |", "| | 36 |", "", "票价 | 两块"];
    const { lines } = pageIn(await readSource("a.md", rows.join("\n")));
    expect(lines).toEqual(["船名\t座位", "", "青禾|一号\t40", "\t36", "", "票价 | 两块"]);
    const [article] = articlesIn(await readSource("a.md", `---\ntitle: 船\n---\n${rows.join("\n")}`));
    expect(article).toMatchObject({
      text: "船名\t座位\n青禾|一号\t40\n\t36\n票价 | 两块",
      paragraphLines: [4, 6, 7, 9],
    });
  });

  it("reports front matter that is none, and reads the rest", async () => {
    const result = await readSource("a.md", `---\ndate: gestern\n---\n${FIRST}`);
    expect(pageIn(result).lines.at(-1)).toBe(FIRST);
    expect(result).toMatchObject({ problems: [{ file: "a.md:1", reason: expect.stringMatching(/date/) }] });
  });
});
