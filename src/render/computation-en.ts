import type { RowComputation } from "../model/row-computation.ts";
import { cleanLine } from "./clean-text.ts";

/** Words that stand above columns in Chinese papers, in English; others are quoted only. */
const HEADERS_IN_ENGLISH: readonly (readonly [header: RegExp, english: string])[] = [
  [/出\s*生|生\s*日/u, "date of birth"],
  [/年\s*龄/u, "age"],
  [/姓\s*名/u, "name"],
  [/性\s*别/u, "sex"],
  [/民\s*族/u, "ethnic group"],
  [/学\s*历|学\s*位/u, "education"],
  [/政治面貌/u, "party"],
  [/现\s*任/u, "present post"],
  [/拟\s*任/u, "proposed post"],
  [/名\s*次|排\s*名/u, "rank"],
  [/成\s*绩/u, "result"],
  [/价/u, "price"],
  [/雨|降水/u, "rainfall"],
  [/气\s*温/u, "temperature"],
  [/面\s*积/u, "area"],
  [/人\s*口/u, "population"],
  [/单\s*位/u, "unit"],
];

/** What was computed over how many rows, in English: "Computed from the 14 rows of the table: latest date of birth". */
export function describeComputationInEnglish(computation: RowComputation): string {
  const { kind, of, rows, result, conditions, compared } = computation;
  const where = conditions
    .map(({ header, words }) => `${inEnglish(header)} “${cleanLine(words)}”`)
    .join(", ");
  const some = `${result.length} ${result.length === 1 ? "row" : "rows"}`;
  if (kind === "count") {
    if (of === "list") return `Counted: the list prints ${rows.length} names.`;
    return where === ""
      ? `Counted: the table has ${rows.length} rows.`
      : `Counted in the ${rows.length} rows of the table: ${some} with ${where}.`;
  }
  if (kind === "select") return `Read from the ${rows.length} rows of the table: ${some} with ${where}.`;
  const extreme = compared?.isDate ? (kind === "highest" ? "latest" : "earliest") : kind;
  const among = where === "" ? "" : `, of those with ${where}`;
  const shared = result.length > 1 ? `, shared by ${some}` : "";
  return `Computed from the ${rows.length} rows of the table${among}: ${extreme} ${inEnglish(compared?.header ?? "")}${shared}.`;
}

function inEnglish(header: string): string {
  const printed = cleanLine(header);
  const english = HEADERS_IN_ENGLISH.find(([pattern]) => pattern.test(printed))?.[1];
  return english === undefined ? `“${printed}”` : `${english} (${printed})`;
}
