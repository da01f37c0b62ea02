/** Ways in which an answer goes wrong by one stroke. Each returns `undefined` where it does not apply. */
import type { Answer } from "../../../src/model/answer.ts";

export type Draw = (below: number) => number;
type Edit = (text: string, draw: Draw) => string | undefined;

const OTHER_CHARACTERS = "梅兰竹菊松柏杉桐桂枫榆槐";

/** Replaces one match of the pattern, drawn at random. */
function editOne(pattern: RegExp, replace: (match: string, draw: Draw) => string): Edit {
  return (text, draw) => {
    const matches = [...text.matchAll(pattern)];
    const match = matches[draw(matches.length)];
    if (match === undefined) return undefined;
    const replaced = replace(match[0], draw);
    return text.slice(0, match.index) + replaced + text.slice(match.index + match[0].length);
  };
}

const otherDigit = (digit: string, draw: Draw) => String((Number(digit) + 1 + draw(9)) % 10);
const otherCharacter = (_: string, draw: Draw) => OTHER_CHARACTERS.charAt(draw(OTHER_CHARACTERS.length));
const UNIT_CHANGES: Readonly<Record<string, string>> = {
  万元: "亿元",
  亿元: "万元",
  元: "人",
  名: "辆",
  起: "吨",
  条: "元",
  人: "元",
  辆: "人",
  吨: "克",
  千克: "克",
  克: "千克",
  平方米: "亩",
  公里: "吨",
  million: "billion",
  people: "vehicles",
  tonnes: "grams",
  kilograms: "grams",
};
const UNITS = new RegExp(`(?<=\\d ?)(?:${Object.keys(UNIT_CHANGES).join("|")})`, "g");

const ON_WORDS: Readonly<Record<string, Edit>> = {
  "a digit changed": editOne(/\d/g, otherDigit),
  "a digit dropped": editOne(/(?<=\d[\d.,]*)\d|\d(?=[\d.,]*\d)/g, () => ""),
  "a year changed": editOne(/(?<!\d)(?:19|20)\d\d(?=年|\b)/g, (year, draw) =>
    String(Number(year) + 1 + draw(20)),
  ),
  "a name's character swapped": editOne(
    /(?<=[向欧阳毛单贺庞尉迟曾吕何])[\u4e00-\u9fff](?=[\u4e00-\u9fff)]|$)/g,
    otherCharacter,
  ),
  "a letter of a Latin name swapped": editOne(
    /(?<=\p{Lu}[a-z]*)[aeiou](?=[a-z]*(?: \p{Lu}| \())/gu,
    (vowel) => (vowel === "o" ? "a" : "o"),
  ),
  "万 or 元 dropped": editOne(/(?<=\d)万(?=元)|(?<=[\d万亿])元/g, () => ""),
  "a currency dropped": editOne(/CNY |US\$|(?<=million) yuan/g, () => ""),
  "a unit changed": editOne(UNITS, (unit) => UNIT_CHANGES[unit] ?? ""),
};

/** Mutations by name, for headline and text, and those of a quote. */
export const MUTATIONS: readonly (readonly [
  name: string,
  mutate: (answer: Answer, draw: Draw) => Answer | undefined,
])[] = [
  ...Object.entries(ON_WORDS).flatMap(([name, edit]) =>
    (["headline", "text"] as const).map(
      (where) =>
        [
          `${name} in the ${where}`,
          (answer: Answer, draw: Draw) => {
            const edited = edit(answer[where] ?? "", draw);
            return edited === undefined || edited === answer[where]
              ? undefined
              : { ...answer, [where]: edited };
          },
        ] as const,
    ),
  ),
  ...(["a digit changed", "a digit dropped", "a year changed"] as const).map(
    (name) =>
      [
        `${name} in the quote`,
        (answer: Answer, draw: Draw) => withQuote(answer, ON_WORDS[name], draw),
      ] as const,
  ),
  [
    "a character of the quote replaced",
    (answer, draw) => withQuote(answer, editOne(/[\u4e00-\u9fff]/g, otherCharacter), draw),
  ],
  [
    "a word of the quote dropped",
    (answer, draw) =>
      withQuote(
        answer,
        editOne(/(?<=[^\s]{2})[\u4e00-\u9fffa-z]{2}(?=[^\s]{2})/g, () => ""),
        draw,
      ),
  ],
];

function withQuote(answer: Answer, edit: Edit | undefined, draw: Draw): Answer | undefined {
  const [citation] = answer.citations;
  const quote = citation && edit?.(citation.quote, draw);
  if (citation === undefined || quote === undefined || quote === citation.quote) return undefined;
  return { ...answer, citations: [{ ...citation, quote }] };
}
