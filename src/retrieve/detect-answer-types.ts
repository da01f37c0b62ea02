import type { AnswerType } from "../model/query-plan.ts";

interface AnswerTypeRule {
  readonly type: AnswerType;
  readonly pattern: RegExp;
}

/**
 * Question words and what they ask for, the more specific first. All rules that match count, in this order: "how many
 * people and how much money" asks for both.
 */
const RULES: readonly AnswerTypeRule[] = [
  {
    type: "percent",
    pattern:
      /百分之几|百分比|占几成|几成|比例|增幅|增速|增长(?:了)?多少|下降(?:了)?多少|率(?:是|为|达|有)?多少|how fast|what (?:share|percent|percentage|proportion|rate)|\brate\b|per ?cent|by how much/i,
  },
  {
    type: "money",
    pattern:
      /多少(?:钱|元|万|亿|资金|工资|薪水|经费|费用|贷款)|(?:花|投入|投资|罚|赔|追回|讨回|发放|募集|捐|资助|补贴|奖励?)(?:了)?(?:多少|几)|金额|多少.{0,6}(?:元|钱|款|资金|工资|薪|费)|贷到多少|how much(?! (?:waste|rubbish|garbage|drug|ketamine|land|water|area|space|time))|\b(?:cost|price|fined?|fines|money|yuan|rmb|cny|budget|gdp|amount|wages?)\b/i,
  },
  { type: "duration", pattern: /多久|多长时间|几年|几个月|几天(?!内)|how long|how often/i },
  {
    type: "date",
    pattern:
      /什么时候|何时|哪(?:一)?[天年月日]|几月|几号|什么日子|时间是|\bwhen\b|(?:what|which|on what|on which) (?:date|day|month|year)/i,
  },
  {
    type: "count",
    pattern:
      /多少|几(?:个|人|名|位|家|起|件|条|次|场|辆|处|座|级|吨|种|项|支|只|本|册|张|批|户|台|轮|岁|公里|平方|千克|公斤|克|组|层|版|所|间|套|棵|株|头|亩|厂|镇|村|站)|多大|多重|多高|多远|how (?:many|old|big|large|heavy|far|high|tall)|number of|what (?:weight|area|size|age|number)|how much (?:waste|rubbish|garbage|drug|ketamine|land|water|area|space)/i,
  },
  {
    type: "person",
    pattern: /谁|哪位|什么人|何人|叫什么(?:名字)?|名字|姓名|\bwho(?:se|m)?\b|what is the name/i,
  },
  {
    type: "place",
    pattern:
      /哪里|哪儿|在哪|何地|什么地方|哪(?:个|些)?(?:地方|城市|县|市|镇|村|乡|区|省)|去了哪|\bwhere\b|which (?:city|cities|county|counties|town|village|place|district|province)/i,
  },
  { type: "reason", pattern: /为什么|为何|为啥|怎么会|什么原因|原因|\bwhy\b|what caused|reason/i },
  {
    type: "list",
    pattern:
      /哪些|哪几|哪两|哪三|哪四|分别|有什么|都有|名单|\blist\b|which (?:two|three|four|five|leaders|companies|firms|events|places)|what (?:are|were) the|\bwho (?:are|were)\b/i,
  },
  {
    type: "yes-no",
    pattern:
      /吗[？?]?\s*$|是不是|有没有|是否|能不能|会不会|对吗|^(?:is|are|was|were|did|does|do|has|have|had|can|could|will)\b/i,
  },
  {
    type: "definition",
    pattern:
      /是什么|什么是|叫什么|什么(?:职务|模式|角色|作用|刑|做法)|怎么(?!会)|如何|怎样|什么样|\bhow (?:does|do|did|is|are|was|were|can)\b|\bwhat\b|\bwhich\b/i,
  },
];

/** The kinds of answer a question asks for, most specific first; `["other"]` when no question word is known. */
export function detectAnswerTypes(question: string): AnswerType[] {
  const types = RULES.filter(({ pattern }) => pattern.test(question)).map(({ type }) => type);
  // "多少钱" is also "多少": money and percentages are counts that know their unit.
  const specific = types.filter(
    (type) =>
      !(type === "count" && /* a unit was asked */ types.includes("money")) ||
      /多少(?:人|家|名|个|起)|几[个人家名起]|how many/i.test(question),
  );
  return specific.length > 0 ? specific : ["other"];
}
