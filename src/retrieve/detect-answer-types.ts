import type { AnswerType } from "../model/query-plan.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";
import { LENGTHY } from "./asked-units.ts";

interface AnswerTypeRule {
  readonly type: AnswerType;
  readonly pattern: RegExp;
}

/** Words for money, behind or before 多少. */
const MONEY_WORDS =
  "钱|元|亿|造价|价格|价钱|售价|身价|补偿|资金|基金|工资|薪水|薪|经费|费用|费|贷款|款|奖金|罚金|税|收入|产值|投资|补贴|补助|养老金|失业金";
/** What one does with money. 多少 behind one of them is an amount of money more often than anything else. */
const MONEY_VERBS =
  "花|投|投入|投资|罚|罚了|赔|赔偿|追回|讨回|要回|追讨|退回|募集|捐|捐了|资助|补|补贴|补助|奖励?|出了|欠|拖欠|贷到|借到|赚|挣|掏|拿出";

/** Nouns for people, as far as they can be told by their ending or are few. */
const PERSON_NOUN =
  "(?!river|tower|paper|newspaper|water|number|letter|cent(?:er|re)|chapter|order|power|harbou?r|door|floor|motor|sector|corridor|factor)(?:\\w+(?:er|or|ist|eer|man|men)|nurse|chief|head|boss|girl|boy|hero|champion|coach|child|monk|judge|guy|person|suspect|student|pupil|baby|uncle|granny|aunt\\w*|wife|husband|son)";
/**
 * Question words and what they ask for, the more specific first. All rules that match count, in this order: "how many
 * people and how much money" asks for both.
 */
const RULES: readonly AnswerTypeRule[] = [
  {
    type: "percent",
    pattern:
      /百分之(?:几|多少)|百分比|占(?:了)?(?:几成|多少)|几成|比例|增幅|增速|增长(?:了)?多少|下降(?:了)?多少|(?:少|降|涨|升|增|减)了多少|率(?:是|为|达|有)?多少|how fast|what (?:share|percent|percentage|proportion|rate|part)|\b(?:rate|per ?cent|percnt|prcent|percentage)\b|by how much|growth target/i,
  },
  {
    type: "money",
    pattern: new RegExp(
      `(?:多少|几多|好多)个?(?:${MONEY_WORDS}|万(?!人|户|亩|吨))|(?:${MONEY_WORDS}).{0,12}(?:多少|几多)(?!\\p{Script=Han}*[人名家件起])|(?:${MONEY_VERBS})(?:了|出)?(?:多少|几多)(?![人名家件起克吨亩])|多少.{0,8}(?:${MONEY_WORDS})(?!\\p{Script=Han})|GDP|生产总值|金额|票价|工资(?:是|有)?多|how much(?! (?:waste|rubbish|garbage|drug|ketamine|meth|land|water|area|space|time|of|rain|did it (?:fall|rise|grow)))|\\bhow (?:big|large|high)\\b.{0,12}\\b(?:loan|grant|fine|reward|subsidy|sum|budget|prize|award|salary)|\\bwhat(?:'s|\\b).{0,12}\\b(?:fares?|tolls?|rent|fees?|bonus|bill|wages?|pay)\\b|\\bwhat\\b.*\\b(?:price|cost|come to|add up|earn(?:ed|s)?|worth|reward|prize money|budget|revenue|income|salary|amount|sum)\\b|^(?!.*\\b(?:what|who|whom|when|where|why|which|number of|how many|do|does|did)\\b).*\\b(?:cost|price|fines?|money|yuan|rmb|cny|budget|gdp|amount|wages|salary)\\b|\\bgdp\\b|\\bamounts\\b`,
      "iu",
    ),
  },
  {
    type: "duration",
    pattern: new RegExp(
      `多久|多长时间|(?:工期|刑期|期限|寿命|假期)(?:有|是)?多长|(?<!哪)几年(?![级代])|几个月|几天(?!内)|多少(?:年|天|个月|小时)|(?!${LENGTHY})how long|how often|how many (?:years|months|weeks|days|hours|minutes)`,
      "i",
    ),
  },
  {
    type: "date",
    pattern:
      /什么时[候间]|啥时[候间]?|几时|何[时日年]|(?:时间|日期|日子)[？?]?$|^(?:the )?(?:date|day|time|year)s? (?:of|when)\b|哪(?:一)?[天年月日]|几月|几号|几点|什么日子|时间是|星期几|周几|\bwhen\b|\b(?:what|which|whose)\b.{0,12}\b(?:date|day|month|year|time|hour|weekday|o'clock)\b|month of birth|birthday|date of birth/i,
  },
  {
    type: "count",
    pattern: new RegExp(
      `${LENGTHY}|多少|几多|好多(?=[人个家])|(?<!哪)几(?=\\p{Script=Han})(?!乎|号|点|月|时)|多大|多重|多高|多远|多长|多深|多宽|how (?:many|old|big|large|heavy|far|high|tall|deep|wide)|number of|\btotal\b|what (?:weight|area|floor area|size|age|number)|how much (?:waste|rubbish|garbage|drug|ketamine|meth|land|water|area|space|rain)|\\baverage age\\b`,
      "iu",
    ),
  },
  {
    type: "person",
    pattern: new RegExp(
      `谁|哪位|哪(?:个|些|几个|两个)人|什么人|何人|姓(?:什么|啥)|叫(?:什么|啥)(?:名字)?|名字|姓名|真名|\\bnames? of (?:the |an? |its |their )?(?:[\\w-]+ ){0,2}${PERSON_NOUN}\\b|\\b${PERSON_NOUN}['’]s (?:real |full )?name\\b|\\bwhat (?:is|was) (?:the )?(?:[\\w-]+ ){0,2}${PERSON_NOUN} called\\b|\\bwho(?:se|m)?\\b|\\bname of the (?:wo)?m[ae]n\\b|what is the name|\\bwhich (?:\\w+ )?(?:leaders?|officials?|officers?|people|person|m[ae]n|wom[ae]n)\\b|\\bwhich of the (?:officials|leaders|people|candidates)\\b`,
      "i",
    ),
  },
  {
    type: "place",
    pattern:
      /哪里|哪儿|在哪|[到去往回]哪(?![天年月日一个些])|何[地处方]|(?:地点|地址|位置)(?:是|在)?(?:[？?]?$|什么|哪)|什么地方|哪(?:个|些|两个|几个)?(?:地方|城市|县|市|镇|村|乡|区|省|社区)|去了哪|\bwhere\b|\b(?:location|address|place) of\b|\bwhat (?:place|address|country)\b|\b(?:which|what) (?:\w+ )?(?:city|cities|county|counties|town|village|place|district|province|port|station|park|square|community)\b/i,
  },
  {
    type: "reason",
    pattern:
      /(?<!成)为什么|为何|为啥|怎么会|什么原因|原因|凭什么|咋(?![样办])|干[嘛吗](?!的)|\bwhy\b|how come|what (?:caused|made|led to)|\bcauses? of\b|reason/i,
  },
  {
    type: "list",
    pattern:
      /哪些|有(?:些)?啥(?!用)|列[出举]|哪(?:几|两|二|三|四|五|六|七|八|九|十)|分别|有什么|都有|名单|什么活动|\blist\b|which (?:two|three|four|five|leaders|companies|firms|events|places)|what (?:are|were) the|\bwhat (?:kinds|sorts|types)\b|\bwhat [a-z]+s (?:are|were|did|do|have|can|will)\b|\bwhich (?:[a-z]+ )?[a-z]+[^s\W]s\b(?! (?:is|was|has|does)\b)|^name (?:two|three|four|five|all|some|the)\b|\bwho (?:are|were)\b/i,
  },
  {
    type: "yes-no",
    pattern:
      /吗[？?]?\s*$|没有?[？?]?\s*$|(\p{Script=Han})不\1|有没有|是否|^(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|must|may)(?:n['’]?t)?\b|\bwas (?:any|no)body\b/iu,
  },
  {
    type: "definition",
    pattern:
      /是什么|什么是|叫什么|什么|怎么(?!会)|如何|怎样|哪个|啥|\bhow (?:does|do|did|is|are|was|were|can)\b|\bwhat\b|\bwhich\b|^(?:explain|define|describe)\b|\bmeaning of\b/i,
  },
];

/** The kinds of answer a question asks for, most specific first; `["other"]` when no question word is known. */
export function detectAnswerTypes(question: string): AnswerType[] {
  const folded = foldScript(foldWidth(question));
  const types = RULES.filter(({ pattern }) => pattern.test(folded)).map(({ type }) => type);
  return types.length > 0 ? types : ["other"];
}
