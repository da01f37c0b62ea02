/** Falsehoods by the form that they take, as somebody would plant them who has not read how they are found. */
import type { Draw, Falsehood } from "./falsehoods.ts";

const pick = <Item>(list: readonly Item[], draw: Draw): Item => list[draw(list.length)] as Item;
const FIGURE = /(?<![\d.,-])\d[\d,]*(?:\.\d+)?(?![\d.,-]*\d)(?!年|月|日| (?:June|October|August))/g;
const END = /[。.]$/;

/** Changes one figure of the sentence that belongs to no date and no code. */
function figure(
  change: (figure: string, draw: Draw, language: "zh" | "en") => string | undefined,
): Falsehood {
  return ({ language, sentence }, draw) => {
    const matches = [...sentence.text.matchAll(FIGURE)].filter(
      ({ index, 0: raw }) =>
        !(/(?:June|October|August|in|since) $/.test(sentence.text.slice(0, index)) && raw.length < 5),
    );
    const match = matches[draw(matches.length)];
    const changed = match && change(match[0], draw, language);
    if (!match || changed === undefined || changed === match[0]) return undefined;
    const text = `${sentence.text.slice(0, match.index)}${changed}${sentence.text.slice(match.index + match[0].length)}`;
    return { ...sentence, text };
  };
}

/** Replaces what first matches one of the patterns. */
function replaced(pairs: readonly (readonly [RegExp, string])[]): Falsehood {
  return ({ sentence }, draw) => {
    const texts = pairs
      .map(([pattern, words]) => sentence.text.replace(pattern, words))
      .filter((text) => text !== sentence.text);
    return texts.length === 0 ? undefined : { ...sentence, text: pick(texts, draw) };
  };
}

function framed(frames: Readonly<Record<"zh" | "en", readonly ((text: string) => string)[]>>): Falsehood {
  return ({ language, sentence }, draw) => ({
    ...sentence,
    text: pick(frames[language], draw)(sentence.text.replace(END, "")) + (language === "zh" ? "。" : "."),
  });
}

const before =
  (words: string) =>
  (text: string): string =>
    `${words}${text}`;
const behind =
  (words: string) =>
  (text: string): string =>
    `${text}${words}`;

const digits = (characters: string) => (raw: string) => {
  const script = [...characters];
  return /^\d+$/.test(raw) ? [...raw].map((digit) => script[(Number(digit) + 3) % 10]).join("") : undefined;
};
const numberOf = (raw: string) => Number(raw.replaceAll(",", ""));
const grouped = (digitsOnly: string) => digitsOnly.replace(/\B(?=(\d{3})+$)/g, ",");

export const FALSEHOODS_OF_FORM: Readonly<Record<string, Falsehood>> = {
  "digits of another script": figure((raw, draw) =>
    digits(pick(["٠١٢٣٤٥٦٧٨٩", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "⓪①②③④⑤⑥⑦⑧⑨"], draw))(raw),
  ),
  "full-width digits": figure((raw) => digits("０１２３４５６７８９")(raw)),
  "a Roman numeral": figure((_raw, draw) => pick(["Ⅸ", "Ⅻ", "ⅩⅦ"], draw)),
  "the point moved": figure((raw) =>
    raw.includes(".") ? raw.replace(/(\d)\.(\d)/, "$1$2.").replace(/\.$/, "") : `${raw}0`,
  ),
  "thousands by ten": figure((raw) =>
    raw.includes(",") && !raw.includes(".") ? grouped(`${raw.replaceAll(",", "")}0`) : undefined,
  ),
  "two digits exchanged": figure((raw) => raw.replace(/(\d)(\d)(?=\D*$)/, "$2$1")),
  "a figure in words": figure((_raw, draw, language) =>
    pick(
      language === "zh" ? ["四十七", "九百零三", "柒拾捌"] : ["forty-seven", "nine hundred and three"],
      draw,
    ),
  ),
  "a vague amount": figure((_raw, draw, language) =>
    language === "zh" ? undefined : pick(["dozens of", "scores of", "a handful of"], draw),
  ),
  "a multiple": figure((raw, draw, language) =>
    language === "zh" ? `一半即${raw}` : `${pick(["twice", "half of", "double the"], draw)} ${raw}`,
  ),
  "more or less than is printed": ({ language, sentence, ...rest }, draw) =>
    /最多|平均|超过|多|近|余|约|most|nearly|over|than|about|No|第/.test(
      sentence.text + sentence.quotes[0]?.quote,
    )
      ? undefined
      : figure((raw, drawn) =>
          language === "zh"
            ? `${pick(["将近", "超过", "至少", "不到", "逾", "不足"], drawn)}${raw}`
            : `${pick(["nearly", "in excess of", "a minimum of", "fewer than", "well above", "just short of", "upwards of"], drawn)} ${raw}`,
        )({ language, sentence, ...rest }, draw),
  "rounded to what it is not": figure((raw, _draw, language) => {
    const value = numberOf(raw);
    if (value < 30) return undefined;
    return language === "zh"
      ? `约${Math.ceil(value / 10 + 1) * 10}`
      : `about ${Math.ceil(value / 10 + 1) * 10}`;
  }),
  "a span": figure((raw, _draw, language) =>
    /^\d+$/.test(raw) ? `${raw}${language === "zh" ? "至" : " to "}${Number(raw) + 13}` : undefined,
  ),
  "a unit of elsewhere": replaced([
    [/(?<=\d)克(?!酮)/, "两"],
    [/毫米/, "英寸"],
    [/平方米/, "平方英尺"],
    [/grams/, "ounces"],
    [/tonnes/, "pounds"],
    [/square metres/, "square feet"],
    [/metres/, "feet"],
    [/ years/, " decades"],
    [/元/, "卢布"],
    [/ yuan/, " rupees"],
    [/(\d)%/, "$1‰"],
    [/percent/, "percentage points"],
  ]),
  "a currency by its sign": replaced([
    [/([\d.,]+)( million| billion)? yuan/, "US$$$1$2"],
    [/([\d.,]+)( million| billion)? yuan/, "€$1$2"],
    [/([\d.,]+)( million| billion)? yuan/, "£$1$2"],
    [/([\d.]+)([万亿]?)元/, "$$$1$2"],
  ]),
  "a day or a year by one": ({ sentence }, draw) => {
    const matches = [
      ...sentence.text.matchAll(
        /\d+(?=日|号| (?:June|October|August|March)\b)|(?:1[789]|20)\d\d(?=年|\b(?!-))/g,
      ),
    ];
    const match = matches[draw(matches.length)];
    if (!match) return undefined;
    const value = Number(match[0]) + pick([1, -1, 2], draw);
    return value < 1 || (value > 31 && value < 1000)
      ? undefined
      : {
          ...sentence,
          text:
            sentence.text.slice(0, match.index) + value + sentence.text.slice(match.index + match[0].length),
        };
  },
  "a feast, a season or an age": framed({
    zh: ["元旦，", "端午前，", "圣诞节，", "明朝，"].map(before),
    en: [" at Christmas", " on New Year's Day", " during the Ming dynasty", " at Easter"].map(behind),
  }),
  "how often": framed({ zh: ["隔天，", "每周，"].map(before), en: [" every month", " daily"].map(behind) }),
  "hedged until nothing is said": framed({
    zh: ["据传", "很难说", "如果", "原计划"].map(before),
    en: ["It is doubtful whether ", "It remains unconfirmed whether ", "Contrary to reports, "].map(before),
  }),
  "taken back behind": framed({
    zh: ["，这是谣言", "的说法不属实", "，事后证明数据造假", "的计划取消了"].map(behind),
    en: [" was a rumour", ", which turned out to be untrue", ", but the plan was cancelled"].map(behind),
  }),
  "nearly done": replaced([
    [/(?=追回|追讨|被判|收缴|拉走|投进|捐资|拿出|要回|新增|下降)/, "险些"],
    [/(?=追回|追讨|收缴|拉走|投进|捐资|拿出|要回|下降)/, "停止"],
    [/\b(recovered|helped|found|handled|picked|received|opened)\b/, "hardly $1"],
    [/\b(recovered|helped|found|handled|picked|received|opened)\b/, "was unable to have $1"],
    [/\b(was|were|is|are)\b/, "$1 scarcely"],
  ]),
  "the opposite": replaced([
    [/追回|要回/, "损失"],
    [/下降/, "反弹"],
    [/recovered|get back/, "lost"],
    [/lower than/, "higher than"],
    [/were added/, "were removed"],
    [/opened/, "closed"],
    [/were merged/, "were separated"],
  ]),
  "a character of a name": replaced([
    [/柴云山/, "柴云海"],
    [/丁远航/, "丁志航"],
    [/丁远航/, "于远航"],
    [/罗世昌/, "罗仕昌"],
    [/冼伯年/, "洗伯年"],
    [/麦凤英/, "麦风英"],
    [/Xiao Guixiang/, "Xiao Guixia"],
    [/Kuang Sumei/, "Kuang Suhua"],
    [/Qin Guizhi/, "Qian Guizhi"],
    [/Deng Qiaoyun/, "Deng Qiaoyan"],
    [/Lei Yun/, "Lei Yan"],
  ]),
  "a name in letters that look the same": replaced([
    [/Rucheng/, "Ru\u0441heng"],
    [/Qinghe/, "Qingh\u0435"],
    [/Maling/, "M\u0430ling"],
    [/Taoxi/, "T\u0430oxi"],
    [/Yongling/, "Y\u043engling"],
  ]),
  "a place of elsewhere": replaced([
    [/汝城/, "郴州"],
    [/麻岭/, "上海"],
    [/新疆/, "西藏"],
    [/欧洲/, "重庆"],
    [/Rucheng/, "Changsha"],
    [/Qinghe/, "Maling"],
    [/Maling/, "Tokyo"],
    [/Shiban/, "Beijing"],
    [/Taoxi/, "London"],
  ]),
  "another post": replaced([
    [/(?<!副)市长/, "副市长"],
    [/(?<!副)会长/, "副会长"],
    [/(?<!副)局长/, "代理局长"],
    [/an official/, "a deputy official"],
  ]),
  "a clause that no comma parts": framed({
    zh: ["，并被罚款二百万元", "，市长随后辞职", "，引发群众抗议"].map(behind),
    en: [
      " thanks to a foreign investor",
      " and was praised by the emperor",
      " after protests by farmers",
    ].map(behind),
  }),
};
