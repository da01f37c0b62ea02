import type { Citation } from "../../model/citation.ts";
import { findDates } from "../../text/dates.ts";
import { normalise, normaliseWithOffsets } from "../../text/normalise.ts";
import { findQuantities } from "../../text/quantities.ts";
import type { Violation } from "./violation.ts";

/** Characters around an edge of a quote in which a figure that the edge cuts must lie. */
const WINDOW = 24;

/** Whether a number or a date of the article begins before `edge` and ends behind it. */
function cutsFigure(articleText: string, edge: number): boolean {
  const from = Math.max(0, edge - WINDOW);
  const window = articleText.slice(from, edge + WINDOW);
  // Most edges stand beside no digit: nothing to cut.
  if (!/[\d０-９〇零一二两三四五六七八九十百千万亿]/.test(window)) return false;
  return [...findQuantities(window), ...findDates(window)].some(
    ({ start, end }) => from + start < edge && from + end > edge,
  );
}

function verifyQuote({ quote }: Citation, articleText: string): Violation["rule"] | undefined {
  const wanted = normalise(quote);
  const { text, offsets } = normaliseWithOffsets(articleText);
  let at = wanted === "" ? -1 : text.indexOf(wanted);
  if (at < 0) return "quote-not-in-article";
  for (; at >= 0; at = text.indexOf(wanted, at + 1)) {
    const start = offsets[at] ?? 0;
    const end = (offsets[at + wanted.length - 1] ?? 0) + 1;
    if (!cutsFigure(articleText, start) && !cutsFigure(articleText, end)) return undefined;
  }
  return "quote-cuts-number";
}

/** Whether every cell of a citation's row stands where it says, under words that the article prints. */
function isRowPrinted({ tableRow }: Citation, articleText: string): boolean {
  const printed = articleText.split(/[\t\n]/).join(" ");
  return (tableRow?.cells ?? []).every(
    ({ text, start, end, header = "", unit = "" }) =>
      articleText.slice(start, end) === text &&
      header.split(" ").every((word) => printed.includes(word)) &&
      printed.includes(unit),
  );
}

/** The citations whose quote does not stand, whole and verbatim after normalisation, in its article. */
export function verifyQuotes(
  citations: readonly Citation[],
  findArticleText: (articleId: string) => string | undefined,
): Violation[] {
  return citations.flatMap((citation): Violation[] => {
    const articleText = findArticleText(citation.articleId);
    if (articleText === undefined)
      return [{ rule: "article-unknown", where: "citation", what: citation.articleId }];
    const rule =
      verifyQuote(citation, articleText) ??
      (isRowPrinted(citation, articleText) ? undefined : "row-not-in-article");
    return rule === undefined ? [] : [{ rule, where: "citation", what: citation.quote }];
  });
}
