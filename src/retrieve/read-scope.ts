import { findDates } from "../text/dates.ts";
import { normalise } from "../text/normalise.ts";
import { splitPinyin, syllablesOf } from "../text/pinyin.ts";

/** A year, or a month of a year, as the beginning of an ISO date; `undefined` for anything else. */
export function readPeriod(words: string): string | undefined {
  const plain = words.trim().replace(/^(?:the year |year )/i, "");
  if (/^(?:18|19|20)\d{2}年?$/.test(plain)) return plain.slice(0, 4);
  const [date, ...others] = findDates(plain);
  if (!date || others.length > 0 || date.raw.length < plain.length) return undefined;
  const { year, month, day } = date;
  if (year === undefined || day !== undefined) return undefined;
  return month === undefined ? `${year}` : `${year}-${String(month).padStart(2, "0")}`;
}

const NEWSPAPER_WORD = /\b(?:daily|news|gazette|post|times|paper|herald|journal|express|weekly)\b/i;

/**
 * The newspaper that the words name: as printed, a part of it ("the Gazette", 晚报), or a Chinese
 * name in pinyin with an English word for newspaper ("Hengyang Daily" for 衡阳日报).
 * `undefined` when they name none, or fit several.
 */
export function matchNewspaper(words: string, newspapers: readonly string[]): string | undefined {
  const wanted = normalise(words.replace(/^the /i, "").replace(/[《》]/g, ""));
  if (wanted.length < 2) return undefined;
  const same = newspapers.filter((name) => normalise(name).replace(/^the /, "") === wanted);
  if (same.length > 0) return same[0];
  if (!NEWSPAPER_WORD.test(words) && !/[报刊讯]$/u.test(wanted)) return undefined;
  const syllables = words
    .split(/\s+/)
    .flatMap((word) => (NEWSPAPER_WORD.test(word) ? [] : splitPinyin(word)));
  const named = newspapers.filter(
    (name) =>
      normalise(name).includes(wanted) ||
      syllables.some((row) => row.length > 1 && syllablesOf(name).join(" ").startsWith(row.join(" "))),
  );
  if (named.length > 1) return undefined;
  // A newspaper that the archive does not hold is named all the same: nothing is counted in another's place.
  return named[0] ?? words.replace(/^the |[《》]/gi, "");
}
