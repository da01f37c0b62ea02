/** Forty articles of our own, each with the answers an honest answerer gives over it. */
import type { Answer } from "../../../src/model/answer.ts";
import { findDates } from "../../../src/text/dates.ts";
import { formatDate, formatQuantity } from "../../../src/text/format-english.ts";
import { findQuantities } from "../../../src/text/quantities.ts";
import { romaniseName, romanisePlace } from "../../../src/text/romanise.ts";
import { answerOf, citationOf } from "./answer-builder.ts";

export interface Sample {
  readonly articleText: string;
  readonly answer: Answer;
}

const NAMES = [
  "向曾妍",
  "欧阳立春",
  "毛朝晖",
  "单小满",
  "贺知秋",
  "庞述文",
  "尉迟安",
  "曾广田",
  "吕绿萍",
  "何思远",
];
const PLACES = ["汝城县", "白鹭镇", "青石村", "临武县", "云溪区", "甘棠镇", "柳塘村", "衡山县"];
const MONEY = [
  "103.31万元",
  "1.7亿元",
  "2655万元",
  "500元",
  "4.09亿元",
  "15至20万元",
  "3万余元",
  "一百零三万元",
];
const COUNTS = ["975名", "5644条", "37家", "115起", "近千起", "500多人", "24名", "7辆"];
const MEASURES = [
  "近40万平方米",
  "约1400吨",
  "42095.74克",
  "20.3千克",
  "不下20场",
  "8.16万吨",
  "4公里",
  "65岁以上",
];
const DATES = ["2019年12月10日", "10月27日", "3月3日下午", "2021年8月", "今年1至10月", "2022年3月29日"];

const pick = (list: readonly string[], seed: number) => list[seed % list.length] ?? "";

/** Sentence, the figure or name it is asked for. One template a kind of newspaper sentence. */
const TEMPLATES: readonly ((seed: number) => readonly [sentence: string, fact: string])[] = [
  (seed) => [
    `${pick(DATES, seed)}，${pick(PLACES, seed)}为${pick(COUNTS, seed)}民工讨回欠薪${pick(MONEY, seed)}。`,
    pick(MONEY, seed),
  ],
  (seed) => [
    `据负责人${pick(NAMES, seed)}介绍，${pick(PLACES, seed + 3)}已办结${pick(COUNTS, seed + 2)}，办结率达9${seed % 10}.${seed % 7}%。`,
    pick(NAMES, seed),
  ],
  (seed) => [
    `仓库里共清点出${pick(MEASURES, seed)}，由${pick(NAMES, seed + 1)}签字封存。`,
    pick(MEASURES, seed),
  ],
  (seed) => [
    `${pick(DATES, seed + 1)}，村民${pick(NAMES, seed + 2)}等人领到补贴${pick(MONEY, seed + 1)}。`,
    pick(DATES, seed + 1),
  ],
  (seed) => [
    `晒谷坪设在${pick(PLACES, seed + 1)}，每年接待${pick(COUNTS, seed + 5)}，收入${pick(MONEY, seed + 2)}。`,
    pick(PLACES, seed + 1),
  ],
];
const FILLERS = [
  "天刚放亮，渡口边已经排起了队。",
  "“桥修好了，心里就踏实。”老船工说。",
  "此前当地花了两年时间摸底，走遍十二个组。",
  "第三批设备将于明年5月到货，代号“7-204”。",
  "会上还通报了6月18日的一次演练。",
];

function inEnglish(fact: string): string {
  if (NAMES.includes(fact)) return `${romaniseName(fact)} (${fact})`;
  if (PLACES.includes(fact)) return `${romanisePlace(fact)} (${fact})`;
  const [date] = findDates(fact);
  const [quantity] = findQuantities(fact);
  return `${date === undefined ? quantity && formatQuantity(quantity) : formatDate(date)} (${fact})`;
}

const ENGLISH_ARTICLES: readonly (readonly [sentence: string, headline: string])[] = [
  ["Mayor Helen Ashby said the town spent 3.2 million yuan on 12 new buses in 2019.", "3.2 million yuan"],
  ["On 14 May 2021 the Harwick Library lent its 20,000th book to Tom Okafor, 65 years old.", "14 May 2021"],
  ["More than 700 people signed the petition that Priya Nair brought to Fenton Hall.", "Priya Nair"],
  [
    "The reservoir holds 1,250 tonnes less than in March 2020, engineer Carl Voss told the Daily Heron.",
    "1,250 tonnes",
  ],
  ["Police seized 42 kilograms of tea and fined the owner US$5,400 on December 3, 2018.", "US$5,400"],
];

function chineseSample(seed: number): Sample {
  const [sentence, fact] = TEMPLATES[seed % TEMPLATES.length]?.(seed) ?? ["", ""];
  const articleText = `${pick(FILLERS, seed)}${sentence}${pick(FILLERS, seed + 2)}\n${pick(FILLERS, seed + 1)}`;
  const isEnglish = seed % 2 === 1;
  return {
    articleText,
    answer: answerOf({
      language: isEnglish ? "en" : "zh",
      headline: isEnglish ? inEnglish(fact) : fact,
      fact,
      citations: [citationOf(sentence)],
    }),
  };
}

export const SAMPLES: readonly Sample[] = [
  ...Array.from({ length: 35 }, (_, seed) => chineseSample(seed)),
  ...ENGLISH_ARTICLES.map(([sentence, headline]): Sample => {
    const citations = [citationOf(sentence, { title: "Town notes", newspaper: "Daily Heron" })];
    return {
      articleText: `It had rained all week. ${sentence} Nobody complained.`,
      answer: answerOf({ language: "en", headline, fact: headline, citations }),
    };
  }),
];
