import { HAN_RUN } from "./han.ts";

/** A personal name as printed. `start` and `end` are UTF-16 offsets, end exclusive. */
export interface PersonName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** How sure the surroundings are: 2 when both sides say so, 1 when one does. */
  readonly certainty: number;
}

/** The surnames of some 95 % of people; single characters that rarely begin other words behind a title come last. */
const SURNAMES = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤文庞殷施洪翁安卓柳欧童易华卿佘禹昌齐匡聂旷盛伍凌阳柏祝左申成屈饶喻黎谷简仇单全詹温符霍游瞿鲁葛邢岳骆宁娄席尤殷蓝甘".split(
    "",
  ),
);

/** What stands right before a name: posts, kinship, verbs of naming. */
const BEFORE =
  /(?:书记|局长|处长|科长|股长|主任|市长|县长|区长|镇长|乡长|村长|厅长|部长|院长|校长|馆长|站长|所长|队长|组长|社长|会长|行长|主席|董事长|总经理|经理|总监|主编|委员|常委|副职|教授|医生|护士|老师|教师|律师|法官|民警|警官|记者|通讯员|纪检员|协调员|农民工|职工|工人|村民|居民|市民|党员|干部|烈士|老人|大妈|妻子|丈夫|儿子|女儿|名叫|叫做|叫|姓名|作者是|是|被告人|嫌疑人|男子|女子|司机|负责人|代表|和|与|、|，|：|“)$/;
/** What stands right behind a name: verbs of saying and doing, further names, posts. */
const AFTER =
  /^(?:说|介绍|表示|指出|强调|要求|认为|称|道|告诉|感慨|笑|回忆|坦言|透露|解释|率|带领|主持|出席|参加|陪同|深入|前往|来到|在|是|为|与|和|等|、|，|。|：|；|）|\)|”|老人|先生|女士|同志|书记|局长|主任|市长|县长|的|犯|被|又|还|正|先后|一行|$)/;

/**
 * Chinese personal names of two or three characters in a text: a surname, one or two further characters, and
 * surroundings that fit a name on at least one side. A guess by rules: it serves to point at a name that is
 * quoted, never to assert one.
 */
export function findPersonNames(text: string): PersonName[] {
  const names: PersonName[] = [];
  for (const run of text.matchAll(HAN_RUN)) {
    const characters = run[0];
    for (let at = 0; at < characters.length - 1; at++) {
      if (!SURNAMES.has(characters.charAt(at))) continue;
      const start = run.index + at;
      const before = BEFORE.test(text.slice(Math.max(0, start - 4), start)) ? 1 : 0;
      const best = [3, 2]
        .filter((length) => at + length <= characters.length)
        .map((length) => ({
          length,
          certainty: before + (AFTER.test(text.slice(start + length, start + length + 3)) ? 1 : 0),
        }))
        .sort((a, b) => b.certainty - a.certainty || b.length - a.length)[0];
      // Only one side says so: a post before it, or nothing but the start of the sentence.
      if (!best || best.certainty === 0 || (before === 0 && at > 0)) continue;
      const end = start + best.length;
      names.push({ start, end, name: text.slice(start, end), certainty: best.certainty });
      at += best.length - 1;
    }
  }
  return names;
}
