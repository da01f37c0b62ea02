/** Recognises lines that consist of personal names: by-lines, sign-offs and lists of people. */
import { foldScript } from "../text/fold-script.ts";

/**
 * Chinese surnames of one character, the common ones of the census order,
 * Source: general knowledge of the "Hundred Family Surnames" and the 400 most frequent surnames.
 */
const SURNAMES = new Set(
  "贝王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由常傅洪赖阎萧习诸荀钮滑羿糜郗韶莘扶堵宰郦濮慎庾暨蔚訾毋巢蒯竺桓丘".split(
    "",
  ),
);

const COMPOUND_SURNAMES = [
  "欧阳",
  "司马",
  "上官",
  "诸葛",
  "尉迟",
  "皇甫",
  "司徒",
  "夏侯",
  "令狐",
  "慕容",
  "端木",
  "东方",
  "西门",
  "南宫",
  "公孙",
];

/** Words of two or three characters that begin like a name and are none; headings of newspapers use them. */
const NOT_NAMES = new Set(
  "公示 公告 安全 时评 时政 文化 文苑 文摘 关注 经济 金融 温馨 商业 车市 房产 常识 明星 党建 要闻 国际 国内 成效 成绩 全文 全国 全省 全市 全县 方言 平安 和谐 平台 计划 支持 应急 司法 宣传 温度 高度 高考 高质量 石油 马路 金秋 白露 华章 盛会 广告 查处 强化 安居 乐业 古今 古韵 江湖 海外 云端 云上 花开 花香 时尚 时刻 明天 来信 相关 相约 公开 国家 平凡 管理 包容 尚德 万象 万家 印象 元旦 居民 储蓄 师生 田园 田间 毛病 白天 文明 文旅 文艺 农业 农村 农民 连线 应对 成长 路上 易地 任免 尾声 计生 明察 修复 花絮 房事 车事 党风 农事 岁月 时光 江南 江北 常委 常务 常态 常年 洪水 洪峰 习惯 习俗 诸位 扶贫 扶持".split(
    " ",
  ),
);

/** Characters above which a line is text, whatever it begins with. */
const LONGEST_NAME_LINE = 200;
const HAN_WORD = /^\p{Script=Han}+$/u;

/** True iff one token reads as a Chinese personal name: a surname and one or two characters. */
export function isPersonName(printed: string): boolean {
  const token = foldScript(printed);
  if (!HAN_WORD.test(token) || NOT_NAMES.has(token))
    return token.includes("·") && /^\p{Script=Han}{2,6}·\p{Script=Han}{2,6}$/u.test(token);
  const length = [...token].length;
  const compound = COMPOUND_SURNAMES.some((surname) => token.startsWith(surname));
  if (compound) return length >= 3 && length <= 4;
  return length >= 2 && length <= 3 && SURNAMES.has(token[0] ?? "");
}

/**
 * The names of a line that holds nothing but names, `undefined` for any other line. Names of two characters
 * that are spread to the width of three ("罗 徽") come back joined.
 */
export function readNames(text: string): string[] | undefined {
  if (text.length > LONGEST_NAME_LINE) return undefined;
  const tokens = text.split(/[\s、，,／/]+/).filter((token) => token !== "");
  const names: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? "";
    const next = tokens[index + 1] ?? "";
    const spread = [...token].length === 1 && [...next].length === 1;
    const name = spread ? token + next : token;
    if (spread) index++;
    if (!isPersonName(name)) return readLetterSpacedName(tokens);
    names.push(name);
  }
  return names.length > 0 ? names : undefined;
}

/** "欧 阳 帆": one name, every character apart. */
function readLetterSpacedName(tokens: readonly string[]): string[] | undefined {
  if (tokens.some((token) => [...token].length > 1) || tokens.length > 4) return undefined;
  const name = tokens.join("");
  return isPersonName(name) ? [name] : undefined;
}
