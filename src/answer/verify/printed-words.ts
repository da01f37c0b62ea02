import { HEDGES, type Row } from "./hedges.ts";
import type { ViolationRule } from "./violation.ts";

/**
 * Words that a sentence may only say when a quote says the same, in either language. Closed lists of what turns a figure, a
 * time or a whole sentence into another one; what is not in them is proven by its share of printed words alone.
 */
export interface PrintedWord {
  readonly rule: ViolationRule;
  readonly said: RegExp;
  readonly printed: RegExp;
  /** It stands for another one only where a quote says one of these: what nobody says may be known from the context. */
  readonly others?: readonly RegExp[];
}

const rows = (rule: ViolationRule, list: readonly Row[]): PrintedWord[] =>
  list.map(([said, printed]) => ({ rule, said, printed }));
/** Of which one may stand for the other. */
const exchanged = (rule: ViolationRule, list: readonly Row[]): PrintedWord[] =>
  rows(rule, list).map((word, index) => ({
    ...word,
    others: list.filter((_, other) => other !== index).map(([, printed]) => printed),
  }));

const ALL_PRINTED =
  /全(?![市县省国乡镇])|[都皆均各每齐尽]|所有|悉数|一律|无一|没有一|\ball\b|\bevery|\beach\b|\bentire|\bwhole/;
/** How much, without a number that could be compared. */
const AMOUNTS: readonly Row[] = [
  [/\ba dozen\b/, /(?<![\d.,])12(?![\d.,])|十二|十[几余多来]|\bdozen\b|\btwelve\b/],
  [/\b(?:dozens|scores) of\b|[数几]十|十几/, /[数几二三四五六七八九]十[几余多来]?|\bdozens\b|\bscores of\b/],
  [/\bhundreds of\b|[数几上成]百/, /[数几上成]百|百[余多]|\bhundreds\b/],
  [/(?<!tens of )(?<!hundreds of )\bthousands of\b|[数几上成]千/, /[数几上成]千|千[余多]|\bthousands\b/],
  [/\btens of thousands\b|[数几上]万/, /[数几上]万|万[余多]|\btens of thousands\b/],
  [/\bmillions of\b|[数几上]百万/, /[数几上]百万|百万[余多]|\bmillions\b/],
  [
    /\ba couple of\b/,
    /[两俩]|(?<![十百千万])二(?![十百千万])|(?<![\d.,])2(?![\d.,万亿千百])|双方|夫妇|\bcouple\b|\btwo\b/,
  ],
  [/\ba handful of\b/, /几|少数|个别|\bhandful\b|\bfew\b/],
  [
    /\btwice\b|\bdoubl\w+|\btwofold\b|翻[了一]?[番倍]|[两二2]倍/,
    /[倍翻]|两[次度回遍]|二次|双|\bdoubl|\btwice\b|\btwofold\b/,
  ],
  [/\btripl\w+|\bthreefold\b|[三3]倍/, /[三3]倍|翻两番|\btripl|\bthreefold\b|\bthree times\b/],
  [
    /\bhalf\b|\bhalv\w+|一半|半数/,
    /半[数个年天价小月途工]|(?:六|6)个月|(?:三十|30)分|[一上下大过减折对各]半|五成|50%|百分之五十|二分之一|\bhal[fv]|\bfifty percent|\b50 per ?cent/,
  ],
  [/\b(?:a|one|three) quarters?\b(?! of an hour)/, /四分之|25%|75%|季度|\bquarter/],
  [
    /(?<!\b(?:in|at|after|above) )\ball\b(?! (?:told|in all|kinds|sorts|(?:that )?(?:you|they|we|one|he|she)\b|(?:of )?(?:the |these |those |its |their )?\d))/,
    ALL_PRINTED,
  ],
  [/全部(?!门)|所有(?!权)|\bevery (?:one|single)\b|\beach of\b/, ALL_PRINTED],
  [/每[人次户名位]/, /[每各均]|一[人次户名位]|人手|\beach\b|\bper\b|\bevery|\bapiece\b|\ba\b/],
  [/上半年|\bfirst half of\b/, /上半年|半|\bfirst half\b/],
  [/下半年|\bsecond half of\b/, /下半年|\bsecond half\b/],
  [/\bminimum\b/, /最[低少小]|至少|起|不[少低]于|不下|\bminimum\b|\bleast\b|\blowest\b/],
  [/\bmaximum\b/, /最[高多大]|至多|以内|上限|封顶|不超过|\bmaximum\b|\bmost\b|\bup to\b/],
  [/^零|为零|零[个人起件元]/, /(?<![\d.,])0(?![\d.,])|为零|零[个人起件元]|\bzero\b/],
  [/平均|[人户]均|\baverage\b/, /均|\baverage\b|\bmean\b/],
];

/** Units that newspapers here do not print: read as plain numbers they would pass for the unit that is printed. */
const UNITS: readonly Row[] = [
  [/\bfeet\b|\d[ -]?(?:foot|ft)\b|英尺/, /[尺脚足]|\bfeet\b|\bfoot\b/],
  [/\binch(?:es)?\b|英寸/, /寸|\binch/],
  [/\d (?:square )?yards?\b|\byards (?:long|deep|wide|of)\b|(?:square|cubic) yards?\b|\d码/, /码|\byard/],
  [/\bmiles?\b|英里|海里/, /英里|[\d一二三四五六七八九十百千万]里|\bmile/],
  [/\bkilo(?:s|gram\w*)?\b|公斤|千克/, /公斤|千克|\dkg|\bkilo|\bkg\b|克|吨|\btonne|\bgram/],
  [/\bacres?\b|英亩/, /英亩|\bacre/],
  [/\bgallons?\b|加仑/, /加仑|\bgallon/],
  [/\bpounds?\b|[磅镑]/, /[磅镑]|\bpound/],
  [/\bounces?\b|盎司/, /盎司|\bounce/],
  [/\b(?:kilo|mega)tons?\b/, /千吨|\b(?:kilo|mega)ton/],
  [/\bbarrels?\b/, /桶|\bbarrel/],
  [/\bcarats?\b|克拉/, /克拉|\bcarat/],
  [/\bdecades?\b/, /十[余多几]?年|[1-9]0[余多]?年|年代|\bdecade|\bten years/],
  [/\bcentur(?:y|ies)\b|世纪/, /世纪|百年|\bcentur/],
  [/\bfortnights?\b/, /两周|半[个]?月|\bfortnight/],
  [/\bbasis points?\b|个?基点/, /基点|\bbasis point/],
  [/\d[万余多]?两(?![个名家位人件次年])/, /两/],
  [/\d[万余多]?钱/, /\d[万余多]?钱/],
  [/\d[万余多]?[石斗担]/, /[石斗担]/],
  [/\d[万余多]?[寸尺丈顷]/, /[寸尺丈顷]/],
];

/** How often, and at what time of year. */
const TIMES: readonly Row[] = [
  [
    /每[天日晚]|日均|天天|\bdaily\b|\b(?:every|each|per|yuan a|dollars a) day\b/,
    /每[个一]?(?:工作)?[天日晚夜]|日均|天天|逐日|日报|一[天日]|\bdaily\b|\b(?:every|each|per|a) day\b/,
  ],
  [/每小时|\bhourly\b|\b(?:every|each|per|an) hour\b/, /小时|钟头|\bhour/],
  [
    /每周|每个?星期|\bweekly\b|\b(?:every|each|per) week\b/,
    /每个?(?:周|星期|礼拜)|一周|周[一二三四五六日末]|星期|week/,
  ],
  [/\bevery other\b|\bevery second\b|隔[天日周月年]/, /隔|两[天日周月年]|\bevery other\b/],
  [
    /每个?月|月均|\bmonthly\b|\b(?:every|each|per|yuan a|dollars a) month\b/,
    /每个?月|月均|逐月|按月|一个?月|month/,
  ],
  [/每年|年均|\byearly\b|\bannual(?:ly)?\b|\b(?:every|each|per) year\b/, /年|annual|year/],
  [
    /\bspring\b(?! (?:festival|water))|[今去明]春|春[天季]/,
    /春|[345]月|\bspring\b|\bmarch\b|\bapril\b|\bmay\b/,
  ],
  [/\bsummer\b|[今去明]夏|夏[天季]/, /夏|[678]月|暑|\bsummer\b|\bjune\b|\bjuly\b|\baugust\b/],
  [
    /\bautumn\b|[今去明]秋|秋[天季]/,
    /秋|9月|1[01]月|\bautumn\b|\bfall\b|\bseptember\b|\boctober\b|\bnovember\b/,
  ],
  [/\bwinter\b|[今去明]冬|冬[天季]/, /冬|12月|[12]月|\bwinter\b|\bdecember\b|\bjanuary\b|\bfebruary\b/],
  [/元旦|\bnew year's (?:day|eve)\b/, /元旦|跨年|1月1日|\bnew year/],
  [
    /春节|除夕|大年|\bspring festival\b|\b(?:lunar|chinese) new year\b/,
    /春节|新春|除夕|过年|大年|正月|\bspring festival\b|\bnew year/,
  ],
  [/元宵|\blantern festival\b/, /元宵|灯|\blantern/],
  [/[冬腊正]月/, /[冬腊正]月|农历|春节/],
  [/清明|\bqingming\b|\btomb.sweeping\b/, /清明|\bqingming\b|\btomb.sweeping\b/],
  [/端午|\bdragon boat festival\b/, /端午|龙舟|\bdragon boat/],
  [/中秋|\bmid-autumn\b/, /中秋|\bmid-autumn\b/],
  [/重阳|\bdouble ninth\b/, /重阳|\bdouble ninth\b/],
  [/国庆|\bnational (?:day|holiday)\b/, /国庆|\bnational (?:day|holiday)\b/],
  [/五一|劳动节|\b(?:labou?r|may) day\b/, /五一|劳动节|5月1日|\b(?:labou?r|may) day\b/],
  [/圣诞|\bchristmas\b/, /圣诞|\bchristmas\b/],
  [/复活节|\beaster\b/, /复活节|\beaster\b/],
  [/唐[朝代]|\btang dynasty\b/, /唐|\btang\b/],
  [/宋[朝代]|\bsong dynasty\b/, /宋|\bsong\b/],
  [/明[朝代]|\bming dynasty\b/, /明[朝代末初]|\bming\b/],
  [/清[朝代]|\bqing dynasty\b/, /清(?!单|明|洁|理|楚|运)|\bqing\b/],
];

const SUPERLATIVE =
  /最|第一|首|冠|居|[纪记]录|头名|\b(?:highest|largest|biggest|best|lowest|most|longest|oldest|first|record|ever)\b|\bany other\b/;
/** What makes a post another one. */
const POSTS: readonly Row[] = [
  [/\b(?:vice|deputy)\b/, /副|常务|\bvice\b|\bdeputy\b/],
  [
    /\b(?:highest|largest|biggest|best|lowest|first) in (?:the|all)\b|全[国省市县](?:第一|之首|首位|最)|位居|居首/,
    SUPERLATIVE,
  ],
  [/[纪记]录(?![片像仪])|\brecord\b(?! of\b)/, /[纪记]录|\brecord/],
  [
    /\bthan any other\b|\bin (?:the|its|their) history\b|历史(?:最|新)|有史以来|最[多高大长强]的/,
    SUPERLATIVE,
  ],
  [/\bformer(?:ly)?\b|\bex-[a-z]/, /[原前旧曾]|卸任|退|老|\bformer|\bex-|\bonce\b|\bused to\b/],
  [/名誉|荣誉|\bhonorary\b/, /名誉|荣誉|\bhonou?r/],
  [/\bassistant\b|助理/, /助|\bassistant/],
  [/\bacting (?=director|mayor|head|chief|chair|president|manager)|代理/, /代|\bacting\b/],
];

/** What an amount is of: the same sum as wages or as pensions is another report. */
const SUMS: readonly Row[] = [
  [
    /工资|工钱|薪[水酬]|欠薪|\bwages?\b|\bsalar(?:y|ies)\b/,
    /工资|工钱|薪|报酬|\bwage|\bsalar|\bpay|\bpaid\b/,
  ],
  [/养老|退休金|\bpensions?\b/, /养老|退休金|\bpension/],
  [/医保|医疗保险|\bmedical[ -]insurance\b|\bhealth insurance\b/, /医保|医疗|\bmedical|\bhealth/],
  [/社保|社会保险|\bsocial[ -]security\b/, /社保|社会|\bsocial/],
  [/工伤|\bwork-?injur/, /工伤|\binjur/],
  [/失业(?:保险|金)|\bunemployment (?:insurance|benefit)/, /失业|\bunemploy/],
  [/罚[款金单]|\bfines?\b|\bfined\b/, /罚|\bfine|\bpenalt/],
  [/贷款|\bloans?\b/, /贷|借|\bloan|\bborrow|\blent\b|\blend/],
  [/补贴|补助|津贴|\bsubsid(?:y|ies)\b|\ballowances?\b/, /补|贴|\bsubsid|\ballowance/],
  [/税[收款金费]|\btax(?:es)?\b/, /税|\btax/],
  [/生产总值|\bgdp\b/, /生产总值|gdp|\bgross/],
];

const DRUGS: readonly Row[] = [
  [/海洛因|\bheroin\b/, /海洛因|\bheroin/],
  [/冰毒|甲基苯丙胺|\bmeth(?:amphetamine)?\b/, /冰毒|甲基苯丙胺|\bmeth/],
  [/麻古|\bmagu\b/, /麻古|\bmagu/],
  [/氯胺酮|k粉|\bketamine\b/, /氯胺酮|k粉|\bketamine/],
  [/大麻|\bcannabis\b|\bmarijuana\b/, /大麻|\bcannabis|\bmarijuana/],
  [/可卡因|\bcocaine\b/, /可卡因|\bcocaine/],
  [/鸦片|\bopium\b/, /鸦片|\bopium/],
];
const PENALTIES: readonly Row[] = [
  [/死刑|\bdeath (?:penalty|sentence)\b|\bsentenced to death\b/, /死[刑缓]|\bdeath/],
  [/死缓|缓期|\breprieve/, /死缓|缓期|\breprieve|\bsuspended/],
  [/无期|\blife (?:imprisonment|sentence|in prison)\b|\bfor life\b/, /无期|\blife\b/],
  [/有期/, /有期|[\d一二三四五六七八九十]年/],
  [/缓刑|\bprobation\b/, /缓刑|\bprobation/],
  [/无罪|\bacquitt\w*/, /无罪|\bacquitt/],
];

/** What is done, where a quote tells of a plan alone. */
const DONE: readonly PrintedWord[] = [
  {
    rule: "words-unsupported",
    said: /已经|已(?=\p{Script=Han})|正式(?:出任|上任|就任|任职)|\balready\b|\bha(?:s|ve) been\b(?! (?:proposed|nominated|recommended|planned|scheduled|asked))/u,
    printed: /[已了过]|完成|早就|\balready\b|\bha[sd]\b|\bhave\b|[a-z]ed\b|\bwas\b|\bwere\b/,
    others: [/拟[任于建]|[将打]|计划|预计|有待|争取|\bwill\b|\bplan|\bexpect/],
  },
];
/** Who somebody is to somebody. */
const FAMILY: readonly Row[] = [
  [/父亲|爸|\bfathers?\b|\bdad\b/, /父|爸|爹|\bfather|\bdad\b|\bparent/],
  [/母亲|妈(?!祖)|\bmothers?\b|\bmum\b/, /母|妈|娘|\bmother|\bmum\b|\bparent/],
  [/丈夫|老公|\bhusbands?\b/, /丈夫|老公|夫|\bhusband/],
  [/妻子|老婆|\bwi(?:fe|ves)\b/, /妻|老婆|媳妇|爱人|太太|\bwife|\bwives/],
  [/儿子|\bsons?\b/, /儿子|之子|长子|次子|\bson/],
  [/女儿|\bdaughters?\b/, /女儿|闺女|之女|\bdaughter/],
  [/哥哥|弟弟|兄弟|\bbrothers?\b/, /哥|弟|兄|\bbrother/],
  [/姐姐|妹妹|姐妹|\bsisters?\b/, /姐|妹|\bsister/],
  [/孙子|\bgrandsons?\b/, /孙子|长孙|\bgrandson/],
  [/孙女|\bgranddaughters?\b/, /孙女|\bgranddaughter/],
];
/** Which body of the state did it. */
const BODIES: readonly Row[] = [
  [/法院|\bcourts?\b/, /法院|法庭|判|\bcourt/],
  [/检察院|检察官|\bprocurator\w*|\bprosecutor\w*/, /检察|公诉|\bprocurator|\bprosecut/],
  [/公安|警方|派出所|民警|\bpolice\b/, /公安|警|派出所|\bpolice|\bofficer/],
  [/消防/, /消防/],
];

export const PRINTED_WORDS: readonly PrintedWord[] = [
  ...rows("number-unsupported", [...AMOUNTS, ...UNITS]),
  ...rows("words-unsupported", [...TIMES, ...POSTS, ...PENALTIES]),
  ...exchanged("words-unsupported", SUMS),
  ...exchanged("words-unsupported", DRUGS),
  ...exchanged("words-unsupported", FAMILY),
  ...exchanged("words-unsupported", BODIES),
  ...rows("polarity-contradicted", HEDGES),
  ...DONE,
];
