import { describe, expect, it } from "vitest";
import { asksSomething } from "../../src/text/asks-something.ts";

describe("asksSomething", () => {
  it.each([
    "汝城追回了多少钱",
    "大桥是哪一年通车的。",
    "誰當選縣長",
    "这条路修好了吗",
    "Did the bridge open?",
    "大桥通车了？谢谢",
    "how much did Rucheng recover",
    "And who opened it",
    "是不是今天開會",
  ])("finds that %j asks", (text) => {
    expect(asksSomething(text)).toBe(true);
  });

  it.each([
    "今天下雨了。",
    "没什么，谢谢",
    "哪怕下雨也去",
    "无论如何都要来",
    "看这里 https://example.org/a?id=7&b=2",
    "The man who came first won.",
    "I know what you mean",
    "几乎没有人",
    "",
  ])("finds that %j does not", (text) => {
    expect(asksSomething(text)).toBe(false);
  });
});
