import type { AnswerType, QuestionPart } from "../model/query-plan.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";
import { askedAttribute } from "./asked-attribute.ts";
import { askedUnits } from "./asked-units.ts";
import { detectAnswerTypes } from "./detect-answer-types.ts";

/** A second question word behind a comma or "and" begins a second question. */
const ENGLISH_BREAK =
  /(?:[,;:?]\s*|\s+)(?:and|but)\s+(?=(?:(?:to|of|with|on|at|in|by|for|from|roughly|about)\s+)?(?:how|what|who|when|where|which|whose|why)\b)|[;?]\s+(?=\S)/i;
const CHINESE_BREAK = /[，,；;？?。！!\s]+/u;
/** "手册和扇子各送出多少": every conjunct is asked for by itself. */
const CHINESE_EACH =
  /^(.*?)([^\s，,的]{1,10}?)(?:和|与|跟|、)([^\s，,]{1,10}?)(?:各自|各|分别|两地|双双)(.+)$/u;
const ENGLISH_EACH =
  /\b(?:each|both|either)\b|\bwhich (?:was|is|were|are|county|city|town|place|of)\b.*\bor\b|^\s*compare\b/i;

/** Splits a question into the things it asks. A part without a question word is context, and no part of its own. */
export function splitQuestion(asked: string): QuestionPart[] {
  const whole = partOf(asked);
  const each = CHINESE_EACH.exec(asked);
  if (each) {
    const [, , first = "", second = "", tail = ""] = each;
    const conjuncts = [first, second].map((conjunct) => ({ ...partOf(tail), text: `${conjunct}${tail}` }));
    if (conjuncts.every(isQuestion)) return conjuncts;
  }
  const isChinese = /\p{Script=Han}/u.test(asked);
  const pieces = asked
    .split(isChinese ? CHINESE_BREAK : ENGLISH_BREAK)
    .map((piece) => piece?.trim() ?? "")
    .filter((piece) => piece.length > 1);
  const parts = pieces.map(partOf).filter(isQuestion);
  if (parts.length > 1) return parts;
  return ENGLISH_EACH.test(asked) && isQuestion(whole) ? alternativesOf(asked, whole) : [whole];
}

/** "…, Rucheng or Maling?", "Leiyang and Qinghe: … each": the whole question for each of the two. */
function alternativesOf(asked: string, whole: QuestionPart): QuestionPart[] {
  const conjuncts =
    /([A-Z]\w+|(?:the |fines |money )[\w' ]+?) (?:or|and|with) (?:the )?([A-Z]\w+|[\w' ]+)/.exec(asked);
  if (!conjuncts) return [whole];
  return [conjuncts[1] ?? "", conjuncts[2] ?? ""].map((text) => ({ ...whole, text }));
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
