import { describe, expect, it } from "vitest";
import { findDates } from "../../src/text/dates.ts";
import { formatDate, formatQuantity } from "../../src/text/format-english.ts";
import { findQuantities } from "../../src/text/quantities.ts";

describe("formatQuantity", () => {
  it.each([
    ["103.31万元", "CNY 1.0331 million"],
    ["187.2亿元", "CNY 18.72 billion"],
    ["1.2万亿元", "CNY 1.2 trillion"],
    ["4.09亿元", "CNY 409 million"],
    ["82.12万元", "CNY 821,200"],
    ["500元", "CNY 500"],
    ["5万美元", "USD 50,000"],
    ["4000元以上", "at least CNY 4,000"],
    ["3万余元", "more than CNY 30,000"],
    ["15至20万元", "CNY 150,000 to 200,000"],
    ["500多人", "more than 500 people"],
    ["1名", "1 person"],
    ["近40万平方米", "nearly 400,000 square metres"],
    ["约1400吨", "about 1,400 tonnes"],
    ["42095.74克", "42,095.74 grams"],
    ["7辆", "7 vehicles"],
    ["115起", "115 cases"],
    ["近千起", "nearly 1,000 cases"],
    ["数百名", "hundreds of people"],
    ["二十几名", "more than 20 people"],
    ["37家", "37"],
    ["75岁", "75 years old"],
    ["28%", "28%"],
    ["10至15%", "10% to 15%"],
    ["不足5%", "less than 5%"],
    ["千分之三", "3‰"],
    ["三分之二", "2/3"],
    ["第22名", "22nd"],
    ["第十一届", "11th"],
    ["2021年", "2021"],
    ["2018-330", "2018-330"],
  ])("%s is %s", (printed, english) => {
    expect(findQuantities(printed).map(formatQuantity)).toEqual([english]);
  });
});

describe("formatDate", () => {
  it.each([
    ["2022年3月29日", "29 March 2022"],
    ["二〇一九年十二月十日", "10 December 2019"],
    ["2022年3月", "March 2022"],
    ["10月27日", "27 October"],
    ["2021年", "2021"],
    ["3月3日下午", "the afternoon of 3 March"],
    ["3月3日凌晨", "the early morning of 3 March"],
    ["1至10月", "January to October"],
    ["2021年1—12月", "January to December 2021"],
    ["12日", "the 12th"],
    ["今年5月", "May this year"],
    ["去年", "last year"],
  ])("%s is %s", (printed, english) => {
    expect(findDates(printed).map(formatDate)).toEqual([english]);
  });

  it("writes what findDates and findQuantities read back alike", () => {
    const english = findQuantities("收回103.31万元").map(formatQuantity).join();
    expect(findQuantities(english)).toMatchObject([{ value: "1033100", kind: "money", unit: "CNY" }]);
  });
});
