/** Words that any answer of their kind fulfils: it need not repeat them. */
const GENERIC =
  /(?:真名|名字|姓名|名称)$|[在会把被要能]|^(?:数量|总数|人数|情况|时间|地点|金额|职务|目标|那个人|这个人|人|负责人|领导|头儿|地方|东西|(?:real |full |code )?name|price|cost|value|worth|amount|total|number|date|day|month|year|size|length|weight|height|age|time|place|result|position|head|leader|chief|boss|person in charge|job|post|title|role|reason|purpose|aim|goal|difference|.*\b(?:month|year|date) of birth)$/i;

const CHINESE_OF =
  /的([\p{Script=Han}A-Za-z]{2,6}?)(?:(?:一共|总共|大概|到底|现在|究竟|今年|最后)?(?:是|有|叫|为(?!什么)|达到?|姓)(?:做|干)?(?:多少|什么|谁(?=$|[？?\s，])|哪|几|怎)|多少[钱元])/u;
const CHINESE_POST = /([\p{Script=Han}A-Za-z]{2,6})(?:是谁(?=$|[？?\s，])|叫什么|姓什么|是哪位|叫啥|是多少)/u;
const ENGLISH_OF =
  /\bwh(?:at|o)(?:'s| is| was| are| were) (?:the )?((?:[\w'-]+ ){0,3}?[\w-]+) (?:of|in|at|for)\b/i;
const ENGLISH_POSSESSIVE =
  /\bwh(?:at|o)(?:'s| is| was| are| were) [A-Z][\w ]*['’]s ((?:[\w-]+ ?){1,3}?)(?= in\b| at\b| for\b|[?.!]|$)/;

/**
 * What a question asks of its subject: "population" of "What is the population of Linwu?", "辩护律师" of "郑洪桂的
 * 辩护律师叫什么". A passage that does not speak of it answers another question. Empty when no attribute is named.
 */
export function askedAttribute(question: string): string {
  const chinese = CHINESE_OF.exec(question)?.[1] ?? CHINESE_POST.exec(question)?.[1]?.slice(-3);
  const attribute = (
    chinese ??
    ENGLISH_POSSESSIVE.exec(question)?.[1] ??
    ENGLISH_OF.exec(question)?.[1] ??
    ""
  ).trim();
  return GENERIC.test(attribute) ? "" : attribute;
}
