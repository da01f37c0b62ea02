import type { RowComputation } from "../model/row-computation.ts";
import { cleanLine } from "./clean-text.ts";

/** What was computed over how many rows, in Chinese: "据表中14行计算：出生年月最晚。" */
export function describeComputationInChinese(computation: RowComputation): string {
  const { kind, of, rows, result, conditions, compared } = computation;
  const where = conditions.map(({ header, words }) => `${cleanLine(header)}“${cleanLine(words)}”`).join("、");
  if (kind === "count") {
    if (of === "list") return `据名单统计：印有${rows.length}个名字。`;
    return where === ""
      ? `据表统计：共${rows.length}行。`
      : `据表中${rows.length}行统计：${where}的有${result.length}行。`;
  }
  if (kind === "select") return `据表中${rows.length}行查得：${where}的有${result.length}行。`;
  const extreme = compared?.isDate
    ? kind === "highest"
      ? "最晚"
      : "最早"
    : kind === "highest"
      ? "最大"
      : "最小";
  const shared = result.length > 1 ? `，${result.length}行并列` : "";
  const among = where === "" ? "" : `（只看${where}）`;
  return `据表中${rows.length}行计算${among}：“${cleanLine(compared?.header ?? "")}”${extreme}${shared}。`;
}
