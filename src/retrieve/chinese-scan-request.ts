/** The forms in which a Chinese question asks about the archive itself rather than about what is told in it. */
import type { ScanKind } from "../model/archive-scan.ts";
import type { ScanWording } from "./english-scan-request.ts";

const ITEM = "(?:文章|报道|报导|新闻|稿件|稿子|消息)";
const PIECE = "(?:篇|条|则|个)";
const MENTION = "(?:提到|提及|提过|说到|讲到|谈到|写到|出现|含有|包含)(?:过|了)?";
const ABOUT = "(?:关于|有关|涉及|介绍|报道|讲述|讲|写)(?:过|了|到)?";
const RELATION = `(?:(?<mention>${MENTION})|(?<about>${ABOUT}))(?<subject>.+?)`;
const WITHIN = "(?:里面|里|中|都|曾经|曾|有)*";
const WHEN = "(?:什么时候|何时|哪一?[天年月]|几时|哪一?期)";
const WHICH =
  "(?:(?<first>第一次|首次|最早|最先|头一次)|(?<latest>最近一次|最后一次|最新一次|上一次|最近|最后))";
const SEEN =
  "(?:被)?(?:提到|提及|见报|登报|上报|报道|出现在(?:报纸|报刊|报|档案|新闻)[上里中]?|在(?:报纸|报刊|报|档案|新闻)[上里中]?出现)";

const form = (kind: ScanKind | undefined, pattern: string) => ({
  kind,
  pattern: new RegExp(`^${pattern}$`, "u"),
});

/** Those without a kind say it with 最早 or 最近. */
const FORMS: readonly { readonly kind: ScanKind | undefined; readonly pattern: RegExp }[] = [
  form("count", `有?(?:多少|几)${PIECE}?的?${ITEM}${WITHIN}${RELATION}`),
  form("count", `有?(?:多少|几)${PIECE}${RELATION}的${ITEM}`),
  form("count", `${RELATION}的${ITEM}(?<scope>.*?)(?:一共|总共|共)?有?(?:多少|几)${PIECE}?`),
  form("count", "(?<subject>.+?)(?:一共|总共|共)?(?:被)?(?<mention>提到|提及)(?:过|了)?(?:多少|几)[次回]"),
  form(
    "list",
    `(?:列出|列举|列一下|找出|查找|找一下|找找|搜索|给出|显示|看看|给我看看?)(?:一下)?(?:(?<scope>[^关有提涉的]*?年(?:[^关有提涉的]*?月)?)的?)?(?:所有|全部)?(?:${RELATION}|[跟和与](?<related>.+?)(?:有关|相关))的(?:所有|全部)?${ITEM}`,
  ),
  // What is left of "帮我找一下关于…的报道" without its politeness, and what is typed in a hurry.
  form("list", `(?<about>关于|有关)(?<subject>.+?)的(?:所有|全部)?${ITEM}`),
  form("list", `(?:都)?有(?:哪些|什么|没有)${RELATION}的${ITEM}`),
  form("list", `${RELATION}的${ITEM}(?<scope>.*?)(?:都)?有(?:哪些|哪几${PIECE}|什么)`),
  form("list", `有?(?:哪些|哪几篇|哪一?篇|什么)${ITEM}${WITHIN}${RELATION}`),
  form(
    undefined,
    `(?<subject>.+?)(?:是|在)*${WHEN}?(?:是|在)*${WHICH}(?:是|在)*${WHEN}?${SEEN}的?(?:是|在)*${WHEN}?`,
  ),
  form(
    undefined,
    `(?:(?<first>最早|最先|第一)|(?<latest>最新|最近|最后))(?:一${PIECE}|${PIECE}|的)?${RELATION}的${ITEM}(?:是)?(?:哪一?${PIECE}|${WHEN}|什么)?的?`,
  ),
];

const NO_SUBJECT = /[谁哪几吗呢]|什么|多少|是否|为何|怎么|有没有|^的/u;
const PRONOUN = /^(?:他|她|它|他们|她们|这|那|此事|这件事|那件事|这个|那个|自己)$/u;
const LONGEST_SUBJECT = 16;
const DATED = new RegExp(WHEN, "u");

/** Reads a Chinese question without its closing marks; `undefined` when it asks what is told in the archive. */
export function chineseScanRequest(asked: string): ScanWording | undefined {
  const { rest, scopes } = takeScopes(asked);
  for (const { kind, pattern } of FORMS) {
    const groups = pattern.exec(rest)?.groups;
    if (!groups) continue;
    const subject = (groups["subject"] ?? groups["related"] ?? "").trim();
    if (subject === "" || subject.length > LONGEST_SUBJECT) continue;
    if (NO_SUBJECT.test(subject) || PRONOUN.test(subject)) continue;
    const isDated = kind === undefined;
    // "最近被报道" says when without asking it.
    if (isDated && groups["mention"] === undefined && groups["about"] === undefined && !DATED.test(rest))
      continue;
    return {
      kind: kind ?? (groups["first"] === undefined ? "latest" : "first"),
      subject,
      isAbout: groups["mention"] === undefined && !isDated,
      scopes: groups["scope"] ? [...scopes, groups["scope"]] : scopes,
    };
  }
  return undefined;
}

const POLITE = /^(?:请问|请|麻烦你?|你?帮我|帮忙|能不能|现在|目前|到底|一共|总共|共)/u;
const ARCHIVE = /^(?:在|这个|本|整个)*(?:档案库?|报纸|报上|资料库|数据库)(?:里面|里|中|上)?[，,]?/u;
const TIME = /^在?((?:19|20)\d{2}年(?:\d{1,2}月)?)份?(?:里|中|期间|间|的)?[，,]?/u;
/** 见报 and 通报 are no newspapers. */
const NEWSPAPER =
  /^(?:在?《([^》]{2,12})》|在([^，,。《》的多少有几在]{2,12}(?<![见登上通汇举海])[报刊讯])(?![道导纸])|([^，,。《》的多少有几在]{2,12}(?<![见登上通汇举海])[报刊讯])(?=[上里中]))(?:上面|里面|上|里|中|的)?[，,]?/u;

/** Takes from the beginning what says where and when: 在某某日报上，2022年…. */
function takeScopes(asked: string): { readonly rest: string; readonly scopes: string[] } {
  const scopes: string[] = [];
  let rest = asked;
  for (;;) {
    const before = rest;
    rest = rest.replace(POLITE, "").replace(ARCHIVE, "");
    for (const pattern of [TIME, NEWSPAPER]) {
      const match = pattern.exec(rest);
      if (!match) continue;
      scopes.push(match.slice(1).find((words) => words !== undefined) as string);
      rest = rest.slice(match[0].length);
    }
    if (rest === before) return { rest, scopes };
  }
}
