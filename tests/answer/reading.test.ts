import { describe, expect, it } from "vitest";
import { createExtractiveAnswerer } from "../../src/answer/extractive-answerer.ts";
import { MAXIMUM_WINDOWS } from "../../src/answer/read-windows.ts";
import { rankEvidence } from "../../src/answer/select-evidence.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { articleOf, inputFor } from "./evidence-of.ts";
import { recordingReader } from "./recording-reader.ts";

const MANY = Array.from(
  { length: 60 },
  (_, number) => `渡口第${number}号船的船工每天清早都要检查缆绳和船桨，再把乘客送到对岸的集市去。`,
).join("");
const FERRY =
  "铜鼓渡口的船工每人每月领补助半担谷子。夜里加开的船由老船工掌舵。船票从去年的两块涨到三块。孩子坐船凭学生证。";
const BRIDGE = "梅岭大桥全长三百米。桥上的路灯由镇里管。修桥的钱是村民凑的。";

describe("reading windows", () => {
  it("reads at most eight, of whole sentences, none twice", async () => {
    const articles = ["a", "b", "c"].map((id) => articleOf(id, "铜鼓渡口", MANY));
    const { reader, windows } = recordingReader("nothing of it");
    await rankEvidence({ ...inputFor("铜鼓渡口的船工检查什么？", articles), reader });
    expect(windows().length).toBe(MAXIMUM_WINDOWS);
    const sentences = new Set(splitSentences(MANY).map(({ text }) => text));
    for (const { text } of windows()) {
      expect(text.length).toBeLessThanOrEqual(280);
      for (const sentence of splitSentences(text)) expect(sentences).toContain(sentence.text);
    }
  });

  it("stops after the first two when one of them is sure", async () => {
    const articles = ["a", "b", "c"].map((id) => articleOf(id, "铜鼓渡口", MANY));
    const { reader, windows } = recordingReader("检查缆绳", { answerable: 6 });
    await rankEvidence({ ...inputFor("铜鼓渡口的船工检查什么？", articles), reader });
    expect(windows().length).toBe(2);
  });

  it("shares the eight among the sides of a comparison", async () => {
    const articles = [
      articleOf("a", "铜鼓渡口", `铜鼓渡口追回120万元。${MANY}`),
      articleOf("b", "梅岭大桥", `梅岭大桥追回80万元。${MANY}`),
    ];
    const { reader, windows, calls } = recordingReader("nothing of it");
    const input = { ...inputFor("铜鼓渡口和梅岭大桥各追回多少钱？", articles), reader };
    await createExtractiveAnswerer().answer(input);
    expect(new Set(calls.map(({ question }) => question)).size).toBe(2);
    expect(windows().length).toBeLessThanOrEqual(MAXIMUM_WINDOWS);
  });

  it("names the place of the article before the title where the window does not, and takes this year for the article's", async () => {
    const far = `铜鼓县的渡口搬了家。${MANY}船工会最后追回欠款31万元。`;
    const { reader, calls, windows } = recordingReader("31万元");
    const input = inputFor("铜鼓县今年追回多少欠款？", [articleOf("a", "渡口搬家", far)]);
    await rankEvidence({ ...input, reader });
    const holding = windows().find(({ text }) => text.includes("31万元"));
    expect(holding?.text).not.toContain("铜鼓");
    expect(holding?.title).toBe("铜鼓县渡口搬家");
    expect(windows().find(({ text }) => text.includes("铜鼓县的渡口"))?.title).toBe("渡口搬家");
    expect(calls[0]?.question).toBe("铜鼓县追回多少欠款？");
  });

  it("reads nothing when there is no reader", async () => {
    const [best] = await rankEvidence(inputFor("桥有多长？", [articleOf("b", "梅岭大桥", BRIDGE)]));
    expect(best?.reading).toBeUndefined();
  });
});

describe("what was read", () => {
  it("makes the sentence that holds it the evidence", async () => {
    const input = inputFor("铜鼓渡口船工的孩子坐船怎么免票？", [articleOf("a", "铜鼓渡口", FERRY)]);
    const { reader } = recordingReader("凭学生证", { answerable: 6 });
    const draft = await createExtractiveAnswerer().answer({ ...input, reader });
    const [quote] = draft.quotes;
    expect(quote?.article.text.slice(quote.start, quote.end)).toContain("凭学生证");
  });

  it("answers a question for a value whose kind no rule knows", async () => {
    const input = inputFor("铜鼓渡口船工每月领多少补助？", [articleOf("a", "铜鼓渡口", FERRY)]);
    const { reader } = recordingReader("半担谷子", { answerable: 6 });
    const { headline } = await createExtractiveAnswerer().answer({ ...input, reader });
    expect(headline).toBe("半担谷子");
  });
});
