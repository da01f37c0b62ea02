import type { Table, TableCell, TableRow } from "../model/table.ts";
import { isNumber, mayBeHeader, type RowCell, readTableLines, type TextLine } from "./table-lines.ts";

/** Rows of the highest header: group, column, unit. */
const MOST_HEADER_ROWS = 3;
/** Columns of the widest table: more are a damaged text. */
const MOST_COLUMNS = 100;
/** Characters of the longest line that counts as a table's caption. */
const LONGEST_CAPTION = 60;
const UNIT = /(?:单位|單位|\bunit)\s*[:：]\s*([^）)\]】\s,，;；]{1,16})/iu;

/**
 * The tables of a clean text: lines of cells apart by tabs, two or more under one another. The first row is one of
 * headers when it holds no number but years; a header repeated further down, as at the top of a page, is no row.
 */
export function findTables(text: string): Table[] {
  if (!text.includes("\t")) return [];
  const lines = readTableLines(text);
  return stretchesOf(lines).flatMap(({ from, to }) => {
    const table = readTable(lines.slice(from, to), announcement(lines, from));
    return table.rows.length > 0 ? [table] : [];
  });
}

/** Runs of rows, and of the rules between them; another number of columns under headers of its own begins another table. */
function stretchesOf(lines: readonly TextLine[]): { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number; width: number }[] = [];
  let open: { from: number; to: number; width: number } | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.cells.length === 0 && !(open && line.isRule)) {
      open = undefined;
      continue;
    }
    if (!open || (line.width !== open.width && beginsAnother(line, lines[index + 1]))) {
      open = { from: index, to: index, width: line.width };
      stretches.push(open);
    }
    open.to = index + 1;
    open.width = Math.max(open.width, line.width);
  }
  return stretches.filter(
    ({ from, to, width }) => width <= MOST_COLUMNS && lines.slice(from, to).filter(isRow).length > 1,
  );
}

const isRow = ({ cells, isRule }: TextLine) => cells.length > 0 && !isRule;

function beginsAnother(line: TextLine, next: TextLine | undefined): boolean {
  const isFull = line.cells.length === line.width && line.cells.every(({ text }) => mayBeHeader(text));
  return isFull && next?.width === line.width && next.cells.some(({ text }) => isNumber(text));
}

interface Announcement {
  readonly caption?: Table["caption"];
  readonly unit?: string;
}

/** Caption and unit in the two lines above a table. */
function announcement(lines: readonly TextLine[], from: number): Announcement {
  const above = [lines[from - 1], lines[from - 2]].filter(
    (line): line is TextLine => line !== undefined && line.cells.length === 0 && line.text !== "",
  );
  const unit = above.map(({ text }) => UNIT.exec(text)?.[1]).find(Boolean);
  const isUnitAlone = (line: TextLine) =>
    line.text.replace(UNIT, "").replace(/[\s（()）[\]【】]/g, "") === "";
  const first = above.find((line) => !isUnitAlone(line));
  const mayStandHere = first === above[0] || (above[0] !== undefined && isUnitAlone(above[0]));
  const isCaption =
    first && mayStandHere && first.text.length <= LONGEST_CAPTION && !/[。！？!?.]$/u.test(first.text);
  return {
    ...(isCaption ? { caption: { text: first.text, start: first.start, end: first.end } } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

function readTable(lines: readonly TextLine[], announced: Announcement): Table {
  const headerRows = findHeaderRows(lines);
  const headers = headerRows.flatMap(({ cells }) => cells);
  const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0);
  const headerOf = Array.from({ length: width }, (_, column) =>
    headers
      .filter((cell) => cell.column === column)
      .map(({ text }) => text)
      .join(" "),
  );
  const wordsOf = ({ text }: TextLine) => text.replace(/\s/g, "");
  const repeated = new Set(headerRows.map(wordsOf));
  const rows: TableRow[] = [];
  for (const line of lines) {
    if (!isRow(line) || repeated.has(wordsOf(line))) continue;
    const cells = line.cells.map((cell) => describe(cell, headerOf[cell.column], announced.unit));
    const last = rows.at(-1);
    if (last && goesOn(last, line)) {
      last.cells.push(...cells);
      last.end = line.end;
    } else rows.push({ start: line.cells[0]?.start ?? line.start, end: line.end, cells });
  }
  return { ...announced, headers: [...headers], rows };
}

/** The rows above a rule; without one, the first row if it has no numbers, and those that complete it. */
function findHeaderRows(lines: readonly TextLine[]): TextLine[] {
  const rows = lines.filter(isRow);
  const isWords = ({ cells }: TextLine) => cells.every(({ text }) => mayBeHeader(text));
  const rule = lines.findIndex(({ isRule }) => isRule);
  const ruled = lines.slice(0, Math.max(rule, 0));
  // A rule further down stands above a total.
  if (rule === 1 || (rule <= MOST_HEADER_ROWS && ruled.length > 0 && ruled.every(isWords))) return ruled;
  const hasNumber = ({ cells }: TextLine) => cells.some(({ text }) => isNumber(text) || /\d/.test(text));
  const [first] = rows;
  if (!first || !isWords(first)) return [];
  const leading = rows.findIndex((row) => !isWords(row));
  const hasGaps = ({ cells, width }: TextLine) => cells.length < width;
  // Two rows of words are one header when either leaves columns to the other and all below are rows of numbers.
  const joined = rows.slice(0, Math.max(leading, 1));
  const isJoined =
    leading > 1 &&
    leading <= MOST_HEADER_ROWS &&
    joined.slice(0, 2).some(hasGaps) &&
    rows.slice(leading).every(hasNumber);
  if (isJoined) return joined;
  // Two columns of words, the first as varied as the second, are names of things and what is said of them.
  const isPairs = first.width === 2 && !rows.slice(1).some(hasNumber);
  return isPairs ? [] : [first];
}

function describe(cell: RowCell, header: string | undefined, unit: string | undefined): TableCell {
  const isBare = /^[-+−]?\d[\d,.]*$/.test(cell.text) && !/[（(]/.test(header ?? "");
  return {
    ...cell,
    ...(header ? { header } : {}),
    ...(unit !== undefined && isBare && !isOrdinal(header) ? { unit } : {}),
  };
}

/** Columns that count the rows or name years are in no unit. */
const isOrdinal = (header: string | undefined) =>
  /^(?:序号|编号|名次|排名|年份?|月份?|届|次序|no\.?|rank|year)$/iu.test(header ?? "");

/** A line without a first cell and without numbers goes on with the cells of the row above, where that has some. */
function goesOn(row: TableRow, line: TextLine): boolean {
  if (line.cells[0]?.column === 0) return false;
  const above = new Set(row.cells.map(({ column }) => column));
  return (
    line.cells.length < above.size &&
    line.cells.every(({ column, text }) => above.has(column) && !isNumber(text))
  );
}
