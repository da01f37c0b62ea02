/** Wording that tells running text from headlines, and the places where a report begins. */

/** Adverbials of time and connectives with which paragraphs begin, followed by more of the sentence. */
const OPENING_ADVERBIAL =
  /^(?:今年|去年|前年|近年|近日|日前|目前|当前|如今|眼下|截至|截止|同时|此外|另外|另一头|其中|据悉|据了解|据介绍|随后|当天|当日|当晚|次日|一时间|为此|因此|对此|近期|最近|下一步|接下来|期间|会上|会后|与此同时|记者从|在此|受|由于|根据|按照|为了?|从|自|随着|针对|通过|经|在|\d{4}年|\d{1,2}月|\d{1,2}日|\d{1,2}至\d{1,2}月|上午|下午|凌晨|清晨|早上|晚上|中午|傍晚|今天|昨天|前天|明天|今日|昨日|昨晚|今晨|今早|本月|上月|本周|上周|这天|那天)/u;
const STRONG_OPENING =
  /^(?:今年来|近年来|去年以来|今年以来|同时，|此外，|截至|截止|据悉|据了解|据介绍|日前，|近日，|目前，|随后，|当天|为此，|因此，|但|而|却|其)/u;
/** "Beginning October 3, …": an adverbial and its comma; `compact` has no spaces. */
const ENGLISH_OPENING =
  /^(?:Beginning|Starting|Since|After|Before|During|While|When|Until|According to|On|In|At|As|By|From|Last|This|For)(?=[\p{Lu}\d])[^,.]{3,30},/u;
const REPORTED_SPEECH = /(?:指出|表示|强调|介绍|要求|认为|说|称|透露|坦言|告诉|提醒|获悉)[,，：:]/u;
const THIS_PLACE = /(?:该|本)(?:市|县|区|局|院|校|镇|乡|村|公司|院|所|部门|项目|案)/u;
const CLAUSE_MARK = /[，,；;]/gu;

/** "本报讯", "衡阳日报讯（", "【本报桃溪电】", "新华社北京3月3日电", "QINGHE, Dec. 8 —". */
const CHINESE_DATELINE =
  /^[【[（(]?(?:(?:本报|本刊|本网|本台|\p{Script=Han}{2,8}报(?:社)?)\s?(?:讯|消息)|(?:本报|本刊|\p{Script=Han}{1,6}[日晚早晨周时商]报)[\p{Script=Han}\d]{0,12}?电(?=[】\]）)（(\s：:\d]|记者)|(?:新华社|中新社|中新网|红网|人民网|新华网)[^，。、；！？]{0,16}?(?:讯|电))(?=[】\]）)（(\s\d]|\p{Script=Han})|^[【[（(](?:本报|本刊|特派|见习)*记者[^】\]）)，。]{2,20}(?:报导|报道|专访|专电|电|讯)[】\]）)]/u;
const ENGLISH_DATELINE =
  /^\p{Lu}[\p{Lu} .'’-]{2,}(?:,\s*[\p{L}\d .'’-]+){0,3}\s*(?:\([^)]*\)\s*)?[—–-]{1,2}(?:\s|$)/u;

/** How strongly the wording of a line says that it runs on as text: 0 for none, about 2 for a sure sign, signs add up. */
export function runningTextSigns(compact: string): number {
  let signs = 0;
  const commas = compact.match(CLAUSE_MARK)?.length ?? 0;
  if (STRONG_OPENING.test(compact)) signs += 2;
  else if (OPENING_ADVERBIAL.test(compact)) signs += commas > 0 ? 2 : 1.5;
  if (REPORTED_SPEECH.test(compact)) signs += 2;
  if (THIS_PLACE.test(compact)) signs += 1.5;
  if (ENGLISH_OPENING.test(compact)) signs += 2.5;
  if (commas >= 2 && /\p{Script=Han}/u.test(compact)) signs += 1.5;
  if (/[。；;]/u.test(compact)) signs += 3;
  return signs;
}

/** True iff the text begins as a report does: with the paper's or agency's mark or a dateline in capitals. */
export function startsReport(text: string): boolean {
  return (
    CHINESE_DATELINE.test(text.replace(/^\s+/, "").replace(/^本\s*报\s*讯/u, "本报讯")) ||
    ENGLISH_DATELINE.test(text)
  );
}
