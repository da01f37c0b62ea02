import type { AnswerType, ComparedBy, QuestionPart } from "../model/query-plan.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";
import { askedAttribute } from "./asked-attribute.ts";
import { askedUnits } from "./asked-units.ts";
import { detectAnswerTypes } from "./detect-answer-types.ts";
import { readComparison } from "./read-comparison.ts";

/** A second question word behind a comma or "and" begins a second question. */
const ENGLISH_BREAK =
  /(?:[,;:?]\s*|\s+)(?:and|but)\s+(?=(?:(?:to|of|with|on|at|in|by|for|from|roughly|about)\s+)?(?:how|what|who|when|where|which|whose|why)\b)|[;?]\s+(?=\S)/i;
const CHINESE_BREAK = /[，,；;？?。！!\s]+/u;
/** Kinds of answer by which subjects are compared, when the question names none. */
const COMPARED_TYPES: Readonly<Record<ComparedBy, readonly AnswerType[]>> = {
  larger: ["count", "money", "percent"],
  smaller: ["count", "money", "percent"],
  older: ["count", "date"],
  younger: ["count", "date"],
  earlier: ["date"],
  later: ["date"],
};
/** What is older may have an age, or a day on which it began. */
const AGES: ReadonlySet<ComparedBy | undefined> = new Set(["older", "younger"] as const);
const MEASURED = new Set<AnswerType>(["money", "percent", "count", "duration", "date"]);

/**
 * Splits a question into the things it asks. A part without a question word is context, and no part of its own. Of a
 * comparison every subject has its part.
 */
export function splitQuestion(asked: string): QuestionPart[] {
  const compared = comparedParts(asked);
  if (compared.length > 0) return compared;
  const isChinese = /\p{Script=Han}/u.test(asked);
  const pieces = asked
    .split(isChinese ? CHINESE_BREAK : ENGLISH_BREAK)
    .map((piece) => piece?.trim() ?? "")
    .filter((piece) => piece.length > 1);
  const parts = pieces.map(partOf).filter(isQuestion);
  return parts.length > 1 ? parts : [partOf(asked)];
}

/** A part for every subject that a question compares by a value; none for any other question. */
function comparedParts(asked: string): QuestionPart[] {
  const compared = readComparison(foldScript(foldWidth(asked)));
  const parts = (compared?.sides ?? []).map(({ subject, text }): QuestionPart => {
    const part = partOf(text);
    const types = part.answerTypes.filter((type) => MEASURED.has(type));
    const further = compared?.by === undefined ? [] : COMPARED_TYPES[compared.by];
    const answerTypes = types.length === 0 || AGES.has(compared?.by) ? further : types;
    return { ...part, subject, answerTypes };
  });
  return parts.every(({ answerTypes }) => answerTypes.length > 0) ? parts : [];
}

function partOf(text: string): QuestionPart {
  const folded = foldScript(foldWidth(text));
  const { units, noun } = askedUnits(folded);
  const types = detectAnswerTypes(folded);
  const byUnit = units.length > 0 ? typeOfUnit(units[0] as string) : undefined;
  // A unit says more than the question word: "how many million yuan" asks for money.
  const answerTypes =
    byUnit && types[0] !== "date" && (byUnit !== "count" || types[0] === "other" || types[0] === "money")
      ? [byUnit, ...types.filter((type) => type !== byUnit && type !== "other")]
      : types;
  return { text, answerTypes, units, noun, attribute: askedAttribute(folded) };
}

function typeOfUnit(unit: string): AnswerType {
  if (unit === "percent") return "percent";
  if (/^[A-Z]{3}$/.test(unit)) return "money";
  return /^(?:year|month|week|day|hour|minute|second)$/.test(unit) ? "duration" : "count";
}

function isQuestion({ answerTypes }: QuestionPart): boolean {
  return answerTypes[0] !== "other";
}
