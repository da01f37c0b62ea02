import { describe, expect, it } from "vitest";
import { askedNewspapers } from "../../src/retrieve/asked-newspapers.ts";

const NEWSPAPERS = ["永岭日报", "南嶺僑訊", "石板晚报", "The Nanling Gazette"];
const named = (question: string) => askedNewspapers(question, NEWSPAPERS).map(({ newspaper }) => newspaper);

describe("askedNewspapers", () => {
  it.each([
    { question: "《永岭日报》说桥修了多久", newspaper: "永岭日报" },
    { question: "永嶺日報說橋修了多久", newspaper: "永岭日报" },
    { question: "南岭侨讯登过什么", newspaper: "南嶺僑訊" },
    { question: "What did the Yongling Daily say of the bridge?", newspaper: "永岭日报" },
    { question: "yong ling daily's story on the bridge", newspaper: "永岭日报" },
    { question: "Yongling Ribao bridge", newspaper: "永岭日报" },
    { question: "according to the Shiban Evening News, who won?", newspaper: "石板晚报" },
    { question: "nanling gazette ferry timetable", newspaper: "The Nanling Gazette" },
    { question: "南岭公报登过什么", newspaper: "The Nanling Gazette" },
  ])("hears $newspaper in “$question”", ({ question, newspaper }) => {
    expect(named(question)).toEqual([newspaper]);
  });

  it.each(["永岭每天有几班船", "How many daily ferries has Yongling?", "晚报几点送到", "a gazette", ""])(
    "hears none in “%s”",
    (question) => {
      expect(named(question)).toEqual([]);
    },
  );

  it("says where the name stands", () => {
    const question = "What did the Yongling Daily say?";
    const [found] = askedNewspapers(question, NEWSPAPERS);
    expect(question.slice(found?.start, found?.end)).toBe("Yongling Daily");
  });
});
