import type { RowComputation } from "../../model/row-computation.ts";
import type { Table, TableCell } from "../../model/table.ts";
import type { Decimal } from "../../text/decimal.ts";
import { findTables } from "../../text/find-tables.ts";
import { findNameLists, type NameList } from "../../text/name-lists.ts";
import { findPersonNames } from "../../text/person-names.ts";
import { findQuantities } from "../../text/quantities.ts";
import { splitSentences } from "../../text/sentences.ts";
import { mendTornRows, TEAR } from "./mend-torn-rows.ts";

/** One row of a table or one name of a list, its wrapped cells joined. */
export interface Row {
  readonly start: number;
  readonly end: number;
  readonly cells: ReadonlyMap<number, RowCell>;
  /** A cell was wrapped, and it is not known which: what words say in this row may be cut. */
  readonly isTorn: boolean;
}

export interface RowCell {
  readonly text: string;
  /** The table's unit, for a bare number. */
  readonly unit?: string;
}

/** Rows to compute over. */
export interface RowSource {
  readonly of: RowComputation["of"];
  /** Words above the columns, by column; empty of a list. */
  readonly headers: ReadonlyMap<number, string>;
  readonly rows: readonly Row[];
  /** Offset of its first character, headers included. */
  readonly start: number;
  /** The column that names what a row is about: the first that is no ordinal. */
  readonly keyColumn: number;
  /** True where every row is a person. */
  readonly arePeople: boolean;
  /** The number of rows as the last sentence before them prints it, and that sentence. */
  readonly announced?: Announced;
}

export interface Announced {
  readonly value: Decimal;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Sums and averages are no rows like the others. */
const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|总\s*数|共\s*计|平\s*均|全[市县省区镇]|total|subtotal|sum|average|mean)[:：]?$/iu;
const NAME_HEADER = /姓\s*名|名\s*字|人\s*名|^(?:full |player )?names?$/iu;
/** Of a column of names, this share of the cells reads as one. */
const NAMES_SHARE = 0.8;
/** Words that lead to what stands below them. */
const LEAD = /下列|以下|如下|\b(?:the following|these|below)\b/iu;
/** Measure words of things that stand in rows. */
const COUNTED_UNIT = /^(?:个|家|支|所|座|项|条|种|辆|台|处|村|镇|乡)$/u;
const ORDINAL_HEADER =
  /^(?:序\s*号|编\s*号|名\s*次|排\s*名|位\s*次|no\.?|#|rank|ranking|place|position|pos\.?)$/iu;

/** The tables with headers and the lists of names of a clean text. Verification reads them by itself from the text. */
export function findRowSources(text: string): RowSource[] {
  const sources = [
    ...findTables(mendTornRows(text)).flatMap(tableSource),
    ...findNameLists(text).map(listSource),
  ];
  return sources
    .filter(({ rows }) => rows.length > 1)
    .map((source) => {
      const arePeople = source.of === "list" || namesPeople(source);
      return { ...source, arePeople, ...announcement(text, source.start, arePeople) };
    });
}

type PlainSource = Omit<RowSource, "arePeople" | "announced">;

function tableSource({ headers, rows }: Table): PlainSource[] {
  const [first] = headers;
  if (!first) return [];
  const columns = new Map<number, string>();
  for (const { column, text } of headers)
    columns.set(column, [columns.get(column), text].filter(Boolean).join(" "));
  const keyColumn = [...columns.keys()].sort((a, b) => a - b).find((at) => !isOrdinal(columns.get(at))) ?? 0;
  const read = rows.map(({ start, end, cells }) => ({
    start,
    end,
    cells: joinCells(cells, columns),
    isTorn: isTorn(cells),
  }));
  const isTotal = ({ cells }: Row) => TOTAL.test((cells.get(keyColumn) ?? cells.get(0))?.text ?? "");
  return [
    {
      of: "table",
      headers: columns,
      rows: read.filter((row) => !isTotal(row)),
      start: first.start,
      keyColumn,
    },
  ];
}

function listSource({ start, names }: NameList): PlainSource {
  const rows = names.map((name) => ({ ...name, cells: new Map([[0, { text: name.text }]]), isTorn: false }));
  return { of: "list", headers: new Map(), rows, start, keyColumn: 0 };
}

function namesPeople({ headers, rows, keyColumn }: PlainSource): boolean {
  if (NAME_HEADER.test(headers.get(keyColumn) ?? "")) return true;
  const names = rows.filter(({ cells }) => isPersonName(cells.get(keyColumn)?.text ?? ""));
  return names.length >= NAMES_SHARE * rows.length;
}

/** True of a cell that reads as a person's name and nothing else. */
export function isPersonName(cell: string): boolean {
  const isHan = /\p{Script=Han}/u.test(cell);
  return findPersonNames(isHan ? `${cell}\t` : cell).some(({ name }) => name === cell);
}

/** True of a column that counts the rows or ranks them. */
export function isOrdinal(header: string | undefined): boolean {
  return ORDINAL_HEADER.test(header ?? "");
}

/** Behind a comma the rest goes on with the last cell; otherwise it may be of any. */
function isTorn(cells: readonly TableCell[]): boolean {
  return cells.some(({ text }) => text.includes(TEAR) && !/[，、（(]\v/u.test(text));
}

function joinCells(cells: readonly TableCell[], headers: ReadonlyMap<number, string>): Map<number, RowCell> {
  const joined = new Map<number, RowCell>();
  for (const cell of cells) {
    const { column } = cell;
    const text = cell.text.replaceAll(TEAR, /[a-z0-9]\v[a-z0-9]/i.test(cell.text) ? " " : "");
    const unit = cell.unit ?? unitInBrackets(headers.get(column));
    const before = joined.get(column)?.text ?? "";
    const gap = /[a-z0-9]$/i.test(before) && /^[a-z0-9]/i.test(text) ? " " : "";
    joined.set(column, { text: `${before}${gap}${text}`, ...(unit === undefined ? {} : { unit }) });
  }
  return joined;
}

/** "毫米" of "雨量（毫米）". */
function unitInBrackets(header = ""): string | undefined {
  const words = /[（(]\s*([^（()）]{1,16}?)\s*[)）]/u.exec(header)?.[1];
  const [quantity] = words === undefined ? [] : findQuantities(`1${words}`);
  return quantity?.unit === undefined ? undefined : words;
}

/** "下列31人进入候选：": the one count of people, or of things, in the sentence right before the rows. */
function announcement(text: string, start: number, arePeople: boolean): { readonly announced?: Announced } {
  const line = splitSentences(text.slice(0, start)).at(-1);
  if (!line) return {};
  const counts = findQuantities(line.text).filter(
    ({ kind, unit = "" }) => kind === "count" && (arePeople ? unit === "person" : COUNTED_UNIT.test(unit)),
  );
  const behindLead = counts.filter(({ start: at }) => at >= Math.max(line.text.search(LEAD), 0));
  const [only, ...others] = behindLead.length > 0 ? behindLead.slice(0, 1) : counts;
  if (!only || others.length > 0) return {};
  return { announced: { value: only.value, text: only.raw, start: line.start, end: line.end } };
}

/** What the text announces where that is not the number of the rows: both are told. */
export function announcedOtherwise({ rows, announced }: RowSource): {
  readonly announced?: Omit<Announced, "value">;
} {
  if (!announced || announced.value === String(rows.length)) return {};
  const { text, start, end } = announced;
  return { announced: { text, start, end } };
}
