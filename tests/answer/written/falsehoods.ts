/** Ways in which a model tells what its quotes do not. Each returns `undefined` where it does not apply. */
import type { ReplySentence } from "../../../src/answer/written/reply.ts";
import type { Language } from "../../../src/model/language.ts";

/** A true sentence, and a passage that does not prove it. */
export interface TrueSentence {
  readonly language: Language;
  readonly sentence: ReplySentence;
  readonly other: { readonly number: number; readonly text: string };
}
export type Draw = (below: number) => number;
export type Falsehood = (of: TrueSentence, draw: Draw) => ReplySentence | undefined;

/** Replaces one match of the pattern in the sentence, and nothing in the quote. */
function inSentence(pattern: RegExp, replace: (match: string, draw: Draw) => string): Falsehood {
  return ({ sentence }, draw) => {
    const matches = [...sentence.text.matchAll(pattern)];
    const match = matches[draw(matches.length)];
    if (match === undefined) return undefined;
    const replaced = replace(match[0], draw);
    if (replaced === match[0]) return undefined;
    const end = match.index + match[0].length;
    return { ...sentence, text: sentence.text.slice(0, match.index) + replaced + sentence.text.slice(end) };
  };
}

/** As above, with the same change in the quote: it looks as if it were printed. */
function inBoth(falsehood: Falsehood, pattern: RegExp, replace: (match: string) => string): Falsehood {
  return (of, draw) => {
    const changed = falsehood(of, draw);
    return (
      changed && {
        ...changed,
        quotes: changed.quotes.map((quote) => ({ ...quote, quote: quote.quote.replace(pattern, replace) })),
      }
    );
  };
}

function added(text: (of: TrueSentence, draw: Draw) => string): Falsehood {
  return (of, draw) => ({
    ...of.sentence,
    text: `${of.sentence.text.replace(/[。.]$/, "")}${text(of, draw)}`,
  });
}

const otherDigit = (digit: string, draw: Draw) => String((Number(digit) + 1 + draw(9)) % 10);
const pick = (list: readonly string[], draw: Draw) => list[draw(list.length)] ?? "";

const CHINESE_PEOPLE = [
  "周建国",
  "李明亮",
  "欧阳春雨",
  "高文化",
  "于成功",
  "张力",
  "向前进",
  "何平",
  "郑晓红",
  "龙飞跃",
];
const CHINESE_PLACES = [
  "光明社区",
  "和平镇",
  "长沙市",
  "郴州市",
  "幸福村",
  "桂阳县",
  "胜利街道",
  "希望小学",
  "安化县",
  "建设银行",
];
const LATIN_PEOPLE = [
  "Zhou Jianguo",
  "Li Mingliang",
  "John Smith",
  "Ouyang Chunyu",
  "Gao Wenhua",
  "Maria Lopez",
];
const LATIN_PLACES = ["Guiyang County", "Chenzhou", "Springfield", "Lushan Village", "Yueyang", "Anhua"];
const UNITS: Readonly<Record<string, string>> = {
  万元: "亿元",
  元: "美元",
  人: "吨",
  名: "辆",
  起: "公里",
  件: "万件",
  公里: "米",
  亩: "平方米",
  吨: "公斤",
  million: "billion",
  yuan: "dollars",
  people: "tonnes",
  tonnes: "kilograms",
  kilometres: "metres",
  mu: "hectares",
};
const AFTER_NUMBER = new RegExp(`(?<=\\d ?|million )(?:${Object.keys(UNITS).join("|")})`, "g");
const digitChanged = inSentence(/\d(?=[\d.,]*)/g, otherDigit);

export const FALSEHOODS: Readonly<Record<string, Falsehood>> = {
  "a digit changed": digitChanged,
  "a digit changed in sentence and quote": inBoth(digitChanged, /\d/g, (digit) =>
    String((Number(digit) + 3) % 10),
  ),
  "a digit added": inSentence(/\d+/g, (number, draw) => `${1 + draw(9)}${number}`),
  "a number invented": added(({ language }, draw) =>
    language === "zh"
      ? `，另有${7_001 + draw(900)}人受益。`
      : `, and ${7001 + draw(900)} people gained from it.`,
  ),
  "a date invented": added(({ language }, draw) =>
    language === "zh"
      ? `，时间是1987年${1 + draw(12)}月${1 + draw(28)}日。`
      : `, on ${1 + draw(28)} March 1987.`,
  ),
  "a person invented": added(({ language }, draw) =>
    language === "zh"
      ? pick([`，由${pick(CHINESE_PEOPLE, draw)}负责。`, `，局长${pick(CHINESE_PEOPLE, draw)}说。`], draw)
      : `, said ${pick(LATIN_PEOPLE, draw)}.`,
  ),
  "a place invented": added(({ language }, draw) =>
    language === "zh" ? `，地点在${pick(CHINESE_PLACES, draw)}。` : ` in ${pick(LATIN_PLACES, draw)}.`,
  ),
  "a unit changed": inSentence(AFTER_NUMBER, (unit) => UNITS[unit] ?? ""),
  "what is said denied": ({ language, sentence }) => ({
    ...sentence,
    text:
      language === "zh"
        ? `没有${sentence.text}`
        : sentence.text.replace("The answer is", "It is not true that the answer was"),
  }),
  "a source that does not say it": ({ sentence, other }) => ({
    ...sentence,
    quotes: [{ passage: other.number, quote: other.text.slice(0, 60) }],
  }),
  "a quote that is printed nowhere": ({ language, sentence }) => ({
    ...sentence,
    quotes: [
      {
        passage: 1,
        quote:
          language === "zh"
            ? "据有关部门统计，情况确实如此，群众反响热烈"
            : "As officials confirmed, all of this is so",
      },
    ],
  }),
  "a link": added(() => "：https://evil.example/x"),
};
