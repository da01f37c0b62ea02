/** Lines of a clean text as rows of cells apart by tabs. */

export interface RowCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Printed cells; empty for a line that is no row. */
  readonly cells: readonly RowCell[];
  /** Columns, those left empty included. */
  readonly width: number;
  /** A line of dashes, as is drawn under headers. */
  readonly isRule: boolean;
}

const RULE = /^[-=_—–─━+|:\s]{3,}$/u;
const NUMBER =
  /^[^\p{L}]*[\d〇零一二三四五六七八九十百千万亿]+(?:[.,:：/／、%％‰-][\d〇零一二三四五六七八九十百千万亿]+)*\s*\S{0,4}$/u;
/** Characters of the longest number with what stands around it. */
const LONGEST_NUMBER = 40;
const YEAR = /^(?:(?:18|19|20)\d{2}|[一二][〇零○一二三四五六七八九]{3})年?(?:度|底|末)?$/u;

/** The lines of a text with their cells. */
export function readTableLines(text: string): TextLine[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const lineStart = start;
    start += line.length + 1;
    const isRow = line.includes("\t");
    return {
      text: line,
      start: lineStart,
      end: lineStart + line.length,
      cells: isRow ? cellsOf(line, lineStart) : [],
      width: isRow ? line.split("\t").length : 0,
      isRule: RULE.test(line),
    };
  });
}

function cellsOf(line: string, lineStart: number): RowCell[] {
  let from = lineStart;
  return line.split("\t").flatMap((content, column) => {
    const text = content.trim();
    const start = from + content.length - content.trimStart().length;
    from += content.length + 1;
    return text === "" ? [] : [{ text, start, end: start + text.length, column }];
  });
}

/** Whether a cell is a number, with a unit of a few characters at most; numbers that name a year count too. */
export const isNumber = (cell: string): boolean =>
  cell.length <= LONGEST_NUMBER && /\d/.test(cell) && NUMBER.test(cell);

/** Whether a cell may stand above a column: words, or a year. */
export const mayBeHeader = (cell: string): boolean => !isNumber(cell) || YEAR.test(cell);
