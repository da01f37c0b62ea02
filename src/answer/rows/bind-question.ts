import type { Article } from "../../model/article.ts";
import type { QueryPlan, WeighedConcept } from "../../model/query-plan.ts";
import type { RowComputation } from "../../model/row-computation.ts";
import { findQuantities } from "../../text/quantities.ts";
import { splitSentences } from "../../text/sentences.ts";
import { type ChosenRows, chooseRows } from "./choose-rows.ts";
import type { FoundCondition } from "./closed-conditions.ts";
import { foldCell } from "./compute-rows.ts";
import { findConditions } from "./find-conditions.ts";
import { matchColumns } from "./match-columns.ts";
import { type Context, foldQuestion, spansOf, unexplainedShare, wordsAbout } from "./question-words.ts";
import type { RowQuestion } from "./read-row-question.ts";
import type { Row, RowSource } from "./row-source.ts";

/** Nothing is computed when more of the question, by weight, is said neither by the article nor by the table. */
const MOST_UNEXPLAINED = 0.3;
/** Sentences at the start of an article that tell what it is about. */
const OPENING_SENTENCES = 2;
/** A computation over the rows of one table or list, with how much of the question speaks against it. */
export interface Binding {
  readonly computation: RowComputation;
  /** 0…1, share of the question that nothing explains. */
  readonly unexplained: number;
  /** All rows were counted, and the text prints that number itself: it is quoted as any other figure. */
  readonly isPrinted: boolean;
}

/**
 * Puts a question to the rows of a table or list. `undefined` unless column and rows are certain: every condition has its
 * column, the values of the column can be compared, and article and table say what the question is about.
 */
export function bindQuestion(
  question: RowQuestion,
  { plan, concepts }: { readonly plan: QueryPlan; readonly concepts: readonly WeighedConcept[] },
  article: Article,
  source: RowSource,
): Binding | undefined {
  const text = foldQuestion(plan);
  const columns = matchColumns(text, concepts, source);
  if (columns.isMissing) return undefined;
  const around = contextOf(article, source);
  const own = [{ start: question.start, end: question.end }, ...columns.spans];
  const conditions = findConditions(question.kind, text, concepts, source, columns, around.all, own);
  if (!conditions) return undefined;
  const known = [...own, ...conditions.flatMap(({ spans }) => spans)];
  // "How many people" alone counts what the rows are announced as, not whom the text speaks of besides.
  const isAllCounted = question.kind === "count" && conditions.length === 0;
  const heard = isAllCounted ? { ...around, all: around.near } : around;
  const about = wordsAbout(text, concepts, heard, known);
  const isSubjectKnown =
    about.length + conditions.length + columns.said.size + columns.mentioned.length > 0 ||
    concepts.some(({ isEarlier }) => isEarlier === true);
  const unexplained = unexplainedShare(plan, concepts, [...known, ...about]);
  if (!isSubjectKnown || unexplained > MOST_UNEXPLAINED || !saysNumbers(text, article, source))
    return undefined;
  const computed = chooseRows(question, columns, conditions, source, text, around.near);
  if (!computed || (computed.kind === "count" && conditions.length === 0 && isToldOtherwise(article, source)))
    return undefined;
  const { rows, compared, answerColumns, announced } = computed;
  const spanOf = ({ start, end }: Row) => ({ start, end });
  return {
    unexplained,
    isPrinted: isCountPrinted(computed, conditions, article, source),
    computation: {
      kind: computed.kind,
      articleId: article.id,
      of: source.of,
      rows: source.rows.map(spanOf),
      conditions: conditions.map(({ column, header, words }) => ({ column, header, words })),
      ...(compared ? { compared } : {}),
      result: rows.map(spanOf),
      answerColumns,
      ...(announced ? { announced } : {}),
    },
  };
}

/** A headline says another number of people than the rows, and no sentence before them does: nobody knows which is right. */
function isToldOtherwise(
  { title, subtitle = "" }: Article,
  { rows, arePeople, announced }: RowSource,
): boolean {
  if (!arePeople || announced) return false;
  return findQuantities(`${title}\n${subtitle}`).some(
    ({ unit, value }) => unit === "person" && value !== String(rows.length),
  );
}

function isCountPrinted(
  { kind, announced }: ChosenRows,
  conditions: readonly FoundCondition[],
  { text }: Article,
  { start, rows, arePeople }: RowSource,
): boolean {
  if (kind !== "count" || conditions.length > 0 || announced) return false;
  const outside = `${text.slice(0, start)}\n${text.slice(rows.at(-1)?.end ?? start)}`;
  return findQuantities(outside).some(
    ({ kind: printed, unit, value }) =>
      printed === "count" && value === String(rows.length) && (!arePeople || unit === "person"),
  );
}

function contextOf(
  { title, subtitle = "", newspaper = "", text }: Article,
  { start, rows }: RowSource,
): Context {
  const before = splitSentences(text.slice(0, start)).map(({ text: sentence }) => sentence);
  const behind = text.slice(rows.at(-1)?.end ?? start);
  const heading = `${title}\n${subtitle}\n${newspaper}`;
  return {
    all: foldCell(`${heading}\n${before.join("\n")}\n${behind}`),
    near: foldCell([heading, ...before.slice(0, OPENING_SENTENCES), before.at(-1) ?? ""].join("\n")),
  };
}

/** Numbers of the question must be the article's, or that of the rows: another year, another list. */
function saysNumbers(question: string, { title, date = "", text }: Article, { rows }: RowSource): boolean {
  const printed = `${title}\n${date}\n${text}`;
  return spansOf(/\d+/u, question).every(({ start, end }) => {
    const number = question.slice(start, end);
    return number === String(rows.length) || new RegExp(`(?<!\\d)0?${number}(?!\\d)`).test(printed);
  });
}
