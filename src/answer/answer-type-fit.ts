import { type AnswerType, FIGURE_TYPES } from "../model/query-plan.ts";

const PLACE =
  /[\p{Script=Han}]{1,6}(?:省|市|县|区|镇|乡|村|街道|社区|路|站|广场|大桥|学校|中心|园|港|山|河|湖|楼|院)|\b(?:in|at|to|near|from) (?:the )?[A-Z]/u;
const REASON =
  /因为|由于|因此|因(?!此)|原因|为了|为此|受.{1,20}影响|导致|缘于|源于|之所以|所致|\bbecause\b|\bdue to\b|\bowing to\b|\bafter\b|\bso that\b/i;
const ENUMERATION = /、|,.*\band\b|\t/;

/** Kinds of answer that are values, to be found in the sentence and weighed one by one. */
const VALUE_TYPES: ReadonlySet<AnswerType> = new Set([...FIGURE_TYPES, "person"]);

/** True for a kind of answer that is a value: an amount, a date, a name. */
export function isValueType(type: AnswerType | undefined): boolean {
  return type !== undefined && VALUE_TYPES.has(type);
}

/** 0…1: whether a text shows marks of a kind of answer that is no value; 0.5 for a kind without marks. */
export function clauseTypeFit(text: string, type: AnswerType): number {
  if (type === "place") return PLACE.test(text) ? 1 : 0;
  if (type === "reason") return REASON.test(text) ? 1 : 0.2;
  if (type === "list") return ENUMERATION.test(text) ? 1 : 0.3;
  return 0.5;
}
