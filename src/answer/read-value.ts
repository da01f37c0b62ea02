import type { Language } from "../model/language.ts";
import type { QuestionPart } from "../model/query-plan.ts";
import { formatQuantityInChinese } from "../text/format-chinese.ts";
import { formatQuantity } from "../text/format-english.ts";
import { findQuantities } from "../text/quantities.ts";
import { findMoments } from "./find-moments.ts";
import { findPeople } from "./find-people.ts";
import type { TypedValue } from "./find-values.ts";
import type { RankedEvidence } from "./select-evidence.ts";

/** A longer span is a clause rather than a value. */
const LONGEST_VALUE = { han: 24, latin: 60 } as const;
/** The kind of a value that only the reader says to be one is not known. */
const UNKNOWN_KIND_FIT = 0.5;

/**
 * What the reader takes for the answer, where it stands in this sentence and looks more like one than "not here". An
 * amount, a date or a name that fills it is put in the reader's language as such.
 */
export function readValue(
  { start, end, text, reading }: RankedEvidence,
  part: QuestionPart,
): TypedValue | undefined {
  if (!reading || reading.spanScore <= 0) return undefined;
  const span = { start: reading.span.start - start, end: reading.span.end - start };
  if (span.start < 0 || reading.span.end > end) return undefined;
  const raw = text.slice(span.start, span.end);
  const longest = /\p{Script=Han}/u.test(raw) ? LONGEST_VALUE.han : LONGEST_VALUE.latin;
  if (raw.length > longest || /[\n\t]/.test(raw)) return undefined;
  const quantity = findQuantities(text).find(fills);
  const named = [...findMoments(text, part.text), ...findPeople(text, part)].find(fills);
  const inLanguage = quantity
    ? (language: Language) =>
        language === "zh" ? formatQuantityInChinese(quantity) : formatQuantity(quantity)
    : named?.inLanguage;
  return { ...span, raw, fit: UNKNOWN_KIND_FIT, rank: 0, ...(inLanguage ? { inLanguage } : {}) };

  function fills(value: { readonly start: number; readonly end: number }): boolean {
    return value.start === span.start && value.end === span.end;
  }
}
