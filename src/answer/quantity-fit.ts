import type { AnswerType } from "../model/query-plan.ts";
import type { Quantity } from "../text/quantities.ts";

/** How well a quantity fits that is not just of the kind and unit asked for. Checked with `npm run eval`. */
const FIT = {
  /** Of another kind: "多少" alone may mean money or things. */
  kindred: 0.5,
  /** Of the asked kind, with another measure word. */
  otherUnit: 0.55,
  /** A dimension was asked, and this is of another: square metres are no storeys. */
  otherDimension: 0.15,
  /** 一个, 一名, 一次: an article more often than a number. Two kinds are 两类, and 二类 is the second. */
  articleLike: 0.1,
} as const;

const DIMENSIONAL = /^(?:[a-z]{1,3}\d?|year-old|jin|celsius|degree|kWh|kW|MW)$/;
const NO_NUMBER = /^(?:[一二]|one\b)/i;
/** What happened so often is no number of things. */
const OCCASION = /^(?:次|times|遍|趟|回|轮)$/;
const TIME = /^(?:year|month|week|day|hour|minute|second)$/;

/** 0…1: how well a quantity answers a question for a type in certain units; 0 when it cannot. */
export function quantityFit(
  { kind, unit, value, raw }: Quantity,
  type: AnswerType,
  units: readonly string[],
): number {
  if (kind === "year" || kind === "code") return 0;
  const isTime = unit !== undefined && TIME.test(unit);
  const articleLike = NO_NUMBER.test(raw) && ["1", "2"].includes(value) ? FIT.articleLike : 1;
  if (unit !== undefined && units.includes(unit)) return articleLike;
  if (type === "money") return kind === "money" ? 1 : 0;
  if (type === "percent") return kind === "percent" ? 1 : 0;
  if (type === "duration") return isTime && kind === "measure" ? articleLike : 0;
  if (isTime || kind === "ordinal") return FIT.articleLike * articleLike;
  if (kind === "money" || kind === "percent") return units.length > 0 ? 0 : FIT.kindred;
  if (units.length === 0 && unit !== undefined && OCCASION.test(unit)) return FIT.kindred * articleLike;
  if (units.length === 0 || unit === undefined) return articleLike;
  // 三楼, 三支: people are counted as people.
  if (units.includes("person")) return FIT.otherDimension * articleLike;
  const isMeasured = kind === "measure" || units.some((asked) => DIMENSIONAL.test(asked));
  return (isMeasured ? FIT.otherDimension : FIT.otherUnit) * articleLike;
}
