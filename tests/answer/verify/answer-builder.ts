import type { Answer } from "../../../src/model/answer.ts";
import type { Citation } from "../../../src/model/citation.ts";

/** A citation of the article "a" with the given quote. */
export function citationOf(quote: string, fields: Partial<Citation> = {}): Citation {
  return {
    articleId: "a",
    title: "白鹭县一周要闻",
    titleIsOurs: false,
    newspaper: "白鹭日报",
    date: "2022-04-06",
    source: { file: "page.txt", lines: [[1, 2]] },
    quote,
    ...fields,
  };
}

/** An asserted answer; its text is its quotes, unless given. */
export function answerOf(fields: Partial<Answer> & { readonly citations: readonly Citation[] }): Answer {
  return {
    status: "answered",
    language: "zh",
    locale: "zh-Hans",
    text: fields.citations.map(({ quote }) => quote).join("\n"),
    nearest: [],
    timings: {},
    ...fields,
  };
}
