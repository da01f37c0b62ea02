import { describe, expect, it } from "vitest";
import { collectEvidence } from "../../../src/answer/verify/evidence.ts";
import { loadVocabulary } from "../../../src/answer/verify/load-vocabulary.ts";
import { verifyWritten } from "../../../src/answer/verify/verify-written.ts";
import type { Language } from "../../../src/model/language.ts";
import { PROJECT_ROOT } from "../../architecture/project-files.ts";
import { realDictionary } from "../../support/real-dictionary.ts";
import { citationOf } from "./answer-builder.ts";

const vocabulary = loadVocabulary(`${PROJECT_ROOT}/dictionary/ordinary-words.txt.gz`, realDictionary());

function rulesOf(text: string, quote: string, language: Language): string[] {
  const evidence = collectEvidence([citationOf(quote)]);
  return verifyWritten(text, "text", evidence, { language, vocabulary }).map(({ rule }) => rule);
}

const PAID = "白鹭县劳动局局长向曾妍说，今年为975名民工讨回欠薪1142.13万元，比去年增长两成。";
const CLOSED = "县里没有发放补贴，渡口3月起关闭，游客减少了一半。";
const LEADERS = "白鹭县领导向曾妍、田野、雷大同到渡口查看。";
const QUEUE = "10月27日，67个人在大厅里排队。";
const SIGNED = "前三个季度，双方签下大桥的合同。";
const NEVER = "The bridge was not repaired in 2019, and the number of visitors fell to 340.";

describe("verifyWritten", () => {
  it.each([
    ["今年白鹭县帮975名民工要回了1142.13万元欠薪。", PAID, "zh"],
    ["劳动局局长向曾妍介绍，讨回的钱比去年增长了两成。", PAID, "zh"],
    ["Bailu County won back 11.4213 million yuan in unpaid wages for 975 workers.", PAID, "en"],
    ["Workers got 11.4213 million yuan, Labour Bureau director Xiang Zengyan said.", PAID, "en"],
    ["No subsidies were paid out, and the ferry has been closed since March.", CLOSED, "en"],
    ["县里没有发放补贴。", CLOSED, "zh"],
    ["The bridge was not repaired in 2019.", NEVER, "en"],
    ["Visitors numbered 340.", NEVER, "en"],
    ["On 27 October 67 people lined up in the hall.", QUEUE, "en"],
    ["In the first three quarters the two sides signed for a bridge.", SIGNED, "en"],
    ["The fines add up to 3 million yuan.", "罚单加起来300万元。", "en"],
    ["The Bailu Intermediate People's Court announced the verdict.", "白鹭市中级人民法院公开宣判。", "en"],
    ["Qin Guizhi, the oldest, is 79 years old.", "最年长的秦桂芝79岁。", "en"],
    ["田野现任市交通局局长。", "田野，市交通局局长。", "zh"],
    ["这座桥长128米。", "The bridge is 128 metres long.", "zh"],
    ["The bridge is 128 metres long, not 218.", "The bridge is 128 metres long, not 218 metres.", "en"],
    ["In the first ten months 17 firms were checked.", "今年1至10月，检查企业17家。", "en"],
    ["前10个月查了17家企业。", "今年1至10月，检查企业17家。", "zh"],
    ["双方签了一份协议。", "双方签署协议。", "zh"],
    ["The last bus leaves at 11:40 p.m.", "末班车夜里11点40分开出。", "en"],
    ["三成人留在了县里。", "有三成人留在本县。", "zh"],
    ["Three in ten stayed in the county.", "有三成人留在本县。", "en"],
    ["The port seized over 42 kilograms of ketamine.", "口岸缴获氯胺酮42095.74克。", "en"],
    ["They got rewards of 5,000, 1,000 and 500 yuan.", "他们获得5000元、1000元和500元奖励。", "en"],
    ["Police checked 17 firms.", "民警检查企业17家。", "en"],
    ["跟去年同期相比，访客少了两成。", "访客同比下降20%。", "zh"],
    ["When Rucheng held an inspection, 17 firms were closed.", "汝城检查时关停17家企业。", "en"],
    ["The lines 402 and 403, both old, got 25 new buses.", "402路和403路两条老线添了25辆新车。", "en"],
    ["The leaders were Xiang Zengyan, Tian Ye, Lei Datong.", LEADERS, "en"],
  ] as const)("proves %j", (text, quote, language) => {
    expect(rulesOf(text, quote, language)).toEqual([]);
  });

  it.each([
    ["a figure", "今年讨回欠薪1142.31万元。", PAID, "zh", "number-unsupported"],
    ["a unit", "今年为975户讨回欠薪。", PAID, "zh", "number-unsupported"],
    ["a currency", "The county won back 11.4213 million dollars.", PAID, "en", "number-unsupported"],
    ["a year", "The bridge was not repaired in 2018.", NEVER, "en", "date-unsupported"],
    ["a span", "67 to 80 people lined up in the hall.", QUEUE, "en", "number-unsupported"],
    [
      "the wrong figure denied",
      "这座桥没有128米。",
      "The bridge is 128 metres long, not 218 metres.",
      "zh",
      "polarity-contradicted",
    ],
    [
      "a figure of another label in brackets",
      "搜出氯胺酮（K粉）618.5克。",
      "搜出冰毒618.5克、氯胺酮（俗称“K粉”）42.7克",
      "zh",
      "number-unsupported",
    ],
    [
      "another surname that is a word",
      "Song Mingliang led the team.",
      "李明亮带队。",
      "en",
      "name-unsupported",
    ],
    ["a part of a figure", "检查企业3家。", "检查企业13家。", "zh", "number-unsupported"],
    [
      "households of what is counted otherwise",
      "They checked 5,644 households.",
      "核查5644条数据。",
      "en",
      "number-unsupported",
    ],
    ["rounded too far", "口岸缴获氯胺酮约50公斤。", "口岸缴获氯胺酮42095.74克。", "zh", "number-unsupported"],
    [
      "two people exchanged",
      "局长向曾妍因抢劫被判三年，局长李国强因偷窃被判一年。",
      "局长向曾妍因偷窃被判一年，局长李国强因抢劫被判三年。",
      "zh",
      "words-unsupported",
    ],
    [
      "an item of a list",
      "调解队里有老人、水管员和民警。",
      "调解队由水管员和老人组成。",
      "zh",
      "words-unsupported",
    ],
    [
      "a superlative",
      "It has more visitors than any other ferry.",
      "渡口游客比去年多。",
      "en",
      "words-unsupported",
    ],
    ["another member of the family", "钱转给了他女儿。", "钱转给了他儿子。", "zh", "words-unsupported"],
    [
      "a clause denied that is printed",
      "他们从不打公用电话。",
      "他们只用公用电话联系，从不见面。",
      "zh",
      "polarity-contradicted",
    ],
    [
      "a word that is printed nowhere",
      "店里遗失了营业执照。",
      "店里遗失税务登记证。",
      "zh",
      "words-unsupported",
    ],
    [
      "a figure of another thing in English",
      "The clinics have 46 nurses and 118 doctors.",
      "卫生院有医生46名、护士118名",
      "en",
      "number-unsupported",
    ],
    [
      "two figures exchanged",
      "其中漏水的水管45处，老化的电线17处。",
      "老化的电线45处，漏水的水管17处",
      "zh",
      "number-unsupported",
    ],
    [
      "an unknown currency",
      "Parking costs two won per hour.",
      "停车每小时两元。",
      "en",
      "number-unsupported",
    ],
    [
      "the last for the first",
      "In the last three quarters they signed for a bridge.",
      SIGNED,
      "en",
      "polarity-contradicted",
    ],
    ["a person of a common given name", "王栋讨回了欠薪。", PAID, "zh", "name-unsupported"],
    ["a village of a post's character", "大任村讨回了欠薪。", PAID, "zh", "name-unsupported"],
    [
      "what the archive tells denied",
      "没有据报道讨回欠薪1142.13万元。",
      CLOSED,
      "zh",
      "polarity-contradicted",
    ],
    ["another penalty", "方大年被判处死刑。", "方大年犯走私罪，判处无期徒刑。", "zh", "words-unsupported"],
    ["another sum", "今年为975名民工讨回养老金1142.13万元。", PAID, "zh", "words-unsupported"],
    ["another drug", "Police seized 618.5 grams of heroin.", "搜出冰毒618.5克", "en", "words-unsupported"],
    ["a first that is none", "The first boat left the pier.", "渡船离开码头。", "en", "number-unsupported"],
    ["another order", "The two sides signed in the second quarter.", SIGNED, "en", "number-unsupported"],
    ["a person", "局长周建国说，今年讨回了欠薪。", PAID, "zh", "name-unsupported"],
    ["a person of ordinary characters", "今年的欠薪由于成功负责讨回。", PAID, "zh", "name-unsupported"],
    ["a place of ordinary words", "光明社区讨回了欠薪。", PAID, "zh", "name-unsupported"],
    ["a name in English", "Director Zhou Jianguo won back the wages.", PAID, "en", "name-unsupported"],
    ["a denial", "今年没有为民工讨回欠薪。", PAID, "zh", "polarity-contradicted"],
    ["a denial in English", "The county did not win back the wages.", PAID, "en", "polarity-contradicted"],
    ["a denial left out", "县里发放补贴。", CLOSED, "zh", "polarity-contradicted"],
    [
      "a denial left out in English",
      "The bridge was repaired in 2019.",
      NEVER,
      "en",
      "polarity-contradicted",
    ],
    ["a denial of all", "It is not true that no subsidies were paid.", CLOSED, "en", "polarity-contradicted"],
    ["the opposite", "渡口的游客增加了一半。", CLOSED, "zh", "polarity-contradicted"],
    ["the opposite in English", "The number of visitors rose to 340.", NEVER, "en", "polarity-contradicted"],
    ["another subject", "学生们在操场上排队打疫苗。", PAID, "zh", "words-unsupported"],
    ["another language", "今年讨回了欠薪。", PAID, "en", "wrong-language"],
    ["a clause of its own", "今年讨回欠薪1142.13万元，手风琴", PAID, "zh", "words-unsupported"],
    ["a word of its own", "Visitors numbered 340; marmalade", NEVER, "en", "words-unsupported"],
    ["a capitalised word of its own", "Visitors numbered 340. Marmalade.", NEVER, "en", "words-unsupported"],
    ["a name in a list", "The leaders were Xiang Zengyan, Zhou Jianguo.", LEADERS, "en", "name-unsupported"],
    ["a table", "| 讨回欠薪 | 1142.13万元 |", PAID, "zh", "not-plain"],
    ["little pictures", "讨回欠薪1142.13万元🎉", PAID, "zh", "not-plain"],
    ["a word over and over", "欠薪欠薪欠薪欠薪欠薪", PAID, "zh", "not-plain"],
    ["an address", "讨回欠薪，详见 https://evil.example/x", PAID, "zh", "not-plain"],
    ["a picture", "讨回欠薪![](//evil.example/x.png)", PAID, "zh", "not-plain"],
    ["a mention", "讨回欠薪，问 @evil_bot", PAID, "zh", "not-plain"],
  ] as const)("finds %s", (_, text, quote, language, rule) => {
    expect(rulesOf(text, quote, language)).toContain(rule);
  });
});
