/** What the columns of newspaper tables are about, and how a question speaks of them: a closed list in both languages. */
export interface ColumnSubject {
  readonly id: string;
  /** Words above the column. */
  readonly header: RegExp;
  /** The question asks for the column's cell. */
  readonly asked: RegExp;
  /** The question names the column to say which rows it means: "拟任" of 谁拟任局长. */
  readonly mentioned?: RegExp;
  /** Words of a question that stand for those of a cell: "women" for 女. Only of columns that say one of few things. */
  readonly values?: readonly (readonly [asked: RegExp, cell: string])[];
}

/** Peoples whose English name is not the pinyin of the characters; the others are read as pinyin. */
const PEOPLES: readonly (readonly [asked: RegExp, cell: string])[] = [
  [/\bmanchus?\b/i, "满族"],
  [/\bmongol(?:ian)?s?\b/i, "蒙古族"],
  [/\btibetans?\b/i, "藏族"],
  [/\bu[yi]gh?urs?\b/i, "维吾尔族"],
  [/\bkoreans?\b/i, "朝鲜族"],
  [/\bkazakhs?\b/i, "哈萨克族"],
  [/\bbou?yei\b/i, "布依族"],
];

export const COLUMN_SUBJECTS: readonly ColumnSubject[] = [
  {
    id: "name",
    header: /姓\s*名|名\s*字|人\s*名|^(?:full |player )?names?\b/iu,
    asked:
      /谁|哪位|哪[几些两]?(?:位|个|名)?(?:人|干部|同志|人选|领导|选手|候选人)|叫什么|姓名|名字|\bwho(?:m|se)?\b|\bnames? of\b|\bwhich (?:of the|\w*(?:person|official|officer|cadre|leader|man|woman|candidate|nominee|player))/iu,
  },
  {
    id: "sex",
    header: /性\s*别|^(?:sex|gender)$/iu,
    asked: /性别|男的?还是女|\b(?:sex|gender)\b/iu,
    values: [
      [/女(?!儿|婿|友|队|排|足|篮|子[队组])|\b(?:wom[ae]n|female|lad(?:y|ies)|girls?)\b/iu, "女"],
      [/(?<!.女)男(?!朋|队|子[队组])|\b(?:m[ae]n|male|gentlem[ae]n|boys?)\b/iu, "男"],
      [/女|\b(?:wom[ae]n|female|lad(?:y|ies))\b/iu, "female"],
      [/男|\b(?:m[ae]n|male)\b/iu, "male"],
    ],
  },
  {
    id: "people",
    header: /民\s*族|ethnic|nationality/iu,
    asked:
      /什么民族|哪个?(?:民)?族|民族(?:是|为)|\b(?:what|which) (?:ethnic|nationality)|\bnationality of\b|['’]s (?:ethnic|nationality)/iu,
    mentioned: /民族|ethnic|nationality|minority/iu,
    values: PEOPLES,
  },
  {
    id: "age",
    header: /出\s*生|生\s*日|年\s*龄|\bborn\b|birth|\bages?\b/iu,
    asked:
      /出生|生于|生日|(?<!最.{0,3})年龄(?!最)|几岁|多大(?:年纪|岁数|年龄|了|$|[？?])|哪年(?:哪月|几月)?生|\bborn\b|\bbirth(?:day)?\b|\bhow old\b|\bwhat age\b|\bage of\b|['’]s age\b/iu,
  },
  {
    id: "education",
    header: /学\s*历|学\s*位|文化程度|educat|degree|schooling/iu,
    asked:
      /(?:什么|何种|啥)(?:学历|学位|文化)|学历(?:是|为|如何|怎)|学位(?:是|为)|\b(?:what|which) (?:degree|education|qualification)|['’]s (?:degree|education)|\bhow\b(?=.*\beducated\b)/iu,
    mentioned: /学历|学位|文凭|degree|graduate|qualification|hold/iu,
    values: [
      [/博士|\b(?:doctorates?|doctoral|phd|ph\.d)\b/iu, "博士"],
      [/硕士|\bmaster['’]?s?\b/iu, "硕士"],
      [/学士|\bbachelor['’]?s?\b/iu, "学士"],
      [/大专|专科|\bjunior college\b/iu, "专科"],
      [/(?<!非)研究生|\bpostgraduates?\b/iu, "研究生"],
    ],
  },
  {
    id: "party",
    header: /政治面貌|党\s*派|^party\b/iu,
    asked: /(?:什么|何)(?:政治面貌|党派)|政治面貌(?:是|为)|\b(?:what|which) party\b/iu,
    mentioned: /政治面貌|党员|\bparty\b/iu,
    values: [[/党员|\bparty members?\b/iu, "党员"]],
  },
  {
    id: "present post",
    header: /现\s*任|现\s*职|原\s*任|原\s*职|current|present|existing/iu,
    asked:
      /(?:现任|原任|现在|目前|如今|眼下|原来|之前).{0,4}(?:什么|啥|何|哪)|现任职务(?:是|为)|\b(?:current|present|old|existing) (?:post|position|job|role|office)\b|\bwhat (?:post|position|job|office) (?:does|do|did)\b|\bwhat does\b(?=.*\bdo (?:now|at present|currently)\b)/iu,
    mentioned: /现任|原任|现在是|目前是|\b(?:currently|now (?:the|a|an|serves?))\b/iu,
  },
  {
    id: "new post",
    header:
      /拟\s*任|拟\s*提|拟\s*聘|拟\s*用|拟\s*录|新\s*任|proposed|\bnew (?:post|position|job)|to be appointed|nominat/iu,
    asked:
      /(?:拟任|拟提|将任|将出任|要任|要当|去当|出任|调任|改任|升任|要做)(?:为|到)?(?:什么|啥|何|哪)|拟任职务(?:是|为)|(?:要|将|会|拟|打算|准备)?(?:调|去|到|派)(?:往|到)?(?:哪|什么)|(?:新|下一个?)(?:职务|岗位)(?:是|为)|\b(?:what|which) (?:new |proposed |next )?(?:post|position|job|role|office)\b(?=.*\b(?:given|going|will|take|get|appointed|nominated|proposed|lined|offered|for)\b)|\b(?:new|proposed|next) (?:post|position|job|role)\b|\bwhat (?:is|will|was)\b(?=.*\b(?:become|be appointed|be made|appointed (?:as|to))\b)/iu,
    mentioned:
      /拟任|拟提|出任|接任|升任|就任|(?:要|将|会|去|来)(?:当|做|任)|担任|谁当|谁任|[去到](?=\p{Script=Han}{1,8}[当任]\p{Script=Han})|(?<=[去到]\p{Script=Han}{1,8})[当任](?=\p{Script=Han})|\b(?:become|nominated|appointed (?:as|to)|be made|take over|new)\b/iu,
  },
  {
    id: "result",
    header: /成\s*绩|用\s*时|得\s*分|分\s*数|积\s*分|results?|scores?|points|\btime\b/iu,
    asked:
      /成绩|用时|得分|多少分|分数|积分|多长时间|多久|\b(?:what|whose|how many|which) (?:was the )?(?:time|score|result|points)|\bhow fast\b|['’]s (?:time|score|result)/iu,
  },
  {
    id: "rank",
    header: /名\s*次|排\s*名|位\s*次|^rank|^place$|^position$/iu,
    asked: /第几|名次|排名|排在哪|\brank(?:ed)?\b|\bwhat place\b|\bwhere did\b(?=.*\bfinish\b)/iu,
  },
  {
    id: "price",
    header: /价|\bprices?\b|\bcosts?\b|\bfares?\b/iu,
    asked: /价|多少钱|\bprices?\b|\bcosts?\b|\bhow much\b/iu,
  },
  {
    id: "rain",
    header: /雨量|降雨|降水|rain ?fall|precipitation/iu,
    asked: /雨|降水|\brain(?:fall)?\b|precipitation/iu,
  },
  { id: "temperature", header: /气\s*温|温\s*度|temperature/iu, asked: /气温|温度|多少度|temperature/iu },
  {
    id: "date",
    header: /日\s*期|时\s*间|年\s*份|\bdates?\b|\bday\b|\byear\b/iu,
    asked: /日期|哪天|几号|什么时候|何时|\bwhen\b|\b(?:what|which) (?:date|day|year)\b/iu,
  },
  {
    id: "team",
    header: /队|\bteams?\b|\bcrews?\b/iu,
    asked: /哪[一几]?[个支只]?\p{Script=Han}{0,2}队|\b(?:which|what) (?:\w+ )?(?:team|crew)s?\b/iu,
  },
  {
    id: "settlement",
    header:
      /^(?:乡镇|镇|乡|村|街道|社区|地区|地名|区域|县|市|县市区?|站点?|towns?|townships?|villages?|count(?:y|ies)|cit(?:y|ies)|districts?|places?|stations?)/iu,
    asked:
      /哪[一几]?[个座]?\p{Script=Han}{0,2}[镇乡村县市区站](?!场)|哪里|哪儿|哪个?地方|\b(?:which|what) (?:\w+ )?(?:town|township|village|county|city|district|place|station)\b|\bwhere\b/iu,
  },
  {
    id: "market",
    header: /市\s*场|\bmarkets?\b/iu,
    asked: /哪[一几]?[个家]?\p{Script=Han}{0,2}市场|\b(?:which|what) (?:\w+ )?markets?\b/iu,
  },
  {
    id: "area",
    header: /面\s*积|\barea\b|acreage/iu,
    asked: /面积|多少亩|\barea\b|acreage|how (?:big|large)/iu,
  },
  { id: "population", header: /人\s*口|population/iu, asked: /人口|population|inhabitants/iu },
];
