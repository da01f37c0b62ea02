import type { Answer } from "../../model/answer.ts";
import type { RowComputation, RowSpan } from "../../model/row-computation.ts";
import { normalise } from "../../text/normalise.ts";
import { extremeRows, meets } from "../rows/compute-rows.ts";
import { announcedOtherwise, findRowSources, type Row, type RowSource } from "../rows/row-source.ts";
import { wordComputation } from "../rows/word-computation.ts";
import type { Violation } from "./violation.ts";

/**
 * Proves what was computed over rows, which stands in no quote: the rows are found in the article's text anew, the
 * conditions and the extreme are computed again from what they print, and the headline must say that and nothing else.
 * Every row that was looked through must be cited. Nothing but the choice of columns is taken from the answerer.
 */
export function verifyComputation(
  { computation, headline, citations, language, status }: Answer,
  findArticleText: (articleId: string) => string | undefined,
): Violation[] {
  if (!computation) return [];
  const violation = (what: string): Violation[] => [{ rule: "rows-unproven", where: "answer", what }];
  if (status !== "answered") return violation(`computed, but ${status}`);
  const text = findArticleText(computation.articleId) ?? "";
  const source = findRowSources(text).find(
    ({ of, rows }) => of === computation.of && isSame(rows, computation.rows),
  );
  if (!source)
    return violation(`${computation.rows.length} rows that ${computation.articleId} does not print`);
  const result = resultOf(computation, source);
  const quoted = citations
    .filter(({ articleId }) => articleId === computation.articleId)
    .map(({ quote }) => normalise(quote));
  const isCited = ({ start, end }: RowSpan) =>
    quoted.some((quote) => quote.includes(normalise(text.slice(start, end))));
  return [
    ...(areHeadersPrinted(computation, source) ? [] : violation("another header")),
    ...(result && isSame(result, computation.result)
      ? []
      : violation(`${computation.result.length} rows that answer`)),
    ...(isAnnouncedRight(computation, source)
      ? []
      : violation(computation.announced?.text ?? "no number announced")),
    ...(headline === wordComputation(computation, source, language) ? [] : violation(headline ?? "")),
    ...(computation.rows.every(isCited) ? [] : violation("rows that are not cited")),
  ];
}

/** The rows that answer, computed from the rows themselves. */
function resultOf(
  { kind, conditions, compared, answerColumns }: RowComputation,
  { rows }: RowSource,
): readonly Row[] | undefined {
  const kept = rows.filter((row) => conditions.every((condition) => meets(row, condition)));
  if (kind === "highest" || kind === "lowest")
    return compared && answerColumns.length > 0 ? extremeRows(kept, compared.column, kind)?.rows : undefined;
  if (compared) return undefined;
  if (kind === "count") return answerColumns.length === 0 ? kept : undefined;
  return conditions.length > 0 && answerColumns.length > 0 ? kept : undefined;
}

function areHeadersPrinted({ conditions, compared }: RowComputation, { headers, rows }: RowSource): boolean {
  const isDate = (column: number) => extremeRows(rows, column, "highest")?.value.kind === "date";
  return (
    conditions.every(({ column, header }) => (headers.get(column) ?? "") === header) &&
    (!compared ||
      (headers.get(compared.column) === compared.header && isDate(compared.column) === compared.isDate))
  );
}

/** All rows counted: a number that the text announces and that is another must be told. */
function isAnnouncedRight({ kind, conditions, announced }: RowComputation, source: RowSource): boolean {
  const printed =
    kind === "count" && conditions.length === 0 ? announcedOtherwise(source).announced : undefined;
  return (
    announced?.text === printed?.text &&
    announced?.start === printed?.start &&
    announced?.end === printed?.end
  );
}

function isSame(rows: readonly RowSpan[], others: readonly RowSpan[]): boolean {
  return (
    rows.length === others.length &&
    rows.every(({ start, end }, index) => start === others[index]?.start && end === others[index]?.end)
  );
}
