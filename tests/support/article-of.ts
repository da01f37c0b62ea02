import type { Article } from "../../src/model/article.ts";
import { detectLanguage } from "../../src/text/detect-language.ts";

/** An article of one line; whatever a test does not care about is filled in. */
export function articleOf(fields: Partial<Article> & Pick<Article, "id" | "text">): Article {
  const { text } = fields;
  return {
    title: "无题",
    titleIsOurs: false,
    kind: "news",
    language: detectLanguage(text),
    source: { file: "page.txt", lines: [[1, 1]] },
    lineSpans: [{ start: 0, end: text.length, line: 1 }],
    ...fields,
  };
}
