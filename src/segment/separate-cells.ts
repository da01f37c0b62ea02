/** Tables whose columns are held apart by spaces: their cells are parted by tabs, as where a page has tabs itself. */
import { printedWidth } from "../text/character-class.ts";
import { isNumber } from "../text/table-lines.ts";

/** Lines under one another that make a table. */
const FEWEST_ROWS = 3;
/** Characters of a cell: columns of running text are wider. */
const LONGEST_CELL = 24;
/** Half-width characters by which a cell may stand beside its column. */
const SLACK = 3;

interface Cell {
  readonly text: string;
  /** In half-width characters, from the margin. */
  readonly from: number;
  readonly to: number;
}

/** The lines of a page, with tabs between the cells of aligned rows; all other lines untouched. */
export function separateCells(lines: readonly string[]): readonly string[] {
  const separated = [...lines];
  let rows: { readonly index: number; readonly cells: readonly Cell[] }[] = [];
  const close = () => {
    const aligned = alignRows(rows.map(({ cells }) => cells));
    aligned?.forEach((row, position) => {
      separated[rows[position]?.index ?? 0] = row.join("\t");
    });
    rows = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") {
      if ((lines[index - 1] ?? "").trim() === "") close();
      continue;
    }
    const cells = cellsOf(line);
    if (cells) rows.push({ index, cells });
    else close();
  }
  close();
  return separated;
}

/** Cells of a line with gaps of two spaces or more; `undefined` for a line that is no row. */
function cellsOf(line: string): Cell[] | undefined {
  if (line.length > 400 || line.includes("\t") || !/\S(?: {2,}|\u3000+ *)\S/.test(line)) return undefined;
  const cells: Cell[] = [];
  let at = 0;
  for (const part of line.split(/( {2,}|[ \u3000]*\u3000[ \u3000]*)/)) {
    const width = widthOf(part);
    if (part.trim() !== "") cells.push({ text: part.trim(), from: at, to: at + width });
    at += width;
  }
  return cells.length > 1 && cells.every(({ text }) => text.length <= LONGEST_CELL) ? cells : undefined;
}

/** In half-width characters; a full-width space counts as two. */
const widthOf = (text: string) => printedWidth(text.replace(/\u3000/g, "  ")) * 2;

/** Cells by columns; `undefined` unless the rows are a table: most have a number, in the same column. */
function alignRows(rows: readonly (readonly Cell[])[]): string[][] | undefined {
  if (rows.length < FEWEST_ROWS) return undefined;
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const full = rows.filter(({ length }) => length === width);
  if (full.length < rows.length / 2) return undefined;
  const columns = Array.from({ length: width }, (_, column) =>
    full.reduce(
      (bounds, row) => ({
        from: Math.min(bounds.from, row[column]?.from ?? 0),
        to: Math.max(bounds.to, row[column]?.to ?? 0),
      }),
      { from: Number.POSITIVE_INFINITY, to: 0 },
    ),
  );
  const placed: string[][] = [];
  for (const row of rows) {
    const cells = Array<string>(width).fill("");
    for (const [position, cell] of row.entries()) {
      const column = row.length === width ? position : columns.findIndex((bounds) => stands(cell, bounds));
      if (column < 0 || cells[column] !== "") return undefined;
      cells[column] = cell.text;
    }
    placed.push(cells);
  }
  const numbers = columns.map((_, column) => placed.filter((row) => isNumber(row[column] ?? "")).length);
  return Math.max(...numbers) >= (rows.length - 1) * 0.6 ? placed : undefined;
}

const stands = (cell: Cell, { from, to }: { readonly from: number; readonly to: number }) =>
  cell.from >= from - SLACK && cell.to <= to + SLACK;
