import { addDecimals, type Decimal, shiftDecimal } from "./decimal.ts";

const SMALL_NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SMALL_ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );

const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL_NUMBERS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ["dozen", 12],
  ["a", 1],
  ["an", 1],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...SMALL_ORDINALS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word.replace(/y$/, "ieth"), (index + 2) * 10]),
]);

/** Powers of ten of the words and abbreviations that follow a number in English. */
export const ENGLISH_POWERS: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  k: 3,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  trillion: 12,
  tn: 12,
};

const POWER_WORD = "(?:hundred|thousand|million|billion|trillion|dozen)";
/** Up to ninety-nine: in "two one-inch photos" there are two. */
const BELOW_HUNDRED = `(?:(?:${TENS.join("|")})(?:[\\s-](?:${SMALL_NUMBERS.slice(1, 10).join("|")})\\b)?|${SMALL_NUMBERS.join("|")})`;
/** A cardinal number in words; to be compiled with the flag "i". */
export const ENGLISH_CARDINAL = `(?:(?:an?\\s+${POWER_WORD}|${BELOW_HUNDRED})(?:[\\s-]+${POWER_WORD}\\b|(?<=${POWER_WORD})(?:\\s+and)?\\s+${BELOW_HUNDRED}\\b)*)`;
/** An ordinal number in words; to be compiled with the flag "i". */
export const ENGLISH_ORDINAL = `(?:(?:${TENS.join("|")})-)?(?:${[...ORDINALS.keys()].slice(1).join("|")})`;

/**
 * The value of an English cardinal in words: "twenty-one" is "21", "two hundred and five thousand"
 * "205000", "a dozen" "12". `undefined` for anything else.
 */
export function parseEnglishNumeral(words: string): Decimal | undefined {
  let total: Decimal = "0";
  let section = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === "and") continue;
    const value = VALUES.get(word);
    const power = ENGLISH_POWERS[word];
    if (value !== undefined) section = word === "dozen" ? Math.max(section, 1) * 12 : section + value;
    else if (power === 2) section = Math.max(section, 1) * 100;
    else if (power !== undefined) {
      total = addDecimals(total, shiftDecimal(String(Math.max(section, 1)), power));
      section = 0;
    } else return undefined;
  }
  return addDecimals(total, String(section));
}

/** The value of an English ordinal in words, "twenty-first" is "21"; `undefined` for anything else. */
export function parseEnglishOrdinal(words: string): Decimal | undefined {
  const [last, tens] = words.toLowerCase().split("-").reverse();
  const unit = ORDINALS.get(last ?? "");
  return unit === undefined ? undefined : String(unit + (tens === undefined ? 0 : (VALUES.get(tens) ?? 0)));
}
