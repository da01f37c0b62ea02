import type { RowCondition } from "../../model/row-computation.ts";
import { type CellValue, compareCellValues, readColumnValues } from "../../text/cell-values.ts";
import { foldScript } from "../../text/fold-script.ts";
import { foldWidth } from "../../text/fold-width.ts";
import type { Row } from "./row-source.ts";

/** A deputy is not what he is deputy of: 副县长 does not say 县长. */
const OTHER_POST_BEFORE = /[副原]$/u;

/** True iff the row's cell of the column says the words, whatever their script and width. */
export function meets(row: Row, { column, words }: Pick<RowCondition, "column" | "words">): boolean {
  const cell = foldCell(row.cells.get(column)?.text ?? "");
  const wanted = foldCell(words);
  if (wanted === "") return false;
  for (let at = cell.indexOf(wanted); at >= 0; at = cell.indexOf(wanted, at + 1)) {
    const [before, behind] = [cell.slice(0, at), cell.slice(at + wanted.length)];
    const cutsWord = /[a-z0-9]$/.test(before) && /^[a-z0-9]/.test(wanted);
    const isCut = /[a-z0-9]$/.test(wanted) && /^[a-z0-9]/.test(behind);
    if (!OTHER_POST_BEFORE.test(before) && !cutsWord && !isCut) return true;
  }
  return false;
}

export interface Extreme {
  readonly rows: readonly Row[];
  readonly value: CellValue;
}

/** The rows with the highest or lowest value of a column; `undefined` where a cell is missing or cannot be compared. */
export function extremeRows(
  rows: readonly Row[],
  column: number,
  kind: "highest" | "lowest",
): Extreme | undefined {
  const cells = rows.map((row) => row.cells.get(column) ?? { text: "" });
  const values = readColumnValues(cells);
  const [first] = values ?? [];
  if (!values || !first) return undefined;
  const sign = kind === "highest" ? 1 : -1;
  const value = values.reduce((best, one) => (sign * compareCellValues(one, best) > 0 ? one : best), first);
  return {
    value,
    rows: rows.filter((_, index) => compareCellValues(values[index] as CellValue, value) === 0),
  };
}

/** A cell's words for comparing: simplified, half-width, lower case, no blanks between Chinese characters. */
export function foldCell(text: string): string {
  return foldScript(foldWidth(text))
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .trim();
}
