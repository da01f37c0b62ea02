import { stemmer } from "stemmer";
import type { ConceptAlternative, QueryConcept } from "../model/query-plan.ts";
import { characterPairs } from "../text/search-terms.ts";

/**
 * What county news tells again and again, in the words that mean the same: English ones as stems, a verb with its particle
 * as two, and Chinese ones, the surest first. Own work. 追讨 is to claim what is owed, 追回 to have it back: they stand in
 * groups of their own, and a word of two groups means the other less.
 */
const RELATIONS: readonly { readonly english: string; readonly chinese: string }[] = [
  {
    english: "recover, recoveri, recoup, retriev, reclaim, get back, win back, claw back, take back",
    chinese: "追回 追缴 收回 挽回 要回",
  },
  { english: "claim back, demand payment", chinese: "追讨 讨薪 讨要 讨回" },
  { english: "pay back, repai, refund, reimburs", chinese: "退还 返还 归还 偿还 退回" },
  { english: "pay out, disburs", chinese: "发放 兑付 拨付 支付" },
  { english: "fine, penalis, penal", chinese: "罚款 处罚 罚没" },
  { english: "pull down, tear down, knock down, demolish, raze", chinese: "拆除 拆掉 推倒 拆迁" },
  { english: "set up, found, establish", chinese: "成立 设立 创办 建立 组建" },
  { english: "take part, particip, turn up", chinese: "参加 参与 出席 到场" },
  { english: "hand out, give out, give awai, distribut", chinese: "发放 派发 分发 赠送" },
  { english: "hand over, transfer", chinese: "移交 移送 交付" },
  { english: "take over, succe", chinese: "接任 接替 接管" },
  { english: "step down, resign, quit", chinese: "辞职 辞去 卸任" },
  { english: "take offic, appoint", chinese: "任命 任职 就任 上任" },
  { english: "shut down, close down", chinese: "关停 关闭 停产 停业" },
  { english: "break out, erupt", chinese: "爆发 暴发 发生" },
  { english: "carri out, conduct", chinese: "开展 实施 进行" },
  { english: "look into, investig, probe", chinese: "调查 查处 核查 侦查" },
  { english: "find out, uncov, detect", chinese: "发现 查出 查明 排查" },
  { english: "turn out, manufactur", chinese: "生产 制造 产出" },
  { english: "clear up, clean up", chinese: "清理 清运 清除 整治" },
  { english: "put out, extinguish", chinese: "扑灭 灭火" },
  { english: "put up, erect", chinese: "修建 搭建 建造 竖立" },
  { english: "bring in, attract, lure", chinese: "引进 吸引 引入" },
  { english: "take on, hire, recruit", chinese: "招聘 录用 招收 聘用" },
  { english: "lai off, dismiss, sack", chinese: "辞退 解聘 裁员 开除" },
  { english: "sign up, enrol, enroll", chinese: "报名 登记" },
  { english: "save up, cut cost", chinese: "节省 节约 省下" },
  { english: "rais monei, fundrais", chinese: "募集 筹集 筹款 募捐" },
  { english: "donat", chinese: "捐赠 捐款 捐献" },
  { english: "confisc, seiz, impound", chinese: "没收 查扣 扣押 收缴 查获" },
  { english: "arrest, detain", chinese: "逮捕 抓获 拘留 刑拘" },
  { english: "rescu", chinese: "救援 救出 营救 解救" },
  { english: "evacu", chinese: "疏散 转移 撤离" },
  { english: "renov, refurbish, do up", chinese: "翻新 修缮 改造 整修" },
  { english: "inaugur", chinese: "启用 落成 揭牌 开幕" },
  { english: "complet, finish", chinese: "完成 竣工 完工 建成" },
  { english: "harvest", chinese: "收获 收割 采收" },
];

/** How surely the first word of a group means the others, and every further one less. */
const SAME = 0.8;
const STEP = 0.1;
/** An English phrase is the relation, not its words: these forms do not stem to their verb. */
const IRREGULAR: Readonly<Record<string, string>> = {
  won: "win",
  got: "get",
  gotten: "get",
  took: "take",
  taken: "take",
  paid: "pai",
  pay: "pai",
  gave: "give",
  given: "give",
  tore: "tear",
  torn: "tear",
  laid: "lai",
  broke: "break",
  broken: "break",
  found: "find",
  brought: "bring",
  shutting: "shut",
};
/** Words between a verb and its particle: "get its money back". */
const LONGEST_GAP = 2;

interface Relation {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

const relations = RELATIONS.map(
  ({ english, chinese }): Relation => ({ english: english.split(", "), chinese: chinese.split(" ") }),
);
const byEnglish = new Map<string, Relation>();
const byChinese = new Map<string, Relation>();
for (const relation of relations) {
  for (const phrase of relation.english) byEnglish.set(phrase, relation);
  for (const word of relation.chinese) if (!byChinese.has(word)) byChinese.set(word, relation);
}

/** A verb with its particle, by the positions of both; `undefined` where none begins. */
export function readPhrasalVerb(
  words: readonly { readonly text: string }[],
  at: number,
): { readonly concept: QueryConcept; readonly particleAt: number } | undefined {
  const verb = stemOf(words[at]?.text ?? "");
  for (let to = at + 1; to < words.length && to <= at + 1 + LONGEST_GAP; to++) {
    const particle = stemOf(words[to]?.text ?? "");
    const relation = byEnglish.get(`${verb} ${particle}`);
    if (!relation) continue;
    const surface = words
      .slice(at, to + 1)
      .map(({ text }) => text)
      .join(" ");
    const own: ConceptAlternative = { kind: "term", terms: [verb, particle], weight: 1 };
    return {
      concept: {
        surface,
        isName: false,
        alternatives: [own, ...inChinese(relation), ...inEnglish(relation, `${verb} ${particle}`)],
      },
      particleAt: to,
    };
  }
  return undefined;
}

/** What else says the relation of an English stem, in both languages; empty for a word of no relation. */
export function relatedToEnglish(stem: string): ConceptAlternative[] {
  const relation = byEnglish.get(stem);
  return relation ? [...inChinese(relation), ...inEnglish(relation, stem)] : [];
}

/** The Chinese words for the relation of a Chinese one; English pages are met by `addEnglishAlternatives`. */
export function relatedToChinese(word: string): ConceptAlternative[] {
  const relation = byChinese.get(word);
  return relation ? inChinese(relation, word) : [];
}

function inChinese({ chinese }: Relation, typed?: string): ConceptAlternative[] {
  return chinese.flatMap((word, index): ConceptAlternative[] => {
    const weight = SAME - STEP * index;
    return word === typed ? [] : [{ kind: "word", terms: characterPairs(word), weight, isSynonym: true }];
  });
}

function inEnglish({ english }: Relation, typed: string): ConceptAlternative[] {
  return english
    .filter((phrase) => phrase !== typed)
    .map((phrase) => ({ kind: "term", terms: phrase.split(" "), weight: SAME - STEP, isSynonym: true }));
}

function stemOf(word: string): string {
  const lower = word.toLowerCase();
  return IRREGULAR[lower] ?? stemmer(lower);
}
