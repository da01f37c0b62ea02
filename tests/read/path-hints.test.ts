import { describe, expect, it } from "vitest";
import { pathHints } from "../../src/read/path-hints.ts";

describe("pathHints", () => {
  it.each([
    {
      name: "paper, date and page in the file name",
      file: "岭南山乡报_20220331_03.txt",
      hints: { newspaper: "岭南山乡报", date: "2022-03-31", page: "03" },
    },
    {
      name: "date in the folder, page in the file name",
      file: "2021-12-08/A03.txt",
      hints: { date: "2021-12-08", page: "A03" },
    },
    {
      name: "date first, a page with a letter last",
      file: "2022-04-01_永岭日报_A04.txt",
      hints: { newspaper: "永岭日报", date: "2022-04-01", page: "A04" },
    },
    {
      name: "an English paper before the date",
      file: "nanling-gazette-2021-12-10-p3.txt",
      hints: { newspaper: "Nanling Gazette", date: "2021-12-10", page: "3" },
    },
    {
      name: "an English paper in the folder",
      file: "the-nanling-gazette/2022-03-18-p5.txt",
      hints: { newspaper: "The Nanling Gazette", date: "2022-03-18", page: "5" },
    },
    {
      name: "a page behind a word of no meaning",
      file: "2022-05-06/scan-B2.txt",
      hints: { date: "2022-05-06", page: "B2" },
    },
    {
      name: "traditional characters",
      file: "南嶺僑訊_20210915_02.txt",
      hints: { newspaper: "南嶺僑訊", date: "2021-09-15", page: "02" },
    },
    {
      name: "a date in Chinese",
      file: "永岭日报2022年3月5日第2版.txt",
      hints: { newspaper: "永岭日报", date: "2022-03-05", page: "2" },
    },
    { name: "a date with points", file: "2021.03.03.txt", hints: { date: "2021-03-03" } },
    { name: "a month and a day of one digit", file: "2021-3-3.txt", hints: { date: "2021-03-03" } },
    {
      name: "a nineteenth-century date",
      file: "1898-06-11/p1.txt",
      hints: { date: "1898-06-11", page: "1" },
    },
    {
      name: "folders of no meaning",
      file: "scans/batch/2021-12-08/A03.txt",
      hints: { date: "2021-12-08", page: "A03" },
    },
  ])("reads $name", ({ file, hints }) => {
    expect(pathHints(file)).toEqual(hints);
  });

  it.each([
    { name: "a counter", file: "page_001.txt" },
    { name: "a paper without a date", file: "永岭日报.txt" },
    { name: "a day that no calendar has", file: "20220231_02.txt" },
    { name: "a month that no calendar has", file: "20221301_02.txt" },
    { name: "digits inside a longer number", file: "scan120211208777.txt" },
    { name: "a year in the future of print", file: "30211208.txt" },
    { name: "nothing", file: "" },
  ])("believes nothing of $name", ({ file }) => {
    expect(pathHints(file)).toEqual({});
  });
});
