/** The units that newspapers print behind numbers, in both languages, and what each of them counts. */

export type QuantityKind = "money" | "count" | "percent" | "measure" | "ordinal" | "year" | "code" | "plain";

export interface Unit {
  readonly kind: "money" | "count" | "percent" | "measure";
  /**
   * The one name of the unit: an ISO 4217 code for money, a symbol for measures ("kg", "m2", "year"),
   * "person" and its like for people, the measure word itself for other counts.
   */
  readonly unit: string;
}

type Row = readonly [kind: Unit["kind"], unit: string, printed: string];

/** Printed forms are separated by blanks, "_" stands for a blank within one. */
const CHINESE_ROWS: readonly Row[] = [
  ["money", "CNY", "元人民币 元 块钱"],
  ["money", "USD", "美元 美金"],
  ["money", "HKD", "港元 港币"],
  ["money", "EUR", "欧元"],
  ["money", "JPY", "日元"],
  ["money", "GBP", "英镑"],
  ["money", "TWD", "新台币"],
  ["percent", "percentage-point", "个百分点 百分点"],
  ["percent", "percent", "% 个百分比"],
  ["percent", "per-mille", "‰"],
  ["count", "person", "人 名 位"],
  ["count", "person-time", "人次"],
  ["count", "household", "户"],
  ["measure", "t", "吨"],
  ["measure", "kg", "公斤 千克"],
  ["measure", "g", "克"],
  ["measure", "mg", "毫克"],
  ["measure", "jin", "斤"],
  ["measure", "m2", "平方米 平米"],
  ["measure", "km2", "平方公里 平方千米"],
  ["measure", "m3", "立方米"],
  ["measure", "km", "公里 千米"],
  ["measure", "m", "米"],
  ["measure", "cm", "厘米"],
  ["measure", "mm", "毫米"],
  ["measure", "inch", "英寸"],
  ["measure", "foot", "英尺"],
  ["measure", "mile", "英里"],
  ["measure", "acre", "英亩"],
  ["measure", "li", "里"],
  ["measure", "mu", "亩"],
  ["measure", "ha", "公顷"],
  ["measure", "year-old", "周岁 岁"],
  ["measure", "year", "周年 年"],
  ["measure", "month", "个月"],
  ["measure", "week", "周 个星期"],
  ["measure", "day", "天 日 个工作日"],
  ["measure", "hour", "小时 个小时 钟头 个钟头"],
  ["measure", "minute", "分钟"],
  ["measure", "second", "秒"],
  ["measure", "celsius", "℃ 摄氏度"],
  ["measure", "degree", "度"],
  ["measure", "kWh", "千瓦时"],
  ["measure", "kW", "千瓦"],
  ["measure", "MW", "兆瓦"],
  ["measure", "l", "升"],
  ["measure", "ml", "毫升"],
  ["measure", "times", "倍"],
  ["measure", "point", "分"],
  ["count", "vehicle", "辆"],
];

/** Measure words that stand for themselves. */
const CHINESE_MEASURE_WORDS =
  "家 件 起 个 只 头 匹 条 张 台 艘 架 座 栋 幢 间 所 处 项 种 类 批 次 场 届 期 部 本 篇 册 份 封 套 组 队 支 对 双 把 根 棵 株 颗 粒 块 片 句 字 行 页 " +
  "宗 例 笔 桩 门 节 课 堂 款 道 枚 盏 面 班 车次 户次 级 层 楼 代 轮 遍 趟 顿 杯 瓶 袋 箱 桶 盒 包 人份 剂 针 床 孔 口 眼 尊 幅 首 出 台次 条次 号 折 大类 点 筐 车";

const ENGLISH_ROWS: readonly Row[] = [
  ["money", "CNY", "yuan rmb cny renminbi"],
  ["money", "USD", "us_dollars us_dollar dollars dollar usd"],
  ["money", "HKD", "hk_dollars hkd"],
  ["money", "EUR", "euros euro eur"],
  ["money", "JPY", "yen jpy"],
  ["money", "GBP", "pounds_sterling gbp"],
  ["percent", "percentage-point", "percentage_points percentage_point"],
  ["percent", "percent", "% percent per_cent pct"],
  ["percent", "per-mille", "‰"],
  ["count", "person", "people persons person"],
  ["count", "household", "households household"],
  ["count", "vehicle", "vehicles vehicle"],
  ["count", "起", "cases case"],
  ["measure", "year-old", "years_old years_of_age -year-old -years-old"],
  ["measure", "t", "tonnes tonne tons ton metric_tons"],
  ["measure", "kg", "kilograms kilogrammes kilogram kilos kg"],
  ["measure", "g", "grams grammes gram g"],
  ["measure", "mg", "milligrams mg"],
  ["measure", "m2", "square_metres square_meters square_metre square_meter sq_m sqm m² ㎡"],
  ["measure", "km2", "square_kilometres square_kilometers sq_km km²"],
  ["measure", "m3", "cubic_metres cubic_meters m³"],
  ["measure", "km", "kilometres kilometers kilometre kilometer km"],
  ["measure", "m", "metres meters metre meter"],
  ["measure", "cm", "centimetres centimeters cm"],
  ["measure", "mm", "millimetres millimeters mm"],
  ["measure", "inch", "inches inch -inch"],
  ["measure", "foot", "feet foot -foot"],
  ["measure", "mile", "miles mile"],
  ["measure", "acre", "acres acre -acre"],
  ["measure", "li", "li"],
  ["measure", "mu", "mu"],
  ["measure", "ha", "hectares hectare ha"],
  ["measure", "year", "years year"],
  ["measure", "month", "months month"],
  ["measure", "week", "weeks week"],
  ["measure", "day", "days day"],
  ["measure", "hour", "hours hour"],
  ["measure", "minute", "minutes minute"],
  ["measure", "second", "seconds"],
  ["measure", "celsius", "°c degrees_celsius ℃"],
  ["measure", "degree", "degrees degree"],
  ["measure", "kWh", "kilowatt-hours kwh"],
  ["measure", "MW", "megawatts mw"],
  ["measure", "l", "litres liters litre liter"],
  ["measure", "times", "times time"],
];

function tabulate(rows: readonly Row[]): Map<string, Unit> {
  const table = new Map<string, Unit>();
  for (const [kind, unit, printed] of rows) {
    for (const form of printed.split(" ")) table.set(form.replaceAll("_", " "), { kind, unit });
  }
  return table;
}

/** Printed Chinese units, without the 万 and 亿 that belong to the number. */
export const CHINESE_UNITS: ReadonlyMap<string, Unit> = tabulate([
  ...CHINESE_MEASURE_WORDS.split(" ").map((word): Row => ["count", word, word]),
  ...CHINESE_ROWS,
]);

/** Printed English units, lower case. */
export const ENGLISH_UNITS: ReadonlyMap<string, Unit> = tabulate(ENGLISH_ROWS);

/** Currency signs and codes that stand before the number, lower case. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["人民币", "CNY"],
  ["¥", "CNY"],
  ["rmb", "CNY"],
  ["cny", "CNY"],
  ["us$", "USD"],
  ["usd", "USD"],
  ["hk$", "HKD"],
  ["hkd", "HKD"],
  ["jpy", "JPY"],
  ["twd", "TWD"],
  ["nt$", "TWD"],
  ["$", "USD"],
  ["€", "EUR"],
  ["eur", "EUR"],
  ["£", "GBP"],
  ["gbp", "GBP"],
]);

/** A regular-expression source that matches the longest of the given words; Chinese ones may be spaced. */
export function longestOf(words: Iterable<string>): string {
  return [...words]
    .sort((left, right) => right.length - left.length)
    .map((word) => word.replace(/[$.*+?^(){}|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"))
    .map((word) => word.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, "[ \\u3000]*"))
    .join("|");
}
