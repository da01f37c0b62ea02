import type { Article } from "../../model/article.ts";
import type { QueryPlan, WeighedConcept } from "../../model/query-plan.ts";
import type { RowComputation } from "../../model/row-computation.ts";
import { type CellValue, readColumnValues } from "../../text/cell-values.ts";
import { findQuantities } from "../../text/quantities.ts";
import { extremeRows, foldCell, meets } from "./compute-rows.ts";
import { type FoundCondition, findConditions } from "./find-conditions.ts";
import { type MatchedColumns, matchColumns, subjectsOf } from "./match-columns.ts";
import { foldQuestion, spansOf, unexplainedShare, wordsSaid } from "./question-words.ts";
import type { RowQuestion } from "./read-row-question.ts";
import { announcedOtherwise, type Row, type RowSource } from "./row-source.ts";

/** Nothing is computed when more of the question, by weight, is said neither by the article nor by the table. */
const MOST_UNEXPLAINED = 0.3;
/** Rows that a look-up tells at most: more are a list, for the reader to read. */
const MOST_SELECTED = 6;
const PEOPLE_COUNTED =
  /[人名位]|干部|同志|^(?:people|persons?|officials?|cadres?|candidates?|nominees?|appointees?|members?|wom[ae]n|m[ae]n|names?|comrades?|leaders?|journalists?|reporters?|teachers?|students?|winners?|workers?)$/iu;

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
  const conditions = findConditions(question.kind, text, concepts, source, columns, around, own);
  if (!conditions) return undefined;
  const known = [...own, ...conditions.flatMap(({ spans }) => spans)];
  const about = wordsSaid(text, concepts, around, known);
  const isSubjectKnown =
    about.length + conditions.length + columns.said.size + columns.mentioned.length > 0 ||
    concepts.some(({ isEarlier }) => isEarlier === true);
  const unexplained = unexplainedShare(plan, concepts, [...known, ...about]);
  if (!isSubjectKnown || unexplained > MOST_UNEXPLAINED || !saysNumbers(text, article, source))
    return undefined;
  const computed = compute(question, columns, conditions, source, text, around);
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

type Computed = Pick<RowComputation, "kind" | "compared" | "answerColumns" | "announced"> & {
  readonly rows: readonly Row[];
};

function compute(
  question: RowQuestion,
  columns: MatchedColumns,
  conditions: readonly FoundCondition[],
  source: RowSource,
  text: string,
  around: string,
): Computed | undefined {
  const kept = source.rows.filter((row) => conditions.every((condition) => meets(row, condition)));
  const conditioned = new Set(conditions.map(({ column }) => column));
  const others = columns.asked.filter((column) => !conditioned.has(column));
  if (question.kind === "highest" || question.kind === "lowest")
    return kept.length < 2 ? undefined : computeExtreme(question, columns, others, kept, source);
  if (question.kind === "select" || isAskedAsCell(question, columns, source)) {
    if (conditions.length === 0 || others.length === 0 || kept.length === 0) return undefined;
    const isCut = kept.some(({ isTorn }) => isTorn) && others.some((column) => !isOfValues(column, source));
    return isCut || kept.length > MOST_SELECTED
      ? undefined
      : { kind: "select", rows: kept, answerColumns: others };
  }
  return computeCount(question, conditions, kept, source, text, around);
}

/** "How many points …" asks for the cell of a column of numbers, "how many teams …" for the number of rows. */
function isAskedAsCell({ noun }: RowQuestion, { said }: MatchedColumns, source: RowSource): boolean {
  if (noun === "") return false;
  return [...said.keys()].some((column) => column !== source.keyColumn && isOfValues(column, source));
}

function isOfValues(column: number, { rows, keyColumn }: Pick<RowSource, "rows" | "keyColumn">): boolean {
  return (
    column === keyColumn ||
    readColumnValues(rows.map(({ cells }) => cells.get(column) ?? { text: "" })) !== undefined
  );
}

function computeExtreme(
  { kind, measure }: RowQuestion,
  columns: MatchedColumns,
  asked: readonly number[],
  kept: readonly Row[],
  source: RowSource,
): Computed | undefined {
  const isKnown = [...source.headers.values()].some((header) =>
    subjectsOf(header).some(({ id }) => id === measure),
  );
  const candidates = [...source.headers].flatMap(([column, header]) => {
    if (column === source.keyColumn) return [];
    const values = readColumnValues(kept.map(({ cells }) => cells.get(column) ?? { text: "" }));
    const [first] = values ?? [];
    if (!first) return [];
    const ids = subjectsOf(header).map(({ id }) => id);
    const isNamed = columns.said.has(column) || columns.asked.includes(column);
    // 鸡蛋 over a column in 元/公斤 is a price.
    const isPrice = measure === "price" && !isKnown && isNamed && isMoney(first);
    const isMeant =
      measure === undefined
        ? isNamed
        : measure === "duration"
          ? first.kind === "duration"
          : ids.includes(measure);
    return isMeant || isPrice ? [{ column, header, first, said: columns.said.get(column) ?? 0 }] : [];
  });
  const best = Math.max(...candidates.map(({ said }) => said));
  const [chosen, ...rivals] = candidates.filter(({ said }) => said === best);
  if (!chosen || rivals.length > 0 || (kind !== "highest" && kind !== "lowest")) return undefined;
  const { column, header, first } = chosen;
  const isDate = first.kind === "date";
  // The oldest is who was born first.
  const turned = measure === "age" && isDate ? (kind === "highest" ? "lowest" : "highest") : kind;
  const extreme = extremeRows(kept, column, turned);
  if (!extreme || extreme.rows.length === kept.length) return undefined;
  const answerColumns = [...new Set([source.keyColumn, ...asked])].filter((at) => at !== column);
  return { kind: turned, rows: extreme.rows, compared: { column, header, isDate }, answerColumns };
}

function isMoney(value: CellValue): boolean {
  return value.kind === "number" && findQuantities(`1${value.unit ?? ""}`)[0]?.kind === "money";
}

function computeCount(
  { noun, start, end }: RowQuestion,
  conditions: readonly FoundCondition[],
  kept: readonly Row[],
  source: RowSource,
  text: string,
  around: string,
): Computed | undefined {
  if (conditions.length > 0) {
    const isCertain = kept.length > 0 || conditions.every(({ isClosed }) => isClosed);
    return isCertain ? { kind: "count", rows: kept, answerColumns: [] } : undefined;
  }
  const behind = /^\p{Script=Han}{2}/u.exec(text.slice(end))?.[0];
  // "多少个植树标兵" of a list of 植树标兵.
  const isNamed = behind !== undefined && around.includes(behind);
  const counted =
    noun || `${text.slice(start, end)}${/^\p{Script=Han}{0,2}/u.exec(text.slice(end))?.[0] ?? ""}`;
  const header = foldCell(source.headers.get(source.keyColumn) ?? "");
  const isKey = [...counted].some(
    (character) => /[^几多少个有名人]/u.test(character) && header.includes(character),
  );
  if (!(source.arePeople ? PEOPLE_COUNTED.test(counted) || isNamed : noun === "" && isKey)) return undefined;
  return { kind: "count", rows: kept, answerColumns: [], ...announcedOtherwise(source) };
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
  { kind, announced }: Computed,
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

/** What an article says outside the rows: title, text before and behind, headers left out. */
function contextOf({ title, subtitle = "", text }: Article, { start, rows }: RowSource): string {
  const end = rows.at(-1)?.end ?? start;
  return foldCell(`${title}\n${subtitle}\n${text.slice(0, start)}\n${text.slice(end)}`);
}

/** Numbers of the question must be the article's, or that of the rows: another year, another list. */
function saysNumbers(question: string, { title, date = "", text }: Article, { rows }: RowSource): boolean {
  const printed = `${title}\n${date}\n${text}`;
  return spansOf(/\d+/u, question).every(({ start, end }) => {
    const number = question.slice(start, end);
    return number === String(rows.length) || new RegExp(`(?<!\\d)0?${number}(?!\\d)`).test(printed);
  });
}
