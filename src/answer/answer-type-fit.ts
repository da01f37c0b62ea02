import type { AnswerType } from "../model/query-plan.ts";
import { findDates } from "../text/dates.ts";
import { findPersonNames } from "../text/person-names.ts";
import { findQuantities, type Quantity } from "../text/quantities.ts";

const PLACE =
  /[\p{Script=Han}]{1,6}(?:省|市|县|区|镇|乡|村|街道|社区|路|站|广场|大桥|学校|中心|园|港|山|河|湖|楼|院)|\b(?:in|at|to|near|from) (?:the )?[A-Z]/u;
const REASON =
  /因为|由于|因此|原因|为了|为此|受.{1,20}影响|导致|缘于|源于|之所以|所致|\bbecause\b|\bdue to\b|\bowing to\b|\bafter\b|\bso that\b/i;

/** True for a quantity of the kind that the answer type asks for. */
export function isAskedQuantity({ kind, unit }: Quantity, type: AnswerType): boolean {
  switch (type) {
    case "money":
      return kind === "money";
    case "percent":
      return kind === "percent";
    case "count":
      return (
        (kind === "count" || kind === "measure" || kind === "plain" || kind === "ordinal") && !isTime(unit)
      );
    case "duration":
      return kind === "measure" && isTime(unit);
    default:
      return false;
  }
}

function isTime(unit: string | undefined): boolean {
  return unit !== undefined && /^(?:year|month|week|day|hour|minute|second)$/.test(unit);
}

/** 1 when the text holds something of the kind asked for, 0 when not, 0.5 when the kind has no marks to tell. */
export function answerTypeFit(text: string, types: readonly AnswerType[]): number {
  const fits = types.map((type) => {
    switch (type) {
      case "money":
      case "percent":
      case "count":
      case "duration":
        return findQuantities(text).some((quantity) => isAskedQuantity(quantity, type)) ? 1 : 0;
      case "date":
        return findDates(text).some(({ relative }) => relative === undefined) ? 1 : 0;
      case "person":
        return findPersonNames(text).length > 0 ? 1 : 0;
      case "place":
        return PLACE.test(text) ? 1 : 0;
      case "reason":
        return REASON.test(text) ? 1 : 0;
      default:
        return 0.5;
    }
  });
  return Math.max(...fits, 0);
}
