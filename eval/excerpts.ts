/** Excerpts of articles as people paste them, and texts that only look like it: seeded, so that everyone asks the same. */
import traditionalToSimplified from "opencc-js/dict/TSCharacters";
import type { Article } from "../src/model/article.ts";
import { findDates } from "../src/text/dates.ts";
import { normalise } from "../src/text/normalise.ts";
import { findPersonNames } from "../src/text/person-names.ts";
import { findQuantities } from "../src/text/quantities.ts";
import { splitClauses, splitSentences } from "../src/text/sentences.ts";

export interface GeneratedExcerpt {
  readonly pasted: string;
  /** What was done to it, or of what sort the foreign text is. */
  readonly kind: string;
  /** Articles that print the undamaged words; empty for a foreign text. */
  readonly articles: readonly string[];
  /** `told`: a slip hit a digit, which must be told. `either`: it hit a name or numeral, which may be. */
  readonly figures: "kept" | "either" | "told";
}

type Random = () => number;
type Change = (text: string, random: Random) => string;

/** Characters of the excerpts; of English ones twice as many. */
const SHORTEST = 25;
const LONGEST = 200;
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
const pick = <Item>(items: readonly Item[], random: Random) =>
  items[Math.floor(random() * items.length)] as Item;

const TRADITIONAL = new Map(
  traditionalToSimplified
    .split("|")
    .map((pair) => pair.split(" ").reverse() as [string, string])
    .reverse(),
);
const HALF_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "（": "(",
  "）": ")",
  "；": ";",
};
const fullWidth = (mark: string) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0);

/** The same words, set or typed differently. */
const FORMS: Readonly<Record<string, Change>> = {
  "as printed": (text) => text,
  wrapped: (text, random) =>
    isChinese(text)
      ? (text.match(new RegExp(`[^]{1,${13 + Math.floor(random() * 8)}}`, "gu")) ?? []).join("\n")
      : text.replace(/(\S+(?: \S+){4}) /g, "$1\n"),
  "full width": (text) => text.replace(/[\d,:()%]/g, fullWidth),
  "half width": (text) => text.replace(/[，：（）；]/g, (mark) => HALF_WIDTH[mark] ?? mark),
  traditional: (text) => [...text].map((unit) => TRADITIONAL.get(unit) ?? unit).join(""),
  "other quotation marks": (text) => `「${text.replace(/[“”"]/g, "")}」`,
  "spaces between characters": (text) => (isChinese(text) ? [...text].join(" ") : text.replaceAll(" ", "  ")),
  "asked for in front": (text, random) =>
    pick(
      isChinese(text)
        ? ["这段话出自哪篇报道：", "下面这段文字登在哪份报纸上？\n", "which article is this from: "]
        : ["Which article is this from: ", "Where was this printed?\n"],
      random,
    ) + text,
  "asked for behind": (text, random) =>
    `“${text.replace(/[“”]/g, "")}”${pick(
      isChinese(text)
        ? ["出自哪里？", "是哪天的报纸登的？"]
        : [" Where was this printed?", " Which paper is this from?"],
      random,
    )}`,
};

/** Every twentieth character, give or take three. */
function everyTwentieth(text: string, random: Random, slip: (unit: string) => string): string {
  const units = [...text];
  for (let at = 3 + Math.floor(random() * 17); at < units.length; at += 17 + Math.floor(random() * 7))
    if (/[\p{L}\p{N}]/u.test(units[at] ?? "")) units[at] = slip(units[at] as string);
  return units.join("");
}
const SLIPS: Readonly<Record<string, Change>> = {
  "misread every 20": (text, random) =>
    everyTwentieth(text, random, (unit) =>
      pick([...(isChinese(unit) ? "口日目田由曰囗己土末千干天夫人" : "aeiorcnu")], random),
    ),
  "missing every 20": (text, random) => everyTwentieth(text, random, () => ""),
};

/** One to three sentences, now and then begun or ended within one. */
function cutFrom({ text }: Article, random: Random): string | undefined {
  const sentences = splitSentences(text);
  const first = Math.floor(random() * sentences.length);
  const last = Math.min(sentences.length - 1, first + Math.floor(random() * 3));
  const scale = isChinese(text) ? 1 : 2;
  const start =
    (sentences[first]?.start ?? 0) + (random() < 0.3 && scale === 1 ? Math.floor(random() * 10) : 0);
  const end = Math.min(sentences[last]?.end ?? 0, start + LONGEST * scale);
  // A number or word that is cut in two is another one.
  const cut = text
    .slice(start, end)
    .replace(/^[\d.,%]+|[\w.,]*$/g, (edge) => (/[.]$/.test(edge) ? edge : ""));
  return text.slice(start, end).includes("\t") || normalise(cut).length < SHORTEST * scale
    ? undefined
    : cut.trim();
}

function withEllipsis(text: string): string {
  const clauses = splitClauses(text);
  const [, second] = clauses;
  const last = clauses.at(-2);
  if (!second || !last || clauses.length < 4) return text;
  return `${text.slice(0, second.end)}${isChinese(text) ? "……" : "... "}${text.slice(last.start)}`;
}

/** What of the figures and names a slip has hit. */
function figuresAfter(slip: (text: string) => string, text: string): GeneratedExcerpt["figures"] {
  const slipped = slip(text);
  const digits = (words: string) => normalise(words).replace(/\D/g, "");
  const named = (words: string) =>
    [
      ...findQuantities(words).map(({ value, unit }) => `${value} ${unit ?? ""}`),
      ...findDates(words).map(({ raw }) => raw),
      ...findPersonNames(words).map(({ name }) => name),
    ].join("|");
  if (digits(text) !== digits(slipped)) return "told";
  return named(text) === named(slipped) &&
    !/[一二三四五六七八九十百千万亿两半不没未无非]/.test(lostOf(text, slipped))
    ? "kept"
    : "either";
}

function lostOf(text: string, slipped: string): string {
  const left = [...slipped];
  return [...text]
    .filter((unit) => !left.includes(unit) || left.splice(left.indexOf(unit), 1).length === 0)
    .join("");
}

/** Excerpts of the articles, as printed or spoilt in up to three ways. */
export function heldExcerpts(all: readonly Article[], count: number, random: Random): GeneratedExcerpt[] {
  // What names the newspaper on every page is not searched for.
  const articles = all.filter(({ kind }) => kind !== "masthead");
  const plain = articles.map(({ id, text }) => ({ id, text: normalise(text) }));
  const excerpts: GeneratedExcerpt[] = [];
  const forms = Object.entries(FORMS);
  while (excerpts.length < count) {
    const article = pick(articles, random);
    const cut = cutFrom(article, random);
    if (cut === undefined) continue;
    if (!article.titleIsOurs && [...article.title].length >= 8 && excerpts.length % 12 === 11) {
      excerpts.push(titledExcerpt(article, articles, random));
      continue;
    }
    const [formName, form] = forms[excerpts.length % forms.length] as (typeof forms)[0];
    const [slipName, slip] =
      random() < 0.35 ? pick(Object.entries(SLIPS), random) : ["", (text: string) => text];
    const printed = random() < 0.12 ? withEllipsis(cut) : cut;
    const slipped = slip(printed, random);
    excerpts.push({
      kind: [formName, printed === cut ? "" : "ellipsis", slipName].filter(Boolean).join(", "),
      pasted: form(slipped, random),
      articles: plain.filter(({ text }) => text.includes(normalise(cut))).map(({ id }) => id),
      figures: figuresAfter(() => slipped, printed),
    });
  }
  return excerpts;
}

function titledExcerpt(article: Article, articles: readonly Article[], random: Random): GeneratedExcerpt {
  const { title, text } = article;
  const isAlone = random() < 0.5;
  const [first = text] = splitSentences(text).map((sentence) => sentence.text);
  return {
    kind: isAlone ? "title" : "title and first sentence",
    pasted: isAlone ? `${isChinese(title) ? "哪份报纸" : "Which paper"}：${title}` : `${title}\n${first}`,
    articles: articles.filter((other) => other.title === title).map(({ id }) => id),
    figures: "kept",
  };
}

/** Sentences such as every paper prints; # is a number, @ a place. */
const GENERIC = [
  "本报讯 近日，@召开全县经济工作会议，总结去年工作，部署今年任务，县领导出席会议并讲话。",
  "会议指出，要坚持稳中求进工作总基调，统筹推进各项工作，确保全年目标任务顺利完成。",
  "截至目前，@已完成投资#亿元，占年度计划的#%，新开工项目#个。",
  "#月#日上午，@举行消防应急演练，#名干部职工参加，全程用时#分钟。",
  "他表示，下一步将继续加大工作力度，压实各方责任，切实保障人民群众生命财产安全。",
  "据介绍，该项目总投资#万元，占地#亩，建成后可带动#余人就业，年产值预计达#万元。",
  "记者从@有关部门获悉，今年以来当地共排查各类隐患#处，整改到位#处，整改率达#%。",
  "“现在路修好了，灯也亮了，出门方便多了。”家住@的居民高兴地对记者说。",
  "The county government said on Monday that it would spend # million yuan on repairs to roads and bridges in @ this year.",
  "Officials in @ told reporters that the work was on schedule and would be finished before the end of the month.",
  "More than # people attended the opening ceremony, which was held at the county library in @ on Saturday morning.",
];
const PLACES = ["栗溪县", "白庙镇", "石羊坪社区", "东陂区", "长滩乡"];
const ENGLISH_PLACES = ["Lixi County", "Baimiao Town", "Stone Ford", "Eastbank", "Long Shoals"];

function genericSentence(random: Random): string {
  const form = pick(GENERIC, random);
  return form
    .replaceAll("@", () => pick(isChinese(form) ? PLACES : ENGLISH_PLACES, random))
    .replaceAll("#", () => String(2 + Math.floor(random() * 480)));
}

/** The figures of a text, or its names when it has none, put in the place of those of another; `undefined` without any. */
function withOthers(text: string, other: string): string | undefined {
  const places = /\p{Script=Han}{2}(?=[省市县区镇乡村])/gu;
  for (const sort of [/\d+(?:\.\d+)?/g, places, /(?<=[a-z] )[A-Z][a-z]{3,}/g]) {
    const others = [...new Set(other.match(sort) ?? [])].filter((word) => !text.includes(word));
    const own = text.match(sort) ?? [];
    if (own.length === 0 || others.length === 0) continue;
    let at = 0;
    return text.replace(sort, () => others[at++ % others.length] as string);
  }
  return undefined;
}

/**
 * Texts that no article prints: sentences of other pages, figures and names changed for those of another article, halves
 * of two articles, clauses in another order, generic ones, and what is given in `further`.
 */
export function foreignExcerpts(
  all: readonly Article[],
  { others, further }: { readonly others: readonly Article[]; readonly further: readonly string[] },
  count: number,
  random: Random,
): GeneratedExcerpt[] {
  const articles = all.filter(({ kind }) => kind !== "masthead");
  const plain = articles.map(({ text }) => normalise(text));
  const same = (text: string) => articles.filter((one) => isChinese(one.text) === isChinese(text));
  const sorts: Readonly<Record<string, () => string | undefined>> = {
    "other page": () => cutFrom(pick(others, random), random),
    swapped: () => {
      const cut = cutFrom(pick(articles, random), random);
      return cut === undefined ? undefined : withOthers(cut, pick(same(cut), random).text);
    },
    "two halves": () => {
      const one = pick(articles, random);
      const cut = cutFrom(one, random);
      const another = cut === undefined ? one : pick(same(cut), random);
      const other = cutFrom(another, random);
      if (another === one) return undefined;
      return cut === undefined || other === undefined
        ? undefined
        : `${cut.slice(0, cut.length / 2)}${other.slice(other.length / 2)}`;
    },
    reordered: () => {
      const cut = cutFrom(pick(articles, random), random);
      const clauses = cut === undefined ? [] : splitClauses(cut).map(({ text }) => text);
      // Print that ends with a question then asks it, with the rest as its context.
      return clauses.length < 3 || /[？?]/.test(clauses[0] ?? "")
        ? undefined
        : clauses.reverse().join(cut !== undefined && isChinese(cut) ? "" : " ");
    },
    generic: () => genericSentence(random),
    "in other words": () => pick(further, random),
  };
  const names = Object.keys(sorts).filter((name) => name !== "in other words" || further.length > 0);
  const excerpts: GeneratedExcerpt[] = [];
  while (excerpts.length < count) {
    const kind = names[excerpts.length % names.length] as string;
    const pasted = sorts[kind]?.();
    if (pasted === undefined || plain.some((text) => text.includes(normalise(pasted)))) continue;
    const asked =
      random() < 0.3 ? (isChinese(pasted) ? "这段话出自哪里：" : "Which article is this from: ") : "";
    excerpts.push({ kind, pasted: asked + pasted, articles: [], figures: "kept" });
  }
  return excerpts;
}

/** What an answer makes of an excerpt; `confident wrong` is what must never be. */
export function gradeExcerpt(
  { articles, figures }: GeneratedExcerpt,
  answer: { readonly status: string; readonly citations: readonly Cited[] } | undefined,
): "right" | "wrong" | "confident wrong" {
  const named = (answer?.citations ?? []).flatMap(({ articleId, alsoIn = [] }) => [
    articleId,
    ...alsoIn.map((print) => print.articleId),
  ]);
  const first = answer?.citations[0];
  const isNamed = first !== undefined && articles.includes(first.articleId);
  if (answer?.status === "answered") {
    if (articles.length === 0 || !named.some((id) => articles.includes(id)) || figures === "told")
      return "confident wrong";
    return isNamed ? "right" : "wrong";
  }
  if (articles.length === 0) return answer === undefined ? "wrong" : "right";
  // Words that stand in several articles are to be quoted from them, not asserted of one.
  return isNamed && (figures !== "kept" || articles.length > 1) ? "right" : "wrong";
}

interface Cited {
  readonly articleId: string;
  readonly alsoIn?: readonly { readonly articleId: string }[];
}
