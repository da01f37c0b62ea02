import type { RowComputation } from "../../model/row-computation.ts";
import { type CellValue, readColumnValues } from "../../text/cell-values.ts";
import { findQuantities } from "../../text/quantities.ts";
import type { FoundCondition } from "./closed-conditions.ts";
import { extremeRows, foldCell, meets } from "./compute-rows.ts";
import { type MatchedColumns, subjectsOf } from "./match-columns.ts";
import type { RowQuestion } from "./read-row-question.ts";
import { announcedOtherwise, type Row, type RowSource } from "./row-source.ts";

/** Rows that a look-up tells at most: more are a list, for the reader to read. */
const MOST_SELECTED = 6;
const PEOPLE_COUNTED =
  /[人名位]|干部|同志|^(?:people|persons?|officials?|cadres?|candidates?|nominees?|appointees?|members?|wom[ae]n|m[ae]n|names?|comrades?|leaders?|journalists?|reporters?|teachers?|students?|winners?|workers?)$/iu;

/** The rows that answer, and what about them does. */
export type ChosenRows = Pick<RowComputation, "kind" | "compared" | "answerColumns" | "announced"> & {
  readonly rows: readonly Row[];
};

/**
 * Chooses the rows that answer, among those that meet the conditions: those with the extreme of the one column that is
 * meant, all of them, or for a look-up the few of which a cell is asked for. `undefined` where that is not certain.
 *
 * @param text the folded question
 * @param around what the rows are announced as, folded
 */
export function chooseRows(
  question: RowQuestion,
  columns: MatchedColumns,
  conditions: readonly FoundCondition[],
  source: RowSource,
  text: string,
  around: string,
): ChosenRows | undefined {
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
): ChosenRows | undefined {
  // "The oldest building" is no row of a table of people: who or which must be asked.
  if (columns.asked.length === 0) return undefined;
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
): ChosenRows | undefined {
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
