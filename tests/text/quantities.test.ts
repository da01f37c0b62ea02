import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuantities } from "../../src/text/quantities.ts";

/** "raw value kind unit approximation from..to" of every quantity. */
function describeAll(text: string): string[] {
  return findQuantities(text).map(({ raw, value, kind, unit, approximate, range }) =>
    [raw, value, kind, unit, approximate, range && `${range.from}..${range.to}`]
      .filter((part) => part !== undefined)
      .join("|"),
  );
}

describe("findQuantities", () => {
  it.each([
    ["money in ten thousands", "收回103.31万元", ["103.31万元|1033100|money|CNY"]],
    ["scan noise", "收回 103. 31 万 元", ["103. 31 万 元|1033100|money|CNY"]],
    ["full width", "收回１０３．３１万元", ["１０３．３１万元|1033100|money|CNY"]],
    ["full-width separators", "１，０３３，１００元", ["１，０３３，１００元|1033100|money|CNY"]],
    ["a list comma is no separator", "栋数为12，345人住", ["12|12|plain", "345人|345|count|person"]],
    ["separators", "共1,033,100元", ["1,033,100元|1033100|money|CNY"]],
    ["hundred millions", "产值187.2亿元", ["187.2亿元|18720000000|money|CNY"]],
    ["mixed powers", "投入1亿3000万元", ["1亿3000万元|130000000|money|CNY"]],
    ["Chinese numerals", "一百零三万元", ["一百零三万元|1030000|money|CNY"]],
    [
      "tenths of a yuan",
      "每斤1元5角，跌到6角；三块二角钱、2元零5分；画五角星、三角形",
      [
        "1元5角|1.5|money|CNY",
        "6角|0.6|money|CNY",
        "三块二角钱|3.2|money|CNY",
        "2元|2|money|CNY",
        "5分|5|measure|point",
      ],
    ],
    [
      "halves",
      "两年半、六米半、三个半小时、一亩半；半径6米半径；5家半",
      [
        "两年半|2.5|measure|year",
        "六米半|6.5|measure|m",
        "三个半小时|3.5|measure|hour",
        "一亩半|1.5|measure|mu",
        "6米|6|measure|m",
        "5家|5|count|家",
      ],
    ],
    ["other currencies", "5万美元、3亿港元", ["5万美元|50000|money|USD", "3亿港元|300000000|money|HKD"]],
    ["currency before", "¥3.5万，人民币500元", ["¥3.5万|35000|money|CNY", "人民币500元|500|money|CNY"]],
    [
      "currency codes",
      "CNY 1.0331 million or RMB103,000",
      ["CNY 1.0331 million|1033100|money|CNY", "RMB103,000|103000|money|CNY"],
    ],
    [
      "English amounts",
      "nearly 3.2 bn yuan and US$3.2m",
      ["nearly 3.2 bn yuan|3200000000|money|CNY|nearly", "US$3.2m|3200000|money|USD"],
    ],
    [
      "people",
      "975名工人、80余人、3位老人",
      ["975名|975|count|person", "80余人|80|count|person|over", "3位|3|count|person"],
    ],
    [
      "measure words",
      "37家、115起、1.2万件",
      ["37家|37|count|家", "115起|115|count|起", "1.2万件|12000|count|件"],
    ],
    [
      "measures",
      "40万平方米，20.3千克，5公斤，4公里",
      [
        "40万平方米|400000|measure|m2",
        "20.3千克|20.3|measure|kg",
        "5公斤|5|measure|kg",
        "4公里|4|measure|km",
      ],
    ],
    ["a spaced unit is one unit", "21.7 千 克", ["21.7 千 克|21.7|measure|kg"]],
    ["ages", "65岁以上", ["65岁以上|65|measure|year-old|at-least"]],
    [
      "approximations",
      "近40万人，约1400吨，500多人，不下20场，100台左右",
      [
        "近40万人|400000|count|person|nearly",
        "约1400吨|1400|measure|t|about",
        "500多人|500|count|person|over",
        "不下20场|20|count|场|at-least",
        "100台左右|100|count|台|about",
      ],
    ],
    ["最近 is no approximation", "最近3天", ["3天|3|measure|day"]],
    [
      "powers alone",
      "近千起、数百名、几十个、上万元",
      [
        "近千起|1000|count|起|nearly",
        "数百名|100|count|person|several",
        "几十个|10|count|个|several",
        "上万元|10000|money|CNY|over",
      ],
    ],
    [
      "numerals with more",
      "两万多人，二十几名",
      ["两万多人|20000|count|person|over", "二十几名|20|count|person|several"],
    ],
    [
      "neighbouring digits",
      "三五个，七八百人",
      ["三五个|3|count|个|about|3..5", "七八百人|700|count|person|about|700..800"],
    ],
    [
      "percent",
      "28％，百分之二十八，28 per cent",
      ["28％|28|percent|percent", "百分之二十八|28|percent|percent", "28 per cent|28|percent|percent"],
    ],
    ["percentage points", "高3.5个百分点", ["3.5个百分点|3.5|percent|percentage-point"]],
    ["tenths", "八成，六成五", ["八成|80|percent|percent", "六成五|65|percent|percent"]],
    ["成立 is no tenth", "三成立了", []],
    ["fractions", "三分之二，1/3", ["三分之二|2/3|plain|fraction", "1/3|1/3|plain|fraction"]],
    ["spans share power and unit", "15至20万元", ["15至20万元|150000|money|CNY|150000..200000"]],
    ["spans with their own", "8000元到1万元", ["8000元到1万元|8000|money|CNY|8000..10000"]],
    [
      "spans of percent and people",
      "10至15%，3-5人",
      ["10至15%|10|percent|percent|10..15", "3-5人|3|count|person|3..5"],
    ],
    [
      "English spans",
      "15 to 20 people, between 3 and 5 million yuan",
      ["15 to 20 people|15|count|person|15..20", "3 and 5 million yuan|3000000|money|CNY|3000000..5000000"],
    ],
    [
      "ordinals",
      "第十八届，第3名，21st, third, No. 5",
      [
        "第十八届|18|ordinal|届",
        "第3名|3|ordinal|person",
        "21st|21|ordinal",
        "third|3|ordinal",
        "No. 5|5|ordinal",
      ],
    ],
    [
      "codes",
      "2018-330、A3、5G、PM2.5、0734-12380、10:30",
      [
        "2018-330|2018-330|code",
        "A3|A3|code",
        "5G|5G|code",
        "PM2.5|PM2.5|code",
        "0734-12380|0734-12380|code",
        "10:30|10:30|code",
      ],
    ],
    ["years alone, no other dates", "2021年，12月6日，2019年12月", ["2021年|2021|year"]],
    [
      "English words",
      "twenty-one firms, a dozen buses, 975 migrant workers",
      ["twenty-one|21|count", "a dozen|12|count", "975|975|count"],
    ],
    [
      "English measures",
      "more than 700 people aged 65 years old on 67 square metres",
      [
        "more than 700 people|700|count|person|over",
        "65 years old|65|measure|year-old",
        "67 square metres|67|measure|m2",
      ],
    ],
    ["names and idioms", "张三住三星园，十四五，万一，统一，一直，千万不要，十分高兴", []],
    ["一起 is together, unless a case", "大家一起走。警方办了一起小案", ["一起|1|count|起"]],
    ["one of the", "one of the best", []],
    ["a fraction without its whole number", "从.4版起", [".4|.4|code"]],
    ["decades", "1970年代", ["1970|1970|plain"]],
    ["ordinals with separators", "its 20,000th book", ["20,000th|20000|ordinal"]],
    [
      "amounts behind a code",
      "CNY 150,000 to 200,000, HKD 6 million",
      ["CNY 150,000 to 200,000|150000|money|CNY|150000..200000", "HKD 6 million|6000000|money|HKD"],
    ],
    ["tenths of a yuan", "每斤多卖六毛钱", ["六毛钱|0.6|money|CNY"]],
    [
      "a number of things with a number in their name",
      "two one-inch photos",
      ["two|2|count", "one-inch|1|measure|inch"],
    ],
    ["more than so many years", "两年多来", ["两年多|2|measure|year|over"]],
    ["nothing", "", []],
  ])("%s", (_name, text, quantities) => {
    expect(describeAll(text)).toEqual(quantities);
  });

  it("has exact offsets and no overlap, whatever the text", () => {
    const unit = fc.constantFrom(
      ..."0123456789,.，.万亿千百十一二三两第%元人名年月日至-–—成分之多余近约A km$¥ ",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        let end = 0;
        for (const quantity of findQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.raw);
          end = quantity.end;
        }
      }),
    );
  });

  it("reads amounts in any common writing alike", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (hundreds) => {
        const value = String(hundreds * 100);
        const inTenThousands = `${Math.trunc(hundreds / 100)}.${String(hundreds % 100).padStart(2, "0")}`;
        for (const text of [
          `${value}元`,
          `${Number(value).toLocaleString("en")} yuan`,
          `${inTenThousands}万元`,
        ]) {
          expect(findQuantities(text)).toMatchObject([{ value, kind: "money", unit: "CNY" }]);
        }
      }),
    );
  });
});
