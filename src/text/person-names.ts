import { CALENDAR_PATTERN } from "./date-words.ts";
import { HAN_RUN } from "./han.ts";

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** A personal name as printed. `start` and `end` are UTF-16 offsets, end exclusive. */
export interface PersonName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** How sure the surroundings are: 2 when both sides say so, 1 when one does. */
  readonly certainty: number;
  /** Named as the writer or photographer of the report. */
  readonly isWriter: boolean;
}

/** The surnames of some 95 % of people. */
const SURNAMES = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤文庞殷施洪翁安卓柳欧童易华卿佘禹昌齐匡聂旷盛伍凌阳柏祝左申成屈饶喻谷简仇单全詹温符霍游瞿鲁葛邢岳骆宁娄席尤蓝甘牛樊倪庄章翟耿关兰焦俞包尚舒阮柯纪梅毕季裴涂苗曲翁冉路辛管柴蒙鲍祁蒲房滕解牟艾时穆农司古吉车项连麦褚窦戚岑景党宫费卜冷晏卫米宗桂佟应臧闵苟邬边卞姬师栾隋商刁沙荣巫寇桑甄丛仲虞敖巩明池查麻苑迟邝官封谈鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满".split(
    "",
  ),
);

/** Surnames of two characters, as far as they begin no common word. */
const COMPOUND_SURNAMES = new Set(
  "欧阳 尉迟 司马 上官 诸葛 夏侯 皇甫 端木 公孙 慕容 令狐 司徒 宇文 长孙 申屠 呼延".split(" "),
);

/** True of a character with which names begin. */
export function isSurname(character: string): boolean {
  return SURNAMES.has(character);
}

/** Posts, kinship and verbs of naming that stand right before a name. */
const TITLE_BEFORE =
  /(?:书记|局长|处长|科长|股长|主任|市长|县长|区长|镇长|乡长|村长|厅长|部长|院长|校长|馆长|站长|所长|队长|组长|社长|会长|行长|主席|董事长|总经理|经理|总监|主编|委员|常委|教授|医生|护士|老师|教师|律师|法官|民警|警官|纪检员|协调员|农民工|职工|工人|村民|居民|市民|党员|干部|烈士|老人|大妈|阿婆|木匠|大户|师傅|领导|妻子|丈夫|儿子|女儿|舵手|选手|名叫|叫做|叫作|叫|姓名|作者是|得主|被告人|嫌疑人|男子|女子|司机|负责人|代表|人叫|的是|长的|先的)$/;
/** An age says that somebody is spoken of, but not that a name follows: 13岁的高中生. */
const AGE_BEFORE = /岁的$/;
const WRITER_BEFORE = /(?:记者|通讯员|摄影|作者|文\/图|撰稿)\s?[:：]?\s?$/;
const MARK_BEFORE = /[、，,：:“\s（(；;。]$|^$/;
/** Verbs of saying and doing, and posts, right behind a name. */
const VERB_BEHIND =
  /^(?:说|介绍|表示|指出|强调|要求|认为|称|道|告诉|感慨|笑着|回忆|坦言|透露|解释|率|带领|主持|出席|参加|陪同|深入|前往|来到|一行|获得|荣获|夺得|摘得|当选|担任|出任|先生|女士|同志|老人|(?:书记|局长|主任|市长|县长|部长|校长|队长)|犯|被判|判|\d{1,3}岁)/;
const MARK_BEHIND = /^[、，,。：:；;）)”\s（(]|^$|^(?:等|和|与|的|是|在|又|还|正|为|因|气|管|率)/;
/** The last character of no given name. */
const NO_NAME_END =
  /[的了是在和与及等说被将也都不一为有到对从以其这那个们上下里者性化时元年月日号市县镇乡村区路街省院校长员部局处委会带牵获挤担给让请]$/;
const NO_NAMES =
  /^(?:万[元人众户亩名]|于是|高度|安全|和谐|石[墨油]|金[额融]|方[式面案]|时[间候]|成[立功为果绩]|全[市县省国面体部]|关[注于系心]|应[急对当该]|解[决放除]|管[理护控]|农[村民业]|党[委员组政]|师[傅生]|明[确显]|连[续日]|路[边面]|车[辆间]|白[天色]|文[化明件艺]|华[人侨]|江[边河]|边[上缘]|原[来因]|查[处获看]|计|满[意足]|易|项[目]|房[屋子]|司[机法]|商[业户]|单[位]|官[方]|南[方面]|安[排装置]|宣[传]|温[度泉]|龙[舟灯]|米|荣[获誉]|古[代城]|梅[雨]|封[顶闭])/;

/**
 * Chinese personal names of two or three characters in a text, and names of two words in English pages: a surname, one
 * or two further characters, and surroundings that fit a name. A guess by rules: it serves to point at a name that is
 * quoted, never to assert one.
 */
export function findPersonNames(text: string): PersonName[] {
  return [...findChineseNames(text), ...findTabledNames(text), ...findLatinNames(text)].sort(
    (a, b) => a.start - b.start,
  );
}

function findChineseNames(text: string): PersonName[] {
  const names: PersonName[] = [];
  for (const run of text.matchAll(HAN_RUN)) {
    const characters = run[0];
    for (let at = 0; at < characters.length - 1; at++) {
      const isCompound = COMPOUND_SURNAMES.has(characters.slice(at, at + 2));
      if (!isCompound && (!SURNAMES.has(characters.charAt(at)) || NO_NAMES.test(characters.slice(at))))
        continue;
      const start = run.index + at;
      const before = text.slice(Math.max(0, start - 5), start);
      const isWriter = WRITER_BEFORE.test(before);
      const isTitled = isWriter || TITLE_BEFORE.test(before);
      if (!isTitled && !AGE_BEFORE.test(before) && !(at === 0 && MARK_BEFORE.test(before))) continue;
      const best = (isCompound ? [4, 3] : [3, 2])
        .filter((length) => at + length <= characters.length)
        .filter((length) => !endsInsideWord(characters.slice(at), length))
        .filter((length) => !NO_NAME_END.test(characters.slice(at, at + length)))
        .map((length) => ({
          length,
          behind: certaintyBehind(text.slice(start + length, start + length + 4)),
        }))
        .sort((a, b) => b.behind - a.behind || b.length - a.length)[0];
      if (!best || (!isTitled && best.behind === 0)) continue;
      // Marks on both sides hold a name in a list of names only.
      if (!isTitled && best.behind === 1 && !isListed(text, start, start + best.length)) continue;
      const end = start + best.length;
      const certainty = isTitled && best.behind > 0 ? 2 : 1;
      names.push({ start, end, name: text.slice(start, end), certainty, isWriter });
      at += best.length - 1;
    }
  }
  return names;
}

/** 社区书记蓝婧牵头: the third character begins a word of its own. */
function endsInsideWord(characters: string, length: number): boolean {
  return [...WORDS.segment(characters.slice(0, length + 3))].some(
    ({ index, segment }) => index === length - 1 && segment.length > 1,
  );
}

function certaintyBehind(behind: string): number {
  if (VERB_BEHIND.test(behind)) return 2;
  return MARK_BEHIND.test(behind) ? 1 : 0;
}

/** "毛朝晖、刘正兴、何恩广": an enumeration comma on one side, or the start of a sentence and "是" or "的" behind. */
function isListed(text: string, start: number, end: number): boolean {
  return (
    /[、\s]/.test(text.charAt(start - 1) || "x") ||
    text.charAt(end) === "、" ||
    /^[是的]/.test(text.slice(end, end + 1))
  );
}

/** A cell of a table row that reads as a name. */
function findTabledNames(text: string): PersonName[] {
  if (!text.includes("\t")) return [];
  const names: PersonName[] = [];
  let start = 0;
  for (const cell of text.split("\t")) {
    const name = cell.trim();
    if (
      /^\p{Script=Han}{2,4}$/u.test(name) &&
      SURNAMES.has(name.charAt(0)) &&
      !NO_NAMES.test(name) &&
      !NO_NAME_END.test(name) &&
      name.length < 4
    ) {
      const at = start + cell.indexOf(name);
      names.push({ start: at, end: at + name.length, name, certainty: 2, isWriter: false });
    }
    start += cell.length + 1;
  }
  return names;
}

const LATIN_NAME = /(?<![A-Za-z])[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}(?![A-Za-z])/g;
const NO_LATIN_NAME = new RegExp(
  `\\b(?:The|A|An|In|On|At|From|County|City|Town|Township|Village|Bureau|Company|Bus|River|Gate|Bridge|Street|School|Hospital|Party|Committee|Gazette|Daily|News|Port|North|South|East|West|New|Old|${CALENDAR_PATTERN}|Lumpur|Kong|University|Association|Center|Centre|Park|Station)\\b`,
);

function findLatinNames(text: string): PersonName[] {
  return [...text.matchAll(LATIN_NAME)]
    .filter(([name]) => !NO_LATIN_NAME.test(name))
    .map((match) => {
      const end = match.index + match[0].length;
      const isTold = /^(?:,? (?:who|said|says|told|a |an |the |was|is|has|leads|and|\d))/.test(
        text.slice(end, end + 7),
      );
      return {
        start: match.index,
        end,
        name: match[0],
        certainty: isTold ? 2 : 1,
        isWriter: /\bBy $/i.test(text.slice(0, match.index)),
      };
    });
}
