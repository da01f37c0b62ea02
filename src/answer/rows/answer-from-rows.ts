import type { RowComputation, RowSpan } from "../../model/row-computation.ts";
import type { AnswerDraft, AnswerInput, QuotedSpan } from "../answerer.ts";
import { asksPresent } from "../judge-support.ts";
import { asksArchive } from "../recognise-request.ts";
import { type Binding, bindQuestion } from "./bind-question.ts";
import { extremeRows, meets } from "./compute-rows.ts";
import { readRowQuestion } from "./read-row-question.ts";
import { findRowSources, type RowSource } from "./row-source.ts";
import { wordComputation } from "./word-computation.ts";

/** What is shown under the headline, in characters. Contract: design, section 4. */
const TEXT_LENGTH = 320;
/** Questions that rows answer with no cell and no number. */
const OTHER_TYPES: ReadonlySet<string> = new Set(["yes-no", "reason"]);

export interface RowAnswer {
  readonly draft: AnswerDraft;
  /** The text prints the number itself: a sentence that says so is the better answer, where one is found. */
  readonly isPrinted: boolean;
}

/**
 * Answers a question over the rows of a table or the names of a list: a superlative, a count, or the cell of a row. Of the
 * articles found, the one whose table explains most of the question is computed over. `undefined` when nothing is certain.
 */
export function answerFromRows(input: AnswerInput): RowAnswer | undefined {
  const { plan, concepts, articles } = input;
  const { asked, answerTypes, language } = plan;
  const question = readRowQuestion(asked);
  if (!question || OTHER_TYPES.has(answerTypes[0] ?? "") || asksPresent(asked) || !asksArchive(asked))
    return undefined;
  let best: (Binding & { readonly source: RowSource; readonly quotes: QuotedSpan[] }) | undefined;
  for (const article of articles) {
    for (const source of findRowSources(article.text)) {
      const bound = bindQuestion(question, { plan, concepts }, article, source);
      if (!bound || (best && best.unexplained <= bound.unexplained)) continue;
      best = {
        ...bound,
        source,
        quotes: quotesOf(bound.computation, source).map((span) => ({ article, ...span })),
      };
    }
  }
  if (!best) return undefined;
  const { computation, source, quotes } = best;
  const headline = wordComputation(computation, source, language);
  const [first] = quotes;
  const [last, start] = [computation.rows.at(-1), computation.rows[0]?.start];
  if (headline === undefined || !first || last === undefined || start === undefined) return undefined;
  const fact = factOf(computation, source);
  const draft: AnswerDraft = {
    status: "answered",
    headline,
    ...(fact === undefined ? {} : { fact }),
    quotes,
    unshown: [{ article: first.article, start, end: last.end }],
    computation,
    trace: [traceOf(computation, best.unexplained)],
  };
  return { draft, isPrinted: best.isPrinted };
}

/** The sentence that announces the rows, and of the rows those that show the answer, as many as there is room for. */
function quotesOf(computation: RowComputation, source: RowSource): RowSpan[] {
  const { kind, rows, conditions, of } = computation;
  const { announced } = source;
  const head = announced && kind === "count" && conditions.length === 0 ? [announced] : [];
  const room = TEXT_LENGTH - head.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  // The names of a list say nothing one by one: they are quoted as they stand.
  const [first] = rows;
  const shownNames = rows.filter(({ end }) => first && end - first.start <= room);
  const body =
    of === "list" && first
      ? [{ start: first.start, end: shownNames.at(-1)?.end ?? first.end }]
      : tellingRows(computation, source);
  let left = room;
  const fitting = body.filter(({ start, end }, index) => {
    left -= end - start + 1;
    return (index === 0 && head.length === 0) || left >= 0;
  });
  return [...head, ...fitting].map(({ start, end }) => ({ start, end }));
}

/** The rows that answer; behind an extreme the runner-up, and where no row counts, all. */
function tellingRows(
  { kind, result, rows, conditions, compared }: RowComputation,
  source: RowSource,
): readonly RowSpan[] {
  if (result.length === 0) return rows;
  if (!compared || (kind !== "highest" && kind !== "lowest")) return result;
  const chosen = new Set(result.map(({ start }) => start));
  const others = source.rows.filter(
    (row) => !chosen.has(row.start) && conditions.every((condition) => meets(row, condition)),
  );
  return [...result, ...(extremeRows(others, compared.column, kind)?.rows.slice(0, 1) ?? [])];
}

/** The first answering cell where it is printed in one piece: it is marked in the quote. */
function factOf(
  { result, answerColumns: [column] }: RowComputation,
  { rows }: RowSource,
): string | undefined {
  const row = rows.find(({ start }) => start === result[0]?.start);
  return column === undefined ? undefined : row?.cells.get(column)?.text;
}

function traceOf({ kind, rows, result, conditions, compared }: RowComputation, unexplained: number): string {
  const where = conditions.map(({ header, words }) => `, ${header}: ${words}`).join("");
  const what = compared ? ` of ${compared.header}` : "";
  return `answered: ${kind}${what} over ${rows.length} rows${where}: ${result.length}; unexplained ${unexplained.toFixed(2)}`;
}
